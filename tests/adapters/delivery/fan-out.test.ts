import { loadDemo } from "../../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine } from "../../../src/adapters/mysql/bot-engine";
import { openDatabase, type Database } from "../../../src/adapters/mysql/database";
import { definePresenter, type Presenter } from "../../../src/bot/presenters/define-presenter";
import type { NewDelivery } from "../../../src/bot/pipeline/stores";
import { systemClock } from "../../../src/domain/shared/clock";
import { freshDatabase, schemaAddress } from "../../support/database";
import { ScriptedPlatform } from "../../support/scripted-platform";
import { until } from "../../support/until";

jest.setTimeout(120_000);

let database: Database;
let second: Database;
let platform: ScriptedPlatform;
let engines: BotEngine[];

async function start(chat: ScriptedPlatform, presenters: readonly Presenter[] = []): Promise<void> {
  platform = chat;
  const silent = { info: () => undefined, error: () => undefined };
  const parts = {
    converse: async () => ({ parts: [] }),
    actions: new Map(),
    presenters: new Map(presenters.map((each) => [each.card, each])),
    notices: [],
    flows: [],
    platforms: new Map([[chat.name, chat]]),
  };
  engines = [database, second].map((each) => startBotEngine(each, systemClock, parts, silent));
  await loadDemo((engines[0] as BotEngine).work);
}

beforeEach(async () => {
  database = await freshDatabase();
  second = openDatabase(await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`), 8);
});
afterEach(async () => {
  for (const engine of engines) await engine.stop();
  await database.close();
  await second.close();
});

async function send(people: number, each: number): Promise<readonly string[]> {
  const wanted: NewDelivery[] = [];
  for (let nth = 0; nth < each; nth++)
    for (let person = 0; person < people; person++)
      wanted.push({
        onceKey: `notice:${person}:${nth}`,
        platform: platform.name,
        conversation: `T${person % 2}:U${person}`,
        personId: null,
        part: { kind: "text", text: String(nth) },
      });
  await (engines[0] as BotEngine).work.run((tx) => tx.deliveries.add(wanted));
  return wanted.map(({ onceKey }) => onceKey);
}

async function count(state: string): Promise<number> {
  const [row] = await database.direct((sql) => sql.rows<{ n: string }>("SELECT COUNT(*) AS n FROM deliveries WHERE state = ?", [state]));
  return Number(row?.n);
}

test("loses none of many notices, sends none twice and keeps each chat's order, whatever the platform does", async () => {
  await start(
    new ScriptedPlatform("chat", [
      { call: "post", per: "account", calls: 60, seconds: 1, burst: 10 },
      { call: "post", per: "conversation", calls: 5, seconds: 1, burst: 2 },
    ]),
  );
  // Told to wait, answers that are lost after the message was taken, a 502 before it was.
  platform.trouble = ({ nth }) => {
    if (nth % 23 === 0) return { taken: false, how: { final: false, retryAfterSeconds: 1 } };
    if (nth % 31 === 0) return { taken: true, how: { final: false, unsure: true } };
    if (nth % 37 === 0) return { taken: false, how: { final: false, unsure: true } };
    return nth % 101 === 0 ? { taken: false, how: { final: false, retryAfterSeconds: 1, wholeAccount: true } } : null;
  };
  const keys = await send(50, 4);
  await until(async () => (await count("done")) === keys.length, 90);
  expect(platform.taken.map(({ onceKey }) => onceKey).toSorted()).toEqual([...keys].toSorted());
  const byChat = new Map<string, string[]>();
  for (const { conversation, text } of platform.taken) byChat.set(conversation, [...(byChat.get(conversation) ?? []), text]);
  for (const texts of byChat.values()) expect(texts).toEqual(["0", "1", "2", "3"]);
  expect(platform.looked).toBeGreaterThan(0);
  expect(await count("parked")).toBe(0);
});

test("being told to wait is no failed attempt: it never wears a delivery out", async () => {
  await start(new ScriptedPlatform("chat"));
  let refusals = 0;
  platform.trouble = () => (refusals++ < 15 ? { taken: false, how: { final: false, retryAfterSeconds: 0 } } : null);
  await send(1, 1);
  await until(async () => (await count("done")) === 1);
  expect(platform.calls).toBe(16);
});

test("who has blocked the bot is given up at once; everybody else still hears", async () => {
  await start(new ScriptedPlatform("chat"));
  platform.trouble = ({ conversation }) => (conversation === "T0:U0" ? { taken: false, how: { final: true, obstacle: "blocked" } } : null);
  await send(5, 2);
  await until(async () => (await count("new")) === 0);
  expect(platform.taken).toHaveLength(8);
  expect(await count("parked")).toBe(2);
  // Told once for the chat, not for each message.
  const told = await database.direct((sql) => sql.rows("SELECT id FROM domain_events WHERE type = 'delivery.parked'"));
  expect(told).toHaveLength(1);
});

test("a call that hangs holds up its own chat and no other", async () => {
  await start(new ScriptedPlatform("chat"));
  let release: () => void = () => undefined;
  const hangs = new Promise<void>((resolve) => (release = resolve));
  const post = platform.post.bind(platform);
  platform.post = async (conversation, shown, onceKey) => {
    if (conversation === "T0:U0") await hangs;
    return post(conversation, shown, onceKey);
  };
  await send(30, 2);
  await until(async () => (await count("done")) === 58);
  expect(platform.taken.some(({ conversation }) => conversation === "T0:U0")).toBe(false);
  release();
  await until(async () => (await count("done")) === 60);
});

test("a card that is shown as it is already costs nothing of what a platform allows; one that changed is changed once", async () => {
  let title = "as it was";
  const note = definePresenter({
    card: "note",
    present: async () => ({ name: "note", language: "en", title, summary: title, nodes: [] }),
  });
  await start(new ScriptedPlatform("chat", [{ call: "update", per: "account", calls: 1, seconds: 600 }]), [note]);
  const subject = { kind: "note", id: "01M88NAMEMFZMEGZZKV36QDAYV" };
  const { work } = engines[0] as BotEngine;
  await work.run(async (tx) => {
    const tom = await tx.people.byNumber("P3");
    const part = { kind: "liveCard", card: "note", subject } as const;
    await tx.deliveries.add(
      Array.from({ length: 12 }, (_, nth) => ({
        onceKey: `card:${nth}`,
        platform: "chat",
        conversation: `T0:U${nth}`,
        personId: tom?.id ?? null,
        part,
      })),
    );
  });
  // Each posted card is looked at once more; at one change in ten minutes, twelve changes would take two hours.
  await until(async () => (await count("done")) === 24);
  expect(platform.updates).toEqual([]);
  title = "as it is";
  const first = platform.taken[0]?.conversation ?? "";
  await work.run((tx) => tx.deliveries.refreshMessage("chat", first, "m1", "01M88NAMEMFZMEGZZKV36QDAYV"));
  await until(() => platform.updates.length > 0);
  expect(platform.updates).toMatchObject([{ messageRef: "m1", card: { title: "as it is" } }]);
});
