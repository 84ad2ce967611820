import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { HTTPReceiver, type Installation } from "@slack/bolt";
import { clientOptions, type SlackAddress } from "./clients";
import type { SlackInstallation, SlackInstallations } from "./installations";
import { slackLogger } from "./log";
import { botScopes } from "./manifest";

export interface InstallPages {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that comes back from Slack, so that nobody else can end an installation that somebody began. */
  readonly stateSecret: string;
  /** "https://bot.example": what Slack sends the browser back to begins with it. */
  readonly publicUrl: string;
  /** Slack's own page; another one for a stand-in. */
  readonly authorizationUrl?: string;
}

export const installPath = "/slack/install";
export const redirectPath = "/slack/oauth_redirect";

/** "Add to Slack" and the way back from there: each workspace's token goes into the installations. */
export function installPages(pages: InstallPages, installations: SlackInstallations, address: SlackAddress): RequestListener {
  const { clientId, clientSecret, stateSecret, publicUrl, authorizationUrl } = pages;
  const receiver = new HTTPReceiver({
    // It serves the two pages only; what is signed goes elsewhere, and nobody knows this secret.
    signingSecret: randomBytes(32).toString("hex"),
    endpoints: [],
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...botScopes],
    redirectUri: new URL(redirectPath, publicUrl).toString(),
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      clientOptions: clientOptions(address),
      ...(authorizationUrl !== undefined && { authorizationUrl }),
    },
    installationStore: {
      storeInstallation: (installation) => installations.save(installationOf(installation)),
      fetchInstallation: () => Promise.reject(new Error("installations are read from their own store")),
      deleteInstallation: () => Promise.reject(new Error("installations end with Slack's own events")),
    },
    logger: slackLogger(address.log),
  });
  return receiver.requestListener;
}

/** Throws for an installation on a whole organisation: the bot serves one company, workspace by workspace. */
function installationOf({ team, enterprise, appId, bot, isEnterpriseInstall }: Installation): SlackInstallation {
  if (!team || !bot || isEnterpriseInstall) throw new Error("Dealdock is installed in a workspace, not in a whole organisation");
  return {
    teamId: team.id,
    enterpriseId: enterprise?.id ?? null,
    appId: appId ?? "",
    botToken: bot.token,
    botId: bot.id,
    ownUserId: bot.userId,
  };
}
