import type { DatabaseAddress } from "../../../src/adapters/mysql/database";
import { larkStage } from "./lark-stage";
import type { Stage } from "./run";
import { slackStage } from "./slack-stage";

interface Account {
  readonly platform: string;
  readonly workspace: string;
  readonly external_id: string;
  readonly person_id: string;
}

/**
 * One company, one database, two processes: one has Slack, the other Feishu, and everybody uses both. "Han Meimei (slack)" and
 * "Han Meimei (lark)" are the same person in front of another screen.
 */
export async function twoPlatformsStage(address: DatabaseAddress): Promise<Stage & { close(): Promise<void> }> {
  const slack = await slackStage(address);
  const inSlack = await slack.facts((sql) => sql.rows<Account>("SELECT platform, workspace, external_id, person_id FROM chat_users"));
  const lark = await larkStage(address, "callbacks", "beside another");
  await slack.facts(async (sql) => {
    for (const { platform, workspace, external_id, person_id } of inSlack)
      await sql.run(
        "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3))",
        [platform, workspace, external_id, person_id],
      );
  });
  const stages = { slack, lark };
  const at = (who: string) => {
    const [, name, platform] = /^(.+) \((slack|lark)\)$/.exec(who) ?? [];
    if (!name || !platform) throw new Error(`say where: "${who} (slack)" or "${who} (lark)"`);
    const here = platform as keyof typeof stages;
    return { name, stage: stages[here], other: stages[here === "slack" ? "lark" : "slack"] };
  };
  /** What follows in one process may be started by the other. */
  const settled = async () => {
    for (let round = 0; round < 2; round++) for (const stage of [slack, lark]) await stage.settled();
  };
  const acting = async (who: string, act: (stage: Stage, name: string) => Promise<void>) => {
    const { name, stage, other } = at(who);
    // The other screen's news begin here too.
    await other.moveClock({ minutes: 0 });
    await act(stage, name);
    await settled();
  };
  return {
    platform: "slack and lark",
    say: (who, text) => acting(who, (stage, name) => stage.say(name, text)),
    sendFile: (who, file, bytes) => acting(who, (stage, name) => stage.sendFile(name, file, bytes)),
    tap: (who, messageRef, button, values) => acting(who, (stage, name) => stage.tap(name, messageRef, button, values)),
    again: (who) => acting(who, (stage, name) => stage.again(name)),
    async gateway(body, forged) {
      const status = await slack.gateway(body, forged);
      await settled();
      return status;
    },
    screen: (who) => at(who).stage.screen(at(who).name),
    news: (who) => at(who).stage.news(at(who).name),
    async moveClock(to) {
      for (const stage of [slack, lark]) await stage.moveClock(to);
      await settled();
    },
    facts: (ask) => slack.facts(ask),
    async close() {
      await slack.close();
      await lark.close();
    },
  };
}
