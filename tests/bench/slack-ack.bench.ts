import { spawn } from "node:child_process";
import path from "node:path";
import { App, HTTPReceiver } from "@slack/bolt";
import { rawRoutes } from "../../src/adapters/http/raw-routes";
import { openHttpServer } from "../../src/adapters/http/server";
import { startBotEngine } from "../../src/adapters/mysql/bot-engine";
import { postedForms } from "../../src/adapters/mysql/slack/posted-forms";
import { slackApp } from "../../src/adapters/slack/slack-app";
import { actions } from "../../src/bot/actions";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { notices } from "../../src/bot/notices";
import { presenters } from "../../src/bot/presenters";
import { flows } from "../../src/domain/flows";
import { systemClock } from "../../src/domain/shared/clock";
import { signingSecret } from "../support/slack/local-slack";
import { ScriptedSlack, scriptedTeam } from "../support/slack/scripted-slack";
import { memoryInstallations } from "../support/slack/slack-world";
import { ownProgram } from "../support/own-program";
import { quantiles, report, type Bench } from "./bench";
import type { Sent } from "./slack-sender";

const perSecond = 100;
const warmUp = 200;
const measured = 1_500;
const limitMs = 50;

/**
 * A signed slash command → its acknowledgement, with the inbox row durable before it, while the commands are also carried out;
 * beside bare Bolt that acknowledges and does nothing: one after the other, 100 a second, from a process of its own.
 */
export const slackAck: Bench = async (database, tell) => {
  const slack = await ScriptedSlack.start();
  const log = { info: () => undefined, error: () => undefined };
  const app = slackApp({
    way: { mode: "http", signingSecret },
    address: { apiUrl: slack.apiUrl, log },
    installations: memoryInstallations(),
    forms: postedForms(database),
    clock: systemClock,
  });
  const converse = makeConverse(vocabulary);
  const parts = { converse, actions, presenters, notices, flows, platforms: new Map([["slack", { ...app.platform, limits: [] }]]) };
  const engine = startBotEngine(database, systemClock, parts, log);
  const own = await openHttpServer({ port: 0, plugins: app.requestListener ? [rawRoutes("/slack", app.requestListener)] : [] });
  const bare = await bareBolt();
  try {
    const [person] = await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM people WHERE number = 'P2'"));
    await database.direct((sql) =>
      sql.run(
        "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) VALUES ('slack', ?, 'U1', ?, UTC_TIMESTAMP(3))",
        [scriptedTeam, person?.id],
      ),
    );
    await app.listen(engine);
    const runs = [
      ["bare Bolt, acknowledged", bare.address],
      ["Slack command, kept and acknowledged", own.address],
    ] as const;
    const figures = new Map<string, ReturnType<typeof quantiles>>();
    for (const [what, address] of runs) {
      const { took, wrong } = await sentBy(`${address}/slack/events`, `${slack.apiUrl}respond`);
      const { p50, p95, p99 } = quantiles(took);
      figures.set(what, { p50, p95, p99 });
      tell(`${what} at ${perSecond}/s, ${took.length} commands: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
      if (wrong.length > 0) throw new Error(`${wrong.length} commands were not acknowledged: ${[...new Set(wrong)].join(", ")}`);
    }
    await engine.settled();
    const kept = await database.direct((sql) => sql.rows<{ n: string }>("SELECT COUNT(*) AS n FROM inbox_events WHERE platform = 'slack'"));
    const missing = warmUp + measured - Number(kept[0]?.n);
    if (missing !== 0) throw new Error(`${missing} commands are not kept`);
    report(tell, {
      name: "slack-ack",
      conditions: { perSecond, commands: measured },
      figures: Object.fromEntries(figures),
      limit: `${limitMs} ms at p99`,
      ratio: (figures.get("Slack command, kept and acknowledged")?.p99 ?? Number.NaN) / limitMs,
    });
  } finally {
    await app.stop();
    await own.close();
    await bare.close();
    await engine.stop();
    await slack.stop();
  }
};

function sentBy(url: string, responseUrl: string): Promise<Sent> {
  const args = [url, responseUrl, warmUp, measured, perSecond].map(String);
  const child = spawn(process.execPath, [...ownProgram(path.join(__dirname, "slack-sender")), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString()));
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => (code === 0 ? resolve(JSON.parse(said) as Sent) : reject(new Error(`the sender ended with ${code}`))));
  });
}

async function bareBolt() {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: ["/slack/events"] });
  const authorize = () => Promise.resolve({ botToken: "xoxb-bare", botId: "B", botUserId: "U" });
  const app = new App({ receiver, authorize, deferInitialization: true, convoStore: false });
  await app.init();
  app.command(/.*/, ({ ack }) => ack());
  return openHttpServer({ port: 0, plugins: [rawRoutes("/slack", receiver.requestListener)] });
}
