import type { Card } from "../../cards/kit/nodes";
import { renderText } from "../../cards/render/text";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine } from "../../src/adapters/mysql/bot-engine";
import type { Database } from "../../src/adapters/mysql/database";
import { actions } from "../../src/bot/actions";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { notices } from "../../src/bot/notices";
import { DeliveryFailure, type ChatPlatform, type Shown } from "../../src/bot/pipeline/chat-platform";
import { presenters } from "../../src/bot/presenters";
import { flows } from "../../src/domain/flows";
import { systemClock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";
import { freshDatabase } from "../support/database";

/** A chat where some cannot be reached; remembers what each message shows now. */
class Chat implements ChatPlatform {
  readonly name = "console";
  readonly unreachable = new Set<string>();
  readonly shown = new Map<string, { readonly to: string; text: string }>();
  async post(conversation: string, shown: Shown, onceKey: string): Promise<string> {
    if (this.unreachable.has(conversation)) throw new DeliveryFailure("account_inactive", { final: true });
    this.shown.set(onceKey, { to: conversation, text: shown.kind === "text" ? shown.text : renderText(shown.card) });
    return onceKey;
  }
  async update(messageRef: string, card: Card): Promise<void> {
    const message = this.shown.get(messageRef);
    if (message) message.text = renderText(card);
  }
  of(conversation: string): string[] {
    return [...this.shown.values()].filter(({ to }) => to === conversation).map(({ text }) => text);
  }
}

// The demo company is loaded for each test.
jest.setTimeout(60_000);

let database: Database;
let chat: Chat;
let engine: BotEngine;
/** Their keys: Han Meimei, a rep; Tom Baker, another; Emma Clark, the operations lead, who reads Chinese. */
let people: Record<"P2" | "P3" | "P9", string>;
let brokenNotices = 0;

beforeEach(async () => {
  database = await freshDatabase();
  chat = new Chat();
  brokenNotices = 0;
  const breaking = {
    on: "todo.done",
    tell: async () => {
      if (brokenNotices > 0) throw new Error("the template is broken");
      return [];
    },
  };
  const parts = { converse: makeConverse(vocabulary), actions, presenters, notices: [...notices, breaking], flows };
  engine = startBotEngine(
    database,
    systemClock,
    { ...parts, platforms: new Map([["console", chat]]) },
    { info: () => undefined, error: () => undefined },
  );
  await loadDemo(engine.work);
  const rows = await database.direct((sql) => sql.rows<{ number: string; id: string }>("SELECT number, id FROM people"));
  people = Object.fromEntries(rows.map(({ number, id }) => [number, id])) as typeof people;
});
afterEach(async () => {
  await engine.stop();
  await database.close();
});

async function sends(
  who: keyof typeof people,
  event: { readonly text: string } | { readonly action: string; readonly id: string },
): Promise<string[]> {
  const person = people[who];
  const before = chat.of(person).length;
  const from = { externalId: newId(), at: { platform: "console", conversation: person, direct: true }, workspace: "", userId: person };
  const { id } = await engine.receive(
    "text" in event
      ? { ...from, kind: "message", text: event.text, mentions: [] }
      : { ...from, kind: "action", action: event.action, id: event.id, version: 1, values: {}, messageRef: null },
  );
  await engine.handle(id);
  // What is given up is an event, which is told, which is delivered.
  for (let round = 0; round < 3; round++) await engine.settled();
  return chat.of(person).slice(before);
}

const firstParked = async () =>
  (await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM deliveries WHERE state = 'parked' ORDER BY id")))[0]?.id ?? "";

test("the operations lead is told once of a colleague who cannot be reached, sends it again, and the card says so", async () => {
  expect((await sends("P9", { text: "undelivered" }))[0]).toContain("没有未送达的消息");
  chat.unreachable.add(people.P3);
  await sends("P3", { text: "help" });
  await sends("P3", { text: "my to-dos" });
  const told = chat.of(people.P9).filter((text) => text.includes("消息没送到"));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("汤姆");
  expect(told[0]).toContain("account_inactive");
  expect(told[0]).toContain("待处理");
  expect((await sends("P9", { text: "undelivered" }))[0]).toMatch(/DEL-\w{6}.*汤姆/s);

  const id = await firstParked();
  expect((await sends("P2", { action: "parked.retry", id }))[0]).toContain("不能处理未送达的消息");
  chat.unreachable.clear();
  await sends("P9", { action: "parked.retry", id });
  expect(chat.of(people.P3)).toHaveLength(2);
  expect(chat.of(people.P9).filter((text) => text.includes("已重发或放弃"))).toHaveLength(1);
  expect((await sends("P9", { action: "parked.retry", id }))[0]).toContain("这里没有未送达的了");
  expect(await audited()).toEqual(["parked.retry"]);
});

test("what is dropped is not sent, and asks first when it is said", async () => {
  chat.unreachable.add(people.P3);
  await sends("P3", { text: "help" });
  const reference = `DEL-${(await firstParked()).slice(-6)}`;
  expect((await sends("P9", { text: `drop undelivered ${reference}` }))[0]).toMatch(/确定/);
  expect((await sends("P9", { text: "是" }))[0]).toContain("已放弃 1 条");
  chat.unreachable.clear();
  expect((await sends("P9", { text: "retry undelivered" }))[0]).toContain("这里没有未送达的了");
  expect(chat.of(people.P3)).toEqual([]);
  expect(await audited()).toEqual(["parked.drop"]);
});

test("work after an event that was given up is told too, and goes on from there when it is sent again", async () => {
  brokenNotices = 1;
  const todo = { text: "TD-52 done" };
  await sends("P3", todo);
  await database.direct((sql) =>
    sql.run("UPDATE domain_events SET attempts = 8, next_attempt_at = NULL WHERE type = 'todo.done' AND state = 'new'"),
  );
  for (let round = 0; round < 3; round++) await engine.settled();
  const told = chat.of(people.P9).filter((text) => text.includes("后续处理没做完"));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("the template is broken");
  brokenNotices = 0;
  expect((await sends("P9", { text: "retry undelivered" }))[0]).toContain("正在重发 1 条");
  expect(await database.direct((sql) => sql.rows("SELECT state FROM domain_events WHERE type = 'todo.done'"))).toEqual([{ state: "done" }]);
});

test("an operations lead who cannot be reached is not told of that over and over", async () => {
  chat.unreachable.add(people.P9).add(people.P3);
  await sends("P3", { text: "help" });
  await sends("P9", { text: "help" });
  const parked = await database.direct((sql) =>
    sql.rows("SELECT id FROM deliveries WHERE state = 'parked' AND payload LIKE '%\"parked\"%'"),
  );
  expect(parked.length).toBeLessThanOrEqual(2);
});

async function audited(): Promise<string[]> {
  const rows = await database.direct((sql) => sql.rows<{ verb: string }>("SELECT verb FROM audit_log WHERE verb LIKE 'parked.%'"));
  return rows.map(({ verb }) => verb);
}
