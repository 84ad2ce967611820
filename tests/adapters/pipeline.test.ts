import { loadDemo } from "../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine, type BotParts } from "../../src/adapters/mysql/bot-engine";
import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { laneOf } from "../../src/adapters/mysql/inbox-store";
import type { ChatEvent } from "../../src/bot/pipeline/chat-event";
import { DeliveryFailure, type ChatPlatform, type Shown } from "../../src/bot/pipeline/chat-platform";
import { Refusal } from "../../src/domain/shared/refusal";
import { systemClock } from "../../src/domain/shared/clock";
import { freshDatabase, schemaAddress } from "../support/database";
import { until } from "../support/until";

/** A platform that keeps what it is given, once for each key, and fails when told to. */
class MemoryPlatform implements ChatPlatform {
  readonly name = "console";
  readonly posts = new Map<string, { conversation: string; shown: Shown }>();
  readonly order: string[] = [];
  failures: Error[] = [];
  async post(conversation: string, shown: Shown, onceKey: string): Promise<string> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (!this.posts.has(onceKey)) {
      this.posts.set(onceKey, { conversation, shown });
      this.order.push(shown.kind === "text" ? shown.text : shown.card.title);
    }
    return onceKey;
  }
  async update(): Promise<void> {
    throw new Error("nothing is updated in these tests");
  }
}

jest.setTimeout(60_000);

let database: Database;
let second: Database;
let platform: MemoryPlatform;
let engines: BotEngine[];
const errors: unknown[] = [];
const log = { info: () => undefined, error: (message: string, facts?: object) => void errors.push({ message, ...facts }) };

/** Counts what was done in the database itself, as a customer's note would: one row a handled message. */
function parts(): BotParts {
  return {
    converse: async ({ tx, actor }, text) => {
      if (text.startsWith("slow")) await new Promise((resolve) => setTimeout(resolve, 200));
      if (text === "refuse") throw new Refusal("todo.notFound");
      if (text === "break") throw new TypeError("a bug");
      const number = await tx.numbers.next("TD");
      await tx.settings.put(`done-${number}`, { text });
      tx.emit({ type: "note.made", subject: { kind: "note", id: actor.personId }, actorId: actor.personId, data: { text } });
      if (text === "break late") throw new TypeError("a bug after the work");
      return { parts: [{ kind: "text", text: `done: ${text} (${number})` }] };
    },
    actions: new Map(),
    presenters: new Map(),
    notices: [
      {
        on: "note.made",
        tell: async (tx) =>
          (await tx.people.activeWithRole("salesManager")).map((person) => ({ personId: person.id, part: { kind: "text", text: "told" } })),
      },
    ],
    flows: [],
    platforms: new Map([["console", platform]]),
  };
}

async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  return database.direct((sql) => sql.rows<Record<string, unknown>>(query));
}

let sentNo = 0;
async function says(text: string, externalId = `m${++sentNo}`): Promise<ChatEvent> {
  const [tom] = (await rowsOf("SELECT id FROM people WHERE number = 'P3'")) as [{ id: string }];
  return {
    externalId,
    at: { platform: "console", conversation: tom.id, direct: true },
    workspace: "",
    userId: tom.id,
    kind: "message",
    text,
    mentions: [],
  };
}

beforeEach(async () => {
  database = await freshDatabase();
  second = openDatabase(await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`), 4);
  platform = new MemoryPlatform();
  errors.length = 0;
  engines = [startBotEngine(database, systemClock, parts(), log), startBotEngine(second, systemClock, parts(), log)];
  await loadDemo((engines[0] as BotEngine).work);
});
afterEach(async () => {
  for (const engine of engines) await engine.stop();
  await database.close();
  await second.close();
});

async function allSettled(): Promise<void> {
  for (const engine of [...engines, ...engines]) await engine.settled();
}

/** Kept by a process that is not there any more, at that moment. */
async function leftBehind(text: string, keptAt: string): Promise<void> {
  const event = await says(text);
  await database.direct((sql) =>
    sql.run(
      `INSERT INTO inbox_events (id, platform, external_id, lane, payload, state, received_at)
       VALUES ('01M88NAMEMFZMEGZZKV36QDAYV', 'console', 'x1', ?, ?, 'new', ${keptAt})`,
      [laneOf(event), JSON.stringify(event)],
    ),
  );
}

const doneInOrder = () => platform.order.filter((text) => text.startsWith("done")).map((text) => text.replace(/^done: | \(.*$/g, ""));

test("does once what is delivered five times to two replicas, and keeps one reply", async () => {
  const event = await says("hello");
  const [one, other] = engines as [BotEngine, BotEngine];
  const kept = await Promise.all([one.receive(event), other.receive(event), one.receive(event), other.receive(event), one.receive(event)]);
  expect(new Set(kept.map((each) => each.id)).size).toBe(1);
  expect(kept.filter((each) => each.fresh)).toHaveLength(1);
  const id = (kept[0] as { id: string }).id;
  const replies = await Promise.all([one.handle(id), other.handle(id), one.handle(id)]);
  await allSettled();
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  expect(await rowsOf("SELECT name FROM settings WHERE name LIKE 'done-%'")).toHaveLength(1);
  expect(platform.order.filter((text) => text.startsWith("done"))).toHaveLength(1);
  expect(platform.order.filter((text) => text === "told")).toHaveLength(1);
});

test("answers a refusal with its sentence and changes nothing", async () => {
  await (engines[0] as BotEngine).receive(await says("refuse"));
  await allSettled();
  expect(platform.order).toEqual(['There is no such to-do. Send "my to-dos" to see yours.']);
  expect(await rowsOf("SELECT name FROM settings WHERE name LIKE 'done-%'")).toEqual([]);
});

test("answers one person in a chat in the order things were said, however close together", async () => {
  const [engine] = engines as [BotEngine];
  const said = Array.from({ length: 12 }, (_none, at) => `wish ${at}`);
  for (const text of said) await engine.receive(await says(text));
  await allSettled();
  expect(doneInOrder()).toEqual(said);
});

test("two replicas answer one person in a chat in the order things were kept", async () => {
  const [one, other] = engines as [BotEngine, BotEngine];
  const said = Array.from({ length: 8 }, (_none, at) => (at % 3 === 0 ? `slow wish ${at}` : `wish ${at}`));
  for (const [at, text] of said.entries()) await (at % 2 ? other : one).receive(await says(text));
  await allSettled();
  expect(doneInOrder()).toEqual(said);
});

test("what a crashed process had accepted goes before what the same person says next, and holds up nobody else", async () => {
  await leftBehind("left behind", "UTC_TIMESTAMP(3)");
  const [somebody] = (await rowsOf("SELECT id FROM people WHERE number = 'P2'")) as [{ id: string }];
  const another = {
    ...(await says("of another")),
    userId: somebody.id,
    at: { platform: "console", conversation: somebody.id, direct: true },
  };
  const [one, other] = engines as [BotEngine, BotEngine];
  await (await one.receive(another)).handled();
  await (await other.receive(await says("next"))).handled();
  await allSettled();
  expect(doneInOrder()).toEqual(["of another", "left behind", "next"]);
});

test("what nobody can handle holds up what comes behind it for minutes, not for ever", async () => {
  await leftBehind("stuck", "UTC_TIMESTAMP(3)");
  await database.direct((sql) => sql.run("UPDATE inbox_events SET payload = '{}' WHERE external_id = 'x1'"));
  const engine = engines[0] as BotEngine;
  const behind = await engine.receive(await says("behind it"));
  await expect(behind.handled()).rejects.toThrow();
  await database.direct((sql) => sql.run("UPDATE inbox_events SET received_at = received_at - INTERVAL 6 MINUTE"));
  await until(() => doneInOrder().length > 0);
  expect(doneInOrder()).toEqual(["behind it"]);
});

test("says that a picture is no table; words beside it are answered as always", async () => {
  const [engine] = engines as [BotEngine];
  await engine.receive({ ...(await says("")), filesLeftOut: ["photo.png"] } as ChatEvent);
  await engine.receive({ ...(await says("hello")), filesLeftOut: ["photo.png"] } as ChatEvent);
  await allSettled();
  expect(platform.order[0]).toContain("“photo.png” is no table");
  expect(await rowsOf("SELECT name FROM settings WHERE name LIKE 'done-%'")).toHaveLength(1);
});

test("answers a fault of ours with an incident number, logs it, and undoes what was half done", async () => {
  await (engines[0] as BotEngine).receive(await says("break late"));
  await allSettled();
  expect(await rowsOf("SELECT name FROM settings WHERE name LIKE 'done-%'")).toEqual([]);
  expect(await rowsOf("SELECT id FROM domain_events WHERE type = 'note.made'")).toEqual([]);
  const [row] = await rowsOf("SELECT incident FROM inbox_events");
  expect(platform.order).toHaveLength(1);
  expect(platform.order[0]).toContain(String(row?.["incident"]));
  expect(errors).toMatchObject([{ message: "incident", incident: row?.["incident"] }]);
});

test("handles what a crashed process had accepted and not done", async () => {
  await leftBehind("left behind", "UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE");
  for (let waited = 0; waited < 100 && platform.order.length < 2; waited++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(platform.order.filter((text) => text.startsWith("done: left behind"))).toHaveLength(1);
});

test("a refusal that could not be shown in place comes at once, before what was said after it; one that was shown does not come", async () => {
  const engine = engines[0] as BotEngine;
  const tapped = async (): Promise<ChatEvent> => {
    const { text: _said, mentions: _none, ...from } = (await says("")) as ChatEvent & { kind: "message" };
    return { ...from, kind: "action", action: "nothing.known", id: "x", version: 1, values: {}, messageRef: null, inPlace: "refusals" };
  };
  const [shown, notShown] = [await engine.receive(await tapped()), await engine.receive(await tapped())];
  await Promise.all([shown.handled(), notShown.handled()]);
  await engine.takeBack(shown.id);
  await engine.handle((await engine.receive(await says("after it"))).id);
  await engine.settled();
  expect(platform.order.filter((text) => text !== "told")).toEqual([]);
  await engine.letGo(notShown.id);
  await allSettled();
  expect(platform.order.filter((text) => text !== "told").map((text) => text.slice(0, 14))).toEqual([expect.any(String), "done: after it"]);
});

test("delivers in order within a chat, also when one delivery fails at first", async () => {
  platform.failures = [new DeliveryFailure("slow down", { final: false, retryAfterSeconds: 1 })];
  const [one, other] = engines as [BotEngine, BotEngine];
  for (const text of ["1", "2", "3", "4"]) {
    const engine = Number(text) % 2 ? one : other;
    await engine.handle((await engine.receive(await says(text))).id);
  }
  for (let waited = 0; waited < 100 && platform.order.filter((text) => text.startsWith("done")).length < 4; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(platform.order.filter((text) => text.startsWith("done")).map((text) => text.slice(6, 7))).toEqual(["1", "2", "3", "4"]);
});

test("parks what can never be delivered, and what comes behind it still arrives", async () => {
  platform.failures = [new DeliveryFailure("the chat is gone", { final: true })];
  const engine = engines[0] as BotEngine;
  await engine.handle((await engine.receive(await says("first"))).id);
  await allSettled();
  await engine.handle((await engine.receive(await says("second"))).id);
  await allSettled();
  expect(await rowsOf("SELECT problem FROM deliveries WHERE state = 'parked'")).toHaveLength(1);
  expect(errors).toMatchObject([{ message: "a delivery is given up" }]);
  expect(platform.order.some((text) => text.startsWith("done: second"))).toBe(true);
});

test("tells an account that no colleague is linked to how to be linked, and does nothing else", async () => {
  const event = { ...(await says("hello")), userId: "a stranger" };
  const engine = engines[0] as BotEngine;
  await engine.handle((await engine.receive(event)).id);
  await allSettled();
  expect(platform.order).toEqual([expect.stringContaining("Ask an admin for a link code")]);
  expect(await rowsOf("SELECT name FROM settings WHERE name LIKE 'done-%'")).toEqual([]);
});
