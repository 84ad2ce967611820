import { spawn } from "node:child_process";
import path from "node:path";
import { adaptDefault, EventDispatcher, LoggerLevel } from "@larksuiteoapi/node-sdk";
import { rawRoutes } from "../../src/adapters/http/raw-routes";
import { openHttpServer } from "../../src/adapters/http/server";
import { callbackPath } from "../../src/adapters/lark/callbacks";
import { larkApp } from "../../src/adapters/lark/lark-app";
import { larkDefaults } from "../../src/adapters/lark/settings";
import { larkPlaces } from "../../src/adapters/mysql/lark/lark-places";
import { systemClock } from "../../src/domain/shared/clock";
import { startBot } from "../../src/main";
import { LarkServer } from "../support/lark/lark-server";
import { appId, appSecret, encryptKey, tenant, verificationToken } from "../support/lark/platform";
import { ownProgram } from "../support/own-program";
import { quantiles, report, type Bench } from "./bench";
import type { SentToLark } from "./lark-sender";

const perSecond = 100;
const warmUp = 200;
const measured = 1_500;
const limitMs = 50;
const openId = "ou_P2";

/**
 * An encrypted, signed event → its acknowledgement, with the inbox row durable before it, while the messages are also
 * answered; beside the bare SDK that decrypts, checks and does nothing: one after the other, 100 a second, from a process
 * of its own.
 */
export const larkAck: Bench = async (database, tell) => {
  const platform = await LarkServer.start([{ openId, name: "P2", email: null }]);
  const log = { info: () => undefined, error: () => undefined };
  const app = larkApp({
    settings: { ...larkDefaults, apiUrl: platform.url, appId, appSecret, way: { mode: "callbacks", encryptKey, verificationToken } },
    places: larkPlaces(database),
    clock: systemClock,
    log,
  });
  const { engine } = startBot(database, systemClock, log, [{ ...app.platform, limits: [] }]);
  const own = await openHttpServer({ port: 0, plugins: app.requestListener ? [rawRoutes("/lark", app.requestListener)] : [] });
  const bare = await bareSdk();
  try {
    const [person] = await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM people WHERE number = 'P2'"));
    await database.direct((sql) =>
      sql.run(
        "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) VALUES ('lark', ?, ?, ?, UTC_TIMESTAMP(3))",
        [tenant, openId, person?.id],
      ),
    );
    await app.listen(engine);
    const runs = [
      ["bare SDK, acknowledged", bare.address],
      ["Feishu event, kept and acknowledged", own.address],
    ] as const;
    const figures = new Map<string, ReturnType<typeof quantiles>>();
    for (const [what, address] of runs) {
      const { took, wrong } = await sentBy(`${address}${callbackPath}`);
      const { p50, p95, p99 } = quantiles(took);
      figures.set(what, { p50, p95, p99 });
      tell(`${what} at ${perSecond}/s, ${took.length} events: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
      if (wrong.length > 0) throw new Error(`${wrong.length} events were not acknowledged: ${[...new Set(wrong)].join(", ")}`);
    }
    await engine.settled();
    const kept = await database.direct((sql) => sql.rows<{ n: string }>("SELECT COUNT(*) AS n FROM inbox_events WHERE platform = 'lark'"));
    const missing = warmUp + measured - Number(kept[0]?.n);
    if (missing !== 0) throw new Error(`${missing} events are not kept`);
    report(tell, {
      name: "lark-ack",
      conditions: { perSecond, events: measured },
      figures: Object.fromEntries(figures),
      limit: `${limitMs} ms at p99`,
      ratio: (figures.get("Feishu event, kept and acknowledged")?.p99 ?? Number.NaN) / limitMs,
    });
  } finally {
    app.stop();
    await own.close();
    await bare.close();
    await engine.stop();
    await platform.stop();
  }
};

function sentBy(url: string): Promise<SentToLark> {
  const args = [url, openId, warmUp, measured, perSecond].map(String);
  const child = spawn(process.execPath, [...ownProgram(path.join(__dirname, "lark-sender")), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString()));
  return new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      code === 0 ? resolve(JSON.parse(said) as SentToLark) : reject(new Error(`the sender ended with ${code}`)),
    );
  });
}

async function bareSdk() {
  const dispatcher = new EventDispatcher({ encryptKey, verificationToken, loggerLevel: LoggerLevel.error });
  dispatcher.register({ "im.message.receive_v1": () => undefined });
  const listener = adaptDefault(callbackPath, dispatcher);
  return openHttpServer({ port: 0, plugins: [rawRoutes("/lark", (request, response) => void listener(request, response))] });
}
