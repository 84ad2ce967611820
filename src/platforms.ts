import { rawRoutes } from "./adapters/http/raw-routes";
import type { WebPlugin } from "./adapters/http/server";
import { callbackPath } from "./adapters/lark/callbacks";
import { larkApp } from "./adapters/lark/lark-app";
import { larkApiUrls, larkDefaults, type LarkWay } from "./adapters/lark/settings";
import type { BotEngine, Log } from "./adapters/mysql/bot-engine";
import type { Database } from "./adapters/mysql/database";
import { larkPlaces } from "./adapters/mysql/lark/lark-places";
import { slackInstallationStore } from "./adapters/mysql/slack/slack-installations";
import { postedForms } from "./adapters/mysql/slack/posted-forms";
import { sealWith } from "./adapters/secrets/seal";
import { examineSlack } from "./adapters/slack/diagnose";
import { installPath } from "./adapters/slack/install-pages";
import { singleWorkspace } from "./adapters/slack/single-workspace";
import { slackApp } from "./adapters/slack/slack-app";
import type { ChatPlatform } from "./bot/pipeline/chat-platform";
import type { Examined } from "./bot/pipeline/finding";
import type { PlatformDirectory } from "./bot/pipeline/platform-directory";
import type { Config } from "./config";
import type { Clock } from "./domain/shared/clock";

/** One chat platform beside the console, put together from the environment. */
interface Connected {
  readonly platform: ChatPlatform;
  readonly directory: PlatformDirectory;
  readonly examined: Examined;
  /** Its addresses on the one web server. */
  readonly plugins: readonly WebPlugin[];
  /** Begins to hear people; gives a line that says how. */
  listen(engine: BotEngine): Promise<string>;
  stop(): Promise<void>;
}

export interface ConnectedPlatforms {
  readonly platforms: readonly ChatPlatform[];
  readonly directories: readonly PlatformDirectory[];
  /** For the doctor. */
  readonly examined: readonly Examined[];
  readonly plugins: readonly WebPlugin[];
  listen(engine: BotEngine): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** The chat platforms that the environment names. Nothing is sent before `listen`. */
export function connectPlatforms(config: Config, database: Database, clock: Clock, log: Log): ConnectedPlatforms {
  const all = [slack(config, database, clock, log), lark(config, database, clock, log)].filter((each) => each !== null);
  return {
    platforms: all.map(({ platform }) => platform),
    directories: all.map(({ directory }) => directory),
    examined: all.map(({ examined }) => examined),
    plugins: all.flatMap(({ plugins }) => plugins),
    listen: (engine) => Promise.all(all.map((each) => each.listen(engine))),
    stop: async () => void (await Promise.all(all.map((each) => each.stop()))),
  };
}

function slack(config: Config, database: Database, clock: Clock, log: Log): Connected | null {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_APP_TOKEN = "", SLACK_SIGNING_SECRET = "", SLACK_MODE, SLACK_API_URL } = config;
  if (SLACK_BOT_TOKEN === undefined && SLACK_CLIENT_ID === undefined) return null;
  const address = { apiUrl: SLACK_API_URL, log };
  // An app-level token says whose it is.
  const appId = /^xapp-\d-(A\w+)-/.exec(SLACK_APP_TOKEN)?.[1] ?? "";
  const pages = SLACK_CLIENT_ID !== undefined && {
    clientId: SLACK_CLIENT_ID,
    clientSecret: config.SLACK_CLIENT_SECRET ?? "",
    stateSecret: config.SLACK_STATE_SECRET ?? "",
    publicUrl: config.PUBLIC_URL ?? "",
  };
  const installations =
    SLACK_BOT_TOKEN !== undefined
      ? singleWorkspace(SLACK_BOT_TOKEN, appId, address)
      : slackInstallationStore(database, sealWith(config.SECRETS_KEY ?? ""), clock);
  const installAt = pages ? new URL(installPath, pages.publicUrl).toString() : null;
  const app = slackApp({
    way: SLACK_MODE === "socket" ? { mode: "socket", appToken: SLACK_APP_TOKEN } : { mode: "http", signingSecret: SLACK_SIGNING_SECRET },
    address,
    installations,
    forms: postedForms(database),
    clock,
    ...(pages && { pages }),
  });
  return {
    platform: app.platform,
    directory: app.directory,
    examined: examineSlack({ address, installations, appToken: SLACK_MODE === "socket" ? SLACK_APP_TOKEN : null, installAt }),
    plugins: app.requestListener ? [rawRoutes("/slack", app.requestListener)] : [],
    stop: () => app.stop(),
    async listen(engine) {
      await app.listen(engine);
      const how = SLACK_MODE === "socket" ? "Slack is connected by a socket" : "Slack may call at /slack/events";
      return installAt === null ? how : `${how}; workspaces install the app at ${installAt}`;
    },
  };
}

function lark(config: Config, database: Database, clock: Clock, log: Log): Connected | null {
  const { LARK_APP_ID: appId, LARK_APP_SECRET = "", LARK_DOMAIN, LARK_MODE, LARK_ENCRYPT_KEY = "", LARK_VERIFICATION_TOKEN = "" } = config;
  if (appId === undefined) return null;
  const way: LarkWay =
    LARK_MODE === "long"
      ? { mode: "long" }
      : { mode: "callbacks", encryptKey: LARK_ENCRYPT_KEY, verificationToken: LARK_VERIFICATION_TOKEN };
  const apiUrl = config.LARK_API_URL ?? larkApiUrls[LARK_DOMAIN];
  const settings = { ...larkDefaults, apiUrl, appId, appSecret: LARK_APP_SECRET, way, tenantKey: config.LARK_TENANT_KEY ?? null };
  const app = larkApp({ settings, places: larkPlaces(database), clock, log });
  const name = LARK_DOMAIN === "feishu" ? "Feishu" : "Lark";
  return {
    platform: app.platform,
    directory: app.directory,
    examined: app.examined,
    plugins: app.requestListener ? [rawRoutes("/lark", app.requestListener)] : [],
    stop: async () => app.stop(),
    async listen(engine) {
      await app.listen(engine);
      return LARK_MODE === "long" ? `${name} is connected` : `${name} may call at ${callbackPath}`;
    },
  };
}
