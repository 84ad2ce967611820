import { MessageFeed } from "../../src/adapters/console/message-feed";
import { consolePlatform, NoSuchConsoleMessage } from "../../src/adapters/console/deliver";
import type { ConsoleMessage, ConsoleMessages } from "../../src/adapters/console/ports";
import { consoleDownloads } from "../../src/adapters/mysql/console-downloads";
import { consoleMessageStore, consolePeopleList } from "../../src/adapters/mysql/console-messages";
import { consoleProgress } from "../../src/adapters/mysql/console-progress";
import type { Database } from "../../src/adapters/mysql/database";
import type { Clock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";
import { orderCard, stockCard } from "../support/console-samples";
import { freshDatabase } from "../support/database";

const start = Date.parse("2026-11-25T02:00:00.000Z");
let database: Database;
let messages: ConsoleMessages;
let now: number;
const clock: Clock = { now: () => new Date(now) };
const han = newId();
const li = newId();
const text = (said: string) => ({ kind: "text", text: said }) as const;
const told = (found: readonly ConsoleMessage[]) => found.map(({ body }) => (body.kind === "card" ? body.card.title : body.text));

beforeEach(async () => {
  database = await freshDatabase(4);
  messages = consoleMessageStore(database, clock);
  now = start;
});
afterEach(() => database.close());

async function say(personId: string, ...said: readonly string[]): Promise<string[]> {
  const ids = [];
  for (const each of said) {
    const id = newId();
    await messages.add({ id, personId, author: "person", body: text(each) });
    ids.push(id);
  }
  return ids;
}

test("a chat is paged from its end, in the order things were said", async () => {
  const [first = "", , third = ""] = await say(han, "一", "二", "三");
  await say(li, "another chat");
  expect(told(await messages.page(han, { limit: 2 }))).toEqual(["二", "三"]);
  expect(told(await messages.page(han, { before: third, limit: 2 }))).toEqual(["一", "二"]);
  expect(told(await messages.page(han, { after: first, limit: 9 }))).toEqual(["二", "三"]);
});

test("each person's newest message is found, and nobody's when nobody is asked for", async () => {
  await say(han, "一", "二");
  await say(li, "one");
  expect(told(await messages.latest([han, li])).toSorted()).toEqual(["one", "二"]);
  expect(await messages.latest([])).toEqual([]);
});

test("a message added twice stands there once, as it was first", async () => {
  const id = newId();
  await messages.add({ id, personId: han, author: "person", body: text("A100\t10 🎉 <b>'\"\\") });
  await messages.add({ id, personId: han, author: "person", body: text("changed on the way") });
  expect(told(await messages.page(han, { limit: 9 }))).toEqual(["A100\t10 🎉 <b>'\"\\"]);
});

test("the bot's delivery counts once for each key, also when two relays send it at the same time", async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => messages.post(han, { kind: "card", card: orderCard }, "delivery-1")));
  const other = await messages.post(han, text("another"), "delivery-2");
  expect(new Set(ids).size).toBe(1);
  expect(other).not.toBe(ids[0]);
  expect(await messages.page(han, { limit: 9 })).toHaveLength(2);
});

test("a changed card is a new revision of the same message, and news since the change", async () => {
  const feed = new MessageFeed(messages, clock, 60_000);
  const platform = consolePlatform(messages, feed, consoleDownloads(database, clock));
  const id = await platform.post(han, { kind: "card", card: orderCard }, "delivery-1");
  now = start + 60_000;
  await platform.update(id, stockCard);
  expect(await messages.find(id)).toMatchObject({
    id,
    author: "bot",
    revision: 2,
    body: { kind: "card", card: stockCard },
    postedAt: new Date(start),
    updatedAt: new Date(now),
  });
  expect(told(await messages.changedSince([han], new Date(start + 1)))).toEqual([stockCard.title]);
  expect(await messages.changedSince([li], new Date(0))).toEqual([]);
  await expect(platform.update(newId(), stockCard)).rejects.toThrow(NoSuchConsoleMessage);
});

test("an open page hears at once what this process wrote", async () => {
  const feed = new MessageFeed(messages, clock, 60_000);
  const heard = new Promise<readonly ConsoleMessage[]>((hear) => feed.listen([han], hear));
  await consolePlatform(messages, feed, consoleDownloads(database, clock)).post(han, text("到货了"), "delivery-1");
  expect(told(await heard)).toEqual(["到货了"]);
  feed.close();
});

test("colleagues are listed by number, those who left are not", async () => {
  await database.direct(async (sql) => {
    for (const [number, active] of [
      ["P10", 1],
      ["P2", 1],
      ["P3", 0],
    ] as const) {
      await sql.run(
        `INSERT INTO people (id, number, name_zh, name_en, roles, language, time_zone, active) VALUES (?, ?, '韩梅梅', 'Han Meimei', '["salesRep"]', 'zh', 'Asia/Shanghai', ?)`,
        [newId(), number, active],
      );
    }
  });
  const all = await consolePeopleList(database).all();
  expect(all.map((person) => person.number)).toEqual(["P2", "P10"]);
  expect(all[0]).toMatchObject({ nameZh: "韩梅梅", roles: ["salesRep"], language: "zh", title: null });
});

test.each([
  ["waits in the inbox", null, null, { done: false, toast: null }],
  ["was handled without a toast", '{"parts":[]}', new Date(start), { done: true, toast: null }],
  [
    "was handled with one",
    '{"parts":[],"toast":{"text":"已批准","tone":"good"}}',
    new Date(start),
    { done: true, toast: { text: "已批准", tone: "good" } },
  ],
])("an event that %s says so", async (_what, reply, handledAt, progress) => {
  const externalId = newId();
  await database.direct((sql) =>
    sql.run(
      "INSERT INTO inbox_events (id, platform, external_id, payload, state, reply, received_at, handled_at) VALUES (?, 'console', ?, '{}', 'x', ?, ?, ?)",
      [newId(), externalId, reply, new Date(start), handledAt],
    ),
  );
  expect(await consoleProgress(database)(externalId)).toEqual(progress);
  expect(await consoleProgress(database)(newId())).toEqual({ done: false, toast: null });
});
