import { fault, look, ok, type Examined, type Finding } from "../../bot/pipeline/finding";
import { slackClient, type SlackAddress } from "./clients";
import { slackErrorOf } from "./failure";
import type { SlackInstallation, SlackInstallations } from "./installations";
import { withoutSecrets } from "./log";
import { botEvents, botScopes, optionalScopes } from "./manifest";
import { platformName } from "./read-event";

export interface SlackToExamine {
  readonly address: SlackAddress;
  readonly installations: SlackInstallations;
  /** null where Slack calls us. */
  readonly appToken: string | null;
  /** Where a workspace installs the app; null where the token stands in the environment. */
  readonly installAt: string | null;
}

/** The tokens, the scopes, the socket; what Slack shows to no program is named with where to look. */
export function examineSlack(slack: SlackToExamine): Examined {
  return {
    name: platformName,
    async diagnose() {
      return [...(await workspaces(slack)), ...(await socket(slack)), look("slack.subscriptionsUnseen", { events: botEvents.join(", ") })];
    },
  };
}

async function workspaces({ installations, address, installAt }: SlackToExamine): Promise<readonly Finding[]> {
  try {
    const all = await installations.all();
    if (all.length === 0) return [installAt === null ? refused("not_authed") : fault("slack.notInstalled", { address: installAt })];
    return (await Promise.all(all.map((each) => workspace(each, address)))).flat();
  } catch (problem) {
    return [failed(problem)];
  }
}

async function workspace({ botToken }: SlackInstallation, address: SlackAddress): Promise<readonly Finding[]> {
  try {
    const { team, user, response_metadata: about } = await slackClient(botToken, address).auth.test();
    const granted = (about as { readonly scopes?: readonly string[] } | undefined)?.scopes ?? [];
    const known = ok("slack.token", { team: team ?? "?", bot: user ?? "?" });
    if (granted.length === 0) return [known, look("slack.scopesUnseen", { scopes: botScopes.join(", ") })];
    const missing = botScopes.filter((scope) => !granted.includes(scope));
    return [
      known,
      ...(missing.length > 0
        ? missing.map((scope) => fault("slack.scopeMissing", { scope }))
        : [ok("slack.scopes", { count: botScopes.length })]),
      ...optionalScopes.filter((scope) => !granted.includes(scope)).map((scope) => look("slack.optionalScope", { scope })),
    ];
  } catch (problem) {
    return [failed(problem)];
  }
}

/** Asks for a socket's address and does not open it. */
async function socket({ appToken, address }: SlackToExamine): Promise<readonly Finding[]> {
  if (appToken === null) return [];
  try {
    await slackClient(appToken, address).apps.connections.open({});
    return [ok("slack.socket")];
  } catch (problem) {
    const error = slackErrorOf(problem);
    return [error === null ? failed(problem) : fault("slack.socketRefused", { problem: error })];
  }
}

function refused(problem: string): Finding {
  return fault("slack.tokenRefused", { problem });
}

function failed(problem: unknown): Finding {
  const error = slackErrorOf(problem);
  if (error !== null) return refused(error);
  return fault("slack.unreachable", { problem: withoutSecrets(problem instanceof Error ? problem.message : "?") });
}
