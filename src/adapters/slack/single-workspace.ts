import { slackClient, type SlackAddress } from "./clients";
import { slackErrorOf } from "./failure";
import type { SlackInstallation, SlackInstallations } from "./installations";

/** Asks Slack who the token speaks for: the workspace, the bot, the app. Throws what the call throws. */
export async function whoIs(botToken: string, appId: string, address: SlackAddress): Promise<SlackInstallation> {
  const client = slackClient(botToken, address);
  const { team_id, enterprise_id, bot_id, user_id } = await client.auth.test();
  return {
    teamId: team_id ?? "",
    enterpriseId: enterprise_id ?? null,
    appId: appId === "" ? await appOf(client, bot_id ?? "") : appId,
    botToken,
    botId: bot_id ?? "",
    ownUserId: user_id ?? "",
  };
}

/** "" where the token may not ask: the signature or the app's own socket then says whose app it is. */
async function appOf(client: ReturnType<typeof slackClient>, bot: string): Promise<string> {
  try {
    return (await client.bots.info({ bot })).bot?.app_id ?? "";
  } catch (problem) {
    if (slackErrorOf(problem) === null) throw problem;
    return "";
  }
}

/** The app as installed in one workspace by hand: its token stands in the environment. Asked once, then known. */
export function singleWorkspace(botToken: string, appId: string, address: SlackAddress): SlackInstallations {
  let asked: Promise<SlackInstallation | null> | null = null;
  const known = () => {
    asked ??= whoIs(botToken, appId, address).catch((problem: unknown) => {
      asked = null;
      throw problem;
    });
    return asked;
  };
  return {
    async find(teamId) {
      const installation = await known();
      return installation?.teamId === teamId ? installation : null;
    },
    async all() {
      const installation = await known();
      return installation ? [installation] : [];
    },
    save: () => Promise.reject(new Error("this app is installed in one workspace, by its token")),
    remove() {
      asked = Promise.resolve(null);
      return Promise.resolve();
    },
  };
}
