import { loadDemo } from "../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine } from "../../src/adapters/mysql/bot-engine";
import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import type { ChatPlatform } from "../../src/bot/pipeline/chat-platform";
import { systemClock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";
import { freshDatabase, schemaAddress } from "../support/database";
import { until } from "../support/until";

/** A platform that answers nothing until it is told to, and then once for each key. */
class SlowPlatform implements ChatPlatform {
  readonly name = "console";
  readonly posted: string[] = [];
  asked = 0;
  answer = (): void => undefined;
  readonly #answered = new Promise<void>((resolve) => (this.answer = resolve));
  constructor(private readonly slow: boolean) {}
  async post(_conversation: string, _shown: unknown, onceKey: string): Promise<string> {
    this.asked++;
    if (this.slow) await this.#answered;
    this.posted.push(onceKey);
    return onceKey;
  }
  async update(): Promise<void> {
    throw new Error("nothing is updated in these tests");
  }
}

// The demo company is loaded for each test.
jest.setTimeout(60_000);

let database: Database;
let second: Database;
let first: SlowPlatform;
let other: SlowPlatform;
let engines: BotEngine[];

function engineOn(on: Database, platform: ChatPlatform): BotEngine {
  const parts = {
    converse: async () => ({ parts: [{ kind: "text" as const, text: "heard" }] }),
    actions: new Map(),
    presenters: new Map(),
    notices: [],
    flows: [],
    platforms: new Map([["console", platform]]),
  };
  const engine = startBotEngine(on, systemClock, parts, { info: () => undefined, error: () => undefined });
  engines.push(engine);
  return engine;
}

beforeEach(async () => {
  database = await freshDatabase();
  second = openDatabase(await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`), 4);
  first = new SlowPlatform(true);
  other = new SlowPlatform(false);
  engines = [];
  const work = unitOfWork(database, systemClock, documentNumbers(database));
  await loadDemo(work);
  await database.direct((sql) => sql.run("DELETE FROM domain_events"));
});
afterEach(async () => {
  first.answer();
  for (const engine of engines) await engine.stop();
  await database.close();
  await second.close();
});

/** The first engine has a reply in hand that its platform does not take. */
async function oneInHand(): Promise<string> {
  const engine = engineOn(database, first);
  const [tom] = await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM people WHERE number = 'P3'"));
  const at = { platform: "console", conversation: tom?.id ?? "", direct: true };
  await engine.receive({ externalId: newId(), at, workspace: "", userId: at.conversation, kind: "message", text: "hello", mentions: [] });
  await until(() => first.asked === 1);
  const [row] = await database.direct((sql) =>
    sql.rows<{ holder: string | null }>("SELECT lease_holder AS holder FROM deliveries WHERE state = 'new'"),
  );
  return row?.holder ?? "";
}

test("takes over at once what a process had in hand that is gone", async () => {
  const holder = await oneInHand();
  await database.direct(async (sql) => {
    const [row] = await sql.rows<{ id: number }>("SELECT IS_USED_LOCK(CONCAT('dealdock.', SUBSTRING_INDEX(?, '/', -1))) AS id", [holder]);
    await sql.run("KILL ?", [row?.id]);
  });
  engineOn(second, other);
  await until(() => other.posted.length === 1);
});

test("leaves alone what a slow process has in hand", async () => {
  await oneInHand();
  const replica = engineOn(second, other);
  await replica.settled();
  await replica.settled();
  expect(other.posted).toEqual([]);
  first.answer();
  await until(() => first.posted.length === 1);
});

test("waits for the end of a lease where it cannot be known whether its holder lives", async () => {
  const engine = engineOn(second, other);
  await second.direct((sql) =>
    sql.run(
      `INSERT INTO deliveries (id, once_key, lane, platform, kind, person_id, payload, state, next_attempt_at, lease_until, lease_holder, created_at)
       VALUES (?, 'k', 'l', 'console', 'post', NULL, ?, 'new', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, 'another-server:1/X', UTC_TIMESTAMP(3))`,
      [newId(), JSON.stringify({ kind: "post", conversation: "c", part: { kind: "text", text: "late" } })],
    ),
  );
  await engine.settled();
  await engine.settled();
  expect(other.posted).toEqual([]);
  await second.direct((sql) => sql.run("UPDATE deliveries SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND"));
  await until(() => other.posted.length === 1);
});
