import { larkWorld, errorsOf, type LarkWorld } from "../../support/lark/lark-world";
import { buttonsIn, wordsOf } from "../../support/lark/read-card";
import type { LarkMessage } from "../../support/lark/platform";
import type { Database } from "../../../src/adapters/mysql/database";
import { renewAgingCards } from "../../../src/adapters/mysql/renew-cards";
import { presenters } from "../../../src/bot/presenters";
import { presentCard } from "../../../src/bot/presenters/define-presenter";
import { startBot } from "../../../src/main";
import { systemClock } from "../../../src/domain/shared/clock";
import { freshDatabase } from "../../support/database";
import { fillWithDemo } from "../../support/demo-company";
import { until } from "../../support/until";

// Each test begins with the whole demo company.
jest.setTimeout(60_000);

let database: Database;
let world: LarkWorld;
let now: Date;
let approvedBefore = 0;
beforeEach(async () => {
  database = await freshDatabase();
  await fillWithDemo(database);
  now = new Date("2026-11-25T02:00:00Z");
  world = await larkWorld(database, { clock: { now: () => now } });
});
afterEach(async () => {
  await world.close();
  await database.close();
  expect([errorsOf(world), world.server.complaints]).toEqual([[], []]);
});

const count = async (table: string, where = "1 = 1"): Promise<number> =>
  Number((await database.direct((sql) => sql.rows<{ n: string }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`)))[0]?.n);
const messagesOf = (openId: string): readonly LarkMessage[] => world.server.messagesIn(world.server.directChat(openId));

/** What a tap on the newest button of that label sends, of all that the person has. */
function buttonOf(openId: string, label: string): { readonly messageId: string; readonly sends: object } {
  for (const message of messagesOf(openId).toReversed()) {
    if (message.type !== "interactive") continue;
    const found = buttonsIn(JSON.parse(message.content) as Record<string, unknown>).find((button) => button.label === label);
    if (found) return { messageId: message.id, sends: found.sends };
  }
  throw new Error(
    `no button "${label}" in: ${messagesOf(openId)
      .map((each) => wordsOf(each))
      .join("\n")}`,
  );
}
async function tap(openId: string, label: string): Promise<Readonly<Record<string, unknown>>> {
  const { messageId, sends } = buttonOf(openId, label);
  const { body } = await world.server.deliver(world.server.tapEvent(openId, messageId, sends));
  return body;
}
async function say(openId: string, text: string): Promise<void> {
  await world.server.deliver(world.server.messageEvent(openId, { text }));
  await world.settled();
}
/** A quote of 韩梅梅's that waits for 李雷. */
async function quoteAwaitingApproval(): Promise<{ readonly rep: string; readonly manager: string }> {
  approvedBefore = await count("quote_versions", "state = 'approved'");
  const [rep, manager] = [await world.openIdOf("韩梅梅"), await world.openIdOf("李雷")];
  await say(rep, "给博远报价 B16 6根 1000");
  await tap(rep, "提交审批");
  await world.settled();
  return { rep, manager };
}
/** How many quotes were approved beside those of the demo company. */
const approvals = async () => (await count("quote_versions", "state = 'approved'")) - approvedBefore;

describe("report 1: the same message again", () => {
  test("after seconds, minutes, hours and a restart: one effect, each acknowledged", async () => {
    const tom = await world.openIdOf("Tom Baker");
    const event = world.server.messageEvent(tom, { text: "todo call acme tomorrow" });
    const before = await count("todos");
    for (const seconds of [0, 16, 6 * 60, 6 * 3600]) {
      now = new Date(now.getTime() + seconds * 1000);
      expect(await world.server.deliver(event)).toEqual({ status: 200, body: {} });
      await world.settled();
    }
    const again = startBot(database, systemClock, { info: () => undefined, error: () => undefined }, [world.app.platform]);
    await world.app.listen(again.engine);
    expect(await world.server.deliver(event)).toEqual({ status: 200, body: {} });
    await again.engine.settled();
    await again.engine.stop();
    expect([(await count("todos")) - before, messagesOf(tom).length]).toEqual([1, 1]);
  });
});

test("report 2: the same message under another event id, two at once: one row wins", async () => {
  const tom = await world.openIdOf("Tom Baker");
  const copies = ["ev_a", "ev_b", "ev_c", "ev_d"].map((eventId) =>
    world.server.messageEvent(tom, { text: "help" }, { messageId: "om_same", eventId }),
  );
  expect((await Promise.all(copies.map((each) => world.server.deliver(each)))).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await world.settled();
  expect([await count("inbox_events", "external_id = 'om_same'"), messagesOf(tom).length]).toEqual([1, 1]);
});

test("report 4: a copy that lands on another process is the same message", async () => {
  const tom = await world.openIdOf("Tom Baker");
  const event = world.server.messageEvent(tom, { text: "todo call acme tomorrow" });
  const before = await count("todos");
  const other = startBot(database, world.clock, { info: () => undefined, error: () => undefined }, [world.app.platform]);
  const first = world.server.deliver(event);
  await world.app.listen(other.engine);
  await Promise.all([first, world.server.deliver(event)]);
  await world.settled();
  await other.engine.settled();
  await other.engine.stop();
  await world.app.listen(world.engine);
  expect([(await count("todos")) - before, messagesOf(tom).length]).toEqual([1, 1]);
});

test("reports 5 and 6: the database takes four seconds and the person taps twice: in time, once, and the card follows", async () => {
  const { manager } = await quoteAwaitingApproval();
  const { messageId } = buttonOf(manager, "同意");
  const held = database.transaction(async (sql) => {
    await sql.rows("SELECT id FROM approval_requests FOR UPDATE");
    await new Promise((resolve) => setTimeout(resolve, 4_000));
  });
  const began = performance.now();
  const [first, second] = await Promise.all([tap(manager, "同意"), tap(manager, "同意")]);
  expect(performance.now() - began).toBeLessThan(3_000);
  for (const body of [first, second])
    expect(body).toMatchObject({ toast: { type: "info", i18n: { zh_cn: expect.stringContaining("处理中") } } });
  await held;
  await world.settled();
  expect([await approvals(), wordsOf(world.server.messages.find(({ id }) => id === messageId) as LarkMessage)]).toEqual([
    1,
    expect.stringContaining("已批准"),
  ]);
}, 30_000);

test("report 9: a change of the card is under way when it is tapped: it ends as the database says", async () => {
  const { rep, manager } = await quoteAwaitingApproval();
  const { messageId } = buttonOf(manager, "同意");
  const own = buttonOf(rep, "撤回").messageId;
  world.server.misbehave({ on: /^PATCH/, times: 3, delayMs: 400 });
  await tap(manager, "同意");
  world.server.misbehave({
    on: /^PATCH/,
    times: 1,
    status: 400,
    answer: { code: 230099, msg: "ErrCode: 11310; ErrMsg: card action is lock" },
  });
  await world.settled();
  for (const id of [messageId, own]) {
    const words = wordsOf(world.server.messages.find((each) => each.id === id) as LarkMessage);
    expect([words.includes("已批准"), words.includes("[同意]")]).toEqual([true, false]);
  }
});

test("report 16: a group's member who may not approve taps 同意: refused by the business, the card stays", async () => {
  const { rep, manager } = await quoteAwaitingApproval();
  const { messageId, sends } = buttonOf(manager, "同意");
  world.server.groups.add("oc_sales");
  const card = world.server.messages.find(({ id }) => id === messageId) as LarkMessage;
  const { body } = await world.server.deliver(world.server.tapEvent(rep, messageId, sends, { chatId: "oc_sales" }));
  await world.settled();
  expect([
    (body["toast"] as { type: string }).type,
    await approvals(),
    buttonsIn(JSON.parse(card.content) as Record<string, unknown>).map(({ label }) => label),
  ]).toEqual(["warning", 0, expect.arrayContaining(["同意"])]);
});

test("report 17: an approver may decide in the direct chat", async () => {
  const { manager } = await quoteAwaitingApproval();
  expect(await tap(manager, "同意")).toMatchObject({ toast: { type: "success" } });
  await world.settled();
  expect(await approvals()).toBe(1);
});

test("somebody whom nobody linked can do nothing", async () => {
  const { manager } = await quoteAwaitingApproval();
  const { messageId, sends } = buttonOf(manager, "同意");
  await world.server.deliver(world.server.tapEvent("ou_stranger", messageId, sends));
  await world.server.deliver(world.server.messageEvent(await world.openIdOf("李雷"), { text: "同意 QT-31" }, { senderTenant: "t_other" }));
  await world.settled();
  expect(await approvals()).toBe(0);
});

describe("a card of the platform lives fourteen days", () => {
  const days = (count_: number): void => void (now = new Date(now.getTime() + count_ * 24 * 3600 * 1000));
  const renew = () =>
    renewAgingCards({
      work: world.engine.work,
      platforms: new Map([["lark", world.app.platform]]),
      present: (tx, card, subject, personId) => presentCard(tx, presenters, card, subject, personId),
    });
  /** The cards that ask for this quote's approval; others of the demo company wait too. */
  const approvalsOf = (openId: string) =>
    messagesOf(openId).filter((message) => world.cardNames.get(message.id) === "approval" && wordsOf(message).includes("B16"));

  test("what is still open is sent anew on the thirteenth day, once, and can be decided there", async () => {
    const { manager } = await quoteAwaitingApproval();
    days(12);
    await renew();
    await world.settled();
    expect(approvalsOf(manager)).toHaveLength(1);
    days(1.1);
    for (let round = 0; round < 2; round++) await renew();
    await world.settled();
    expect(approvalsOf(manager)).toHaveLength(2);
    expect(await tap(manager, "同意")).toMatchObject({ toast: { type: "success" } });
  });

  test("what is decided stays as it is", async () => {
    const { manager } = await quoteAwaitingApproval();
    await tap(manager, "同意");
    await world.settled();
    days(13.1);
    await renew();
    await world.settled();
    expect(approvalsOf(manager)).toHaveLength(1);
  });
});

test("an urgent complaint buzzes whoever works on it; another does not", async () => {
  const [fiona, sun] = [await world.openIdOf("王芳"), await world.openIdOf("孙丽")];
  await say(fiona, "华强投诉 丝杠有异响，加急");
  await say(fiona, "华强投诉 包装破损");
  await world.settled();
  const tickets = messagesOf(sun).filter(({ id }) => world.cardNames.get(id) === "ticket");
  expect(tickets.map(({ urgentFor }) => urgentFor)).toEqual([[sun], []]);
});

test("a to-do that somebody marks as urgent buzzes the person; another does not", async () => {
  const [tom, li] = [await world.openIdOf("Tom Baker"), await world.openIdOf("李雷")];
  await say(li, "给汤姆建个待办：明天给 acme 打电话，加急");
  await say(li, "remind tom baker to tidy the desk");
  const todos = messagesOf(tom).filter(({ id }) => world.cardNames.get(id) === "todo");
  expect(todos.map(({ urgentFor }) => urgentFor)).toEqual([[tom], []]);
});

test("report 31, an hour later: what the platform took before everything went down is not sent a second time", async () => {
  const tom = await world.openIdOf("Tom Baker");
  await world.settled();
  const before = messagesOf(tom).length;
  world.server.misbehave({ on: /^POST \/open-apis\/im\/v1\/messages$/, afterDoing: true, times: 1_000 });
  await world.server.deliver(world.server.messageEvent(tom, { text: "stock A100" }));
  await until(async () => (await count("deliveries", "unsure = 1")) === 1);
  // An hour and more passes before anybody tries again; the platform has forgotten the key.
  await database.direct((sql) => sql.run("UPDATE deliveries SET created_at = created_at - INTERVAL 61 MINUTE WHERE unsure = 1"));
  world.server.forgetUuids();
  world.server.faults.splice(0);
  await until(async () => (await count("deliveries", "state = 'new'")) === 0);
  expect([messagesOf(tom).length, world.server.callsOf(/^GET .*\/im\/v1\/messages$/).length]).toEqual([before + 1, 1]);
  // The fault was ours to make.
  world.logged.splice(0);
});
