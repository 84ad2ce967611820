import { loadDemo } from "../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine, type BotParts } from "../../src/adapters/mysql/bot-engine";
import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { readTable } from "../../src/adapters/spreadsheets/read-table";
import type { ChatEvent } from "../../src/bot/pipeline/chat-event";
import { FileFailure, type ChatPlatform, type FetchedFile } from "../../src/bot/pipeline/chat-platform";
import { systemClock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";
import { freshDatabase, schemaAddress } from "../support/database";
import { until } from "../support/until";

jest.setTimeout(60_000);

const heading = "Company,Phone,Source\nNorthgate,+14155550188,Fair\n";
const given: FetchedFile = { bytes: new TextEncoder().encode(heading) };

let database: Database;
let second: Database;
const engines: BotEngine[] = [];
const shown: string[] = [];
const fetches: string[] = [];
/** What the platform does at the next fetches; afterwards it gives the file. */
let next: (() => Promise<FetchedFile>)[] = [];

const platform: ChatPlatform = {
  name: "memory",
  async post(_conversation, { kind, ...what }, onceKey) {
    shown.push(kind === "text" ? (what as { text: string }).text : (what as { card: { name: string } }).card.name);
    return onceKey;
  },
  update: () => Promise.resolve(),
  fetchFile(from, mostBytes) {
    fetches.push(`${from} ${mostBytes}`);
    return next.shift()?.() ?? Promise.resolve(given);
  },
};
const parts: BotParts = {
  converse: async (_context, text) => ({ parts: [{ kind: "text", text: `said: ${text}` }] }),
  actions: new Map(),
  presenters: new Map(),
  notices: [],
  flows: [],
  platforms: new Map([["memory", platform]]),
  incoming: { read: readTable, largest: 500 },
};
const quiet = { info: () => undefined, error: () => undefined };
const started = (on: Database) => {
  const engine = startBotEngine(on, systemClock, parts, quiet);
  engines.push(engine);
  return engine;
};
const rowsOf = (query: string) => database.direct((sql) => sql.rows<Record<string, unknown>>(query));
const counted = async (query: string) => Number((await rowsOf(`SELECT COUNT(*) AS n FROM ${query}`))[0]?.["n"]);

let sent = 0;
function sends(userId: string, name = "leads.csv"): ChatEvent {
  sent += 1;
  return {
    externalId: `f${sent}`,
    at: { platform: "memory", conversation: `w:${userId}`, direct: true },
    workspace: "w",
    userId,
    kind: "message",
    text: "",
    mentions: [],
    files: [{ id: newId(), name, from: `place-${sent}` }],
  };
}

beforeAll(async () => {
  database = await freshDatabase();
  second = openDatabase(await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`), 4);
  const loader = startBotEngine(database, systemClock, { ...parts, platforms: new Map() }, quiet);
  await loadDemo(loader.work);
  await loader.stop();
  await database.direct((sql) =>
    sql.run(
      "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) SELECT 'memory', 'w', number, id, UTC_TIMESTAMP(3) FROM people",
    ),
  );
});
beforeEach(() => {
  shown.length = 0;
  fetches.length = 0;
  next = [];
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop();
  for (const table of ["import_rows", "imports", "received_files", "deliveries", "domain_events", "inbox_events"])
    await database.direct((sql) => sql.run(`DELETE FROM ${table}`));
});
afterAll(async () => {
  await database.close();
  await second.close();
});

test("two processes and an event that comes three times: the file is fetched once, and is one import", async () => {
  const [one, other] = [started(database), started(second)];
  const event = sends("P3");
  await Promise.all([one.receive(event), other.receive(event), one.receive(event)]);
  for (const engine of [one, other, one]) await engine.settled();
  expect([fetches, await counted("received_files"), await counted("imports")]).toEqual([["place-1 500"], 1, 1]);
});

test("what was acknowledged and not fetched when the process died is fetched by the next one", async () => {
  let answerLate: () => void = () => undefined;
  next = [() => new Promise<FetchedFile>((resolve) => (answerLate = () => resolve(given)))];
  const dying = started(database);
  await dying.receive(sends("P3"));
  await until(() => fetches.length === 1);
  expect([await counted("received_files"), await counted("inbox_events WHERE state = 'waiting'")]).toEqual([0, 1]);
  // It is not heard of any more: its lease ends.
  await database.direct((sql) => sql.run("UPDATE inbox_events SET lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND"));
  const living = started(second);
  await until(async () => (await counted("imports")) === 1);
  await living.settled();
  expect(await counted("inbox_events WHERE state = 'done'")).toBe(1);
  // And when it was only slow, nothing happens twice.
  answerLate();
  await dying.settled();
  expect([fetches.length, await counted("received_files"), await counted("imports")]).toEqual([2, 1, 1]);
});

test("a platform that fails for a moment is asked again; the answer comes once", async () => {
  next = [() => Promise.reject(new FileFailure("a gateway's page")), () => Promise.reject(new Error("no line"))];
  const engine = started(database);
  await engine.receive(sends("P3"));
  await until(async () => (await counted("imports")) === 1);
  await engine.settled();
  expect(fetches).toHaveLength(3);
});

test.each([
  ["gone", "is not there any more. Send it once more."],
  ["elsewhere", "lies in another service"],
  ["notAllowed", "Ask an admin to run npm run doctor"],
  ["tooLarge", "is too large. Split it"],
] as const)("what is %s is not asked for again, and the person hears what to do", async (problem, words) => {
  next = [() => Promise.reject(new FileFailure("no", { problem }))];
  const engine = started(database);
  await engine.receive(sends("P3"));
  await engine.settled();
  expect([fetches.length, shown.length, shown[0]]).toEqual([1, 1, expect.stringContaining(words)]);
});

test("in the end the person is told to send it again", async () => {
  next = Array.from({ length: 20 }, () => () => Promise.reject(new FileFailure("a gateway's page")));
  const engine = started(database);
  await engine.receive(sends("P3"));
  await engine.settled();
  await database.direct((sql) => sql.run("UPDATE inbox_events SET attempts = 5, lease_until = NULL"));
  await until(() => shown.length > 0);
  expect(shown).toEqual([expect.stringContaining("Send it again in a few minutes.")]);
});

test("nothing is fetched for somebody whom nobody knows", async () => {
  const engine = started(database);
  await engine.receive(sends("stranger"));
  await engine.settled();
  expect([fetches, shown.length, await counted("received_files")]).toEqual([[], 1, 0]);
});

test("a message's words are answered when only its picture is left out", async () => {
  const engine = started(database);
  const { files: _none, ...words } = sends("P3") as ChatEvent & { kind: "message" };
  await engine.receive({ ...words, text: "stock A100", filesLeftOut: ["photo.png"] });
  await engine.settled();
  expect(shown).toEqual(["said: stock A100"]);
});
