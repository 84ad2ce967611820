import { whenReminderDue } from "../../src/bot/customer-notices/remind-to-pay";
import { systemActor } from "../../src/domain/access/identify-actor";
import { askReminder } from "../../src/domain/collections/ask-reminder";
import { collect } from "../../src/domain/collections/collect";
import { notePromise, withdrawPromise } from "../../src/domain/collections/note-promise";
import type { Customer } from "../../src/domain/customers/customer";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { HappenedEvent } from "../../src/domain/shared/domain-event";
import { percent } from "../../src/domain/shared/money";
import { newId } from "../../src/domain/shared/id";
import { collectionsDigest } from "../../src/bot/presenters/collections-digest";
import { customerAccount } from "../../src/domain/payments/customer-account";
import { refundPayment } from "../../src/domain/payments/refund-payment";
import { settlePayment } from "../../src/domain/payments/settle-payment";
import { voidPayment } from "../../src/domain/payments/void-payment";
import { refusalOfAsync } from "../support/refusal-of";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

jest.setTimeout(60_000);

let world: MoneyWorld;
beforeEach(async () => {
  world = await moneyWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

/** The morning of a day: 2026-11-25 is a Wednesday. */
async function morning(day: string): Promise<HappenedEvent[]> {
  world.today(day);
  const before = (await events()).length;
  while ((await world.run((tx) => collect(tx, systemActor("collections", "Asia/Shanghai"), calendarDay(day)))) === "more");
  return (await events()).slice(before);
}
async function events(): Promise<HappenedEvent[]> {
  const rows = await world.database.direct((sql) =>
    sql.rows<{ id: string; type: string; subject_id: string; data: unknown }>(
      "SELECT id, type, subject_id, data FROM domain_events WHERE type LIKE 'customer.%' OR type LIKE 'promise.%' ORDER BY id",
    ),
  );
  return rows.map(({ id, type, subject_id, data }) => ({
    id,
    type,
    subject: { kind: "customer", id: subject_id },
    actorId: newId(),
    data: (typeof data === "string" ? JSON.parse(data) : data) as HappenedEvent["data"],
    happenedAt: new Date(0),
  }));
}
const whatFor = (found: readonly HappenedEvent[]) => found.map(({ type, data }) => [type, data["receivables"] ?? null]);
const messagesTo = async ({ id }: Customer) =>
  (
    await world.run((tx) =>
      tx.messages.list({ kind: "all" }, { customerId: id, to: { customers: true, suppliers: false } }, { limit: 50, after: null }),
    )
  ).items;
/** Due on the day itself. */
const owe = (customer: Customer, total: string, day: string) => world.charge(customer, { total, day });

test("each stage once, all that reached one in one message, on working days only", async () => {
  const customer = await world.customer();
  const [first] = await owe(customer, "100", "2026-11-27");
  const [second] = await owe(customer, "50", "2026-11-27");
  const both = [first?.number, second?.number];
  expect(whatFor(await morning("2026-11-23"))).toEqual([]);
  expect(whatFor(await morning("2026-11-24"))).toEqual([["customer.reminderDue", both]]);
  expect(whatFor(await morning("2026-11-25"))).toEqual([]);
  expect(whatFor(await morning("2026-11-27"))).toEqual([["customer.reminderDue", both]]);
  expect(whatFor(await morning("2026-11-27"))).toEqual([]);
  // The stage of 4 December was missed, those of 5 and 6 are days off: one reminder on Monday.
  expect(whatFor(await morning("2026-12-05"))).toEqual([]);
  expect(whatFor(await morning("2026-12-07"))).toEqual([["customer.reminderDue", both]]);
});

test("what it says is read when it goes out: who has paid by then, settled or not, hears nothing", async () => {
  const [late, settled, paid] = [await world.customer(), await world.customer(), await world.customer()];
  for (const customer of [late, settled, paid]) await owe(customer, "100", "2026-11-25");
  const reminders = await morning("2026-11-25");
  expect(reminders).toHaveLength(3);
  const payment = await world.pay(settled, "100");
  await world.settle(payment.id);
  await world.pay(paid, "100");
  for (const event of [...reminders, ...reminders]) await world.run((tx) => whenReminderDue.start(tx, event));
  const [message, another] = await messagesTo(late);
  expect([message?.template, message?.body.includes("¥100.00"), another]).toEqual(["paymentDueSoon", true, undefined]);
  expect([await messagesTo(settled), await messagesTo(paid)]).toEqual([[], []]);
});

test("a promise keeps reminders away until its day has passed; a broken one is told, and a kept one is not", async () => {
  const [breaks, keeps] = [await world.customer(), await world.customer()];
  for (const customer of [breaks, keeps]) {
    await owe(customer, "100", "2026-11-25");
    await world.run((tx) => notePromise(tx, world.finance, { customerId: customer.id, day: calendarDay("2026-11-27") }));
  }
  expect(whatFor(await morning("2026-11-25"))).toEqual([]);
  await world.settle((await world.pay(keeps, "100")).id);
  const monday = await morning("2026-11-30");
  expect(monday.map(({ type, data }) => `${type} ${String(data["customerId"])}`).toSorted()).toEqual(
    [`promise.broken ${breaks.id}`, `promise.kept ${keeps.id}`].toSorted(),
  );
});

test("a promise of a sum is kept by that much coming in, settled or not; less breaks it, and what came before it does not count", async () => {
  const [keeps, less, before] = [await world.customer(), await world.customer(), await world.customer()];
  world.today("2026-11-24");
  await world.pay(before, "30");
  for (const customer of [keeps, less, before]) {
    await owe(customer, "100", "2026-11-20");
    await world.run((tx) => notePromise(tx, world.finance, { customerId: customer.id, day: calendarDay("2026-11-27"), amount: "30" }));
  }
  world.today("2026-11-26");
  await world.pay(keeps, "10");
  await world.settle((await world.pay(keeps, "20")).id);
  await world.pay(less, "29.99");
  const voided = await world.pay(less, "30");
  await world.run((tx) => voidPayment(tx, world.finance, { paymentId: voided.id, reason: "打错了" }));
  const judged = (await morning("2026-11-30")).filter(({ type }) => type.startsWith("promise."));
  expect(Object.fromEntries(judged.map(({ type, data }) => [data["customerId"], [type, data["received"]]]))).toEqual({
    [keeps.id]: ["promise.kept", "30.00"],
    [less.id]: ["promise.broken", "29.99"],
    [before.id]: ["promise.broken", "0.00"],
  });
});

test("a promise of a sum in one currency is kept by another that settled as much of it", async () => {
  const customer = await world.customer();
  await owe(customer, "1000", "2026-11-20");
  await world.run((tx) => notePromise(tx, world.finance, { customerId: customer.id, day: calendarDay("2026-11-27"), amount: "700" }));
  const [receivable] = await world.run((tx) => tx.receivables.find({ kind: "all" }, { customerId: customer.id, limit: 1 }));
  const dollars = await world.pay(customer, "100", { currency: "USD" });
  await world.run((tx) =>
    settlePayment(tx, world.finance, {
      paymentId: dollars.id,
      shares: [{ to: { receivableId: receivable?.id ?? "" }, amount: "100", rate: "7" }],
    }),
  );
  const judged = await morning("2026-11-30");
  expect(judged.map(({ type }) => type)).toContain("promise.kept");
});

test("credit that pays a part is taken off, the oldest due first; what it pays whole is not asked for, nor told upstairs", async () => {
  const customer = await world.customer();
  await owe(customer, "100", "2026-10-01");
  await owe(customer, "50", "2026-11-24");
  await world.pay(customer, "120");
  const found = await morning("2026-11-25");
  expect(found.map(({ type }) => type)).toEqual(["customer.reminderDue"]);
  for (const event of found) await world.run((tx) => whenReminderDue.start(tx, event));
  const [message] = await messagesTo(customer);
  expect([message?.template, message?.body.includes("共 ¥30.00"), message?.body.includes("¥100.00")]).toEqual([
    "paymentOverdue",
    true,
    false,
  ]);
});

test("money that pays all of it waits to be settled: nobody is reminded by hand, and it is told upstairs once the money is paid back", async () => {
  const customer = await world.customer();
  await owe(customer, "100", "2026-10-01");
  const payment = await world.pay(customer, "100");
  expect((await morning("2026-11-25")).map(({ type }) => type)).not.toContain("customer.escalated");
  expect(await refusalOfAsync(world.run((tx) => askReminder(tx, world.finance, { customerId: customer.id })))).toBe("reminder.moneyCame");
  await world.run((tx) => refundPayment(tx, world.finance, { paymentId: payment.id, amount: "100", reason: "付错了" }));
  expect((await morning("2026-11-26")).map(({ type }) => type)).toContain("customer.escalated");
});

test("who comes behind thousands of older ones is reminded too, and the morning's card counts all", async () => {
  const [many, newest] = [await world.customer(), await world.customer()];
  const parts = Array.from({ length: 250 }, () => ({ from: "order" as const, days: 0, percent: percent("0.4") }));
  const terms = { from: "instalments" as const, parts };
  for (let order = 0; order < 21; order++) await world.charge(many, { total: "250", terms, day: "2026-11-02" });
  // Two weeks late they were reminded of already.
  await world.database.direct((sql) =>
    sql.run(
      `INSERT INTO collection_occasions (once_key, customer_id, happened_at)
       SELECT CONCAT(id, '/2026-11-02/14'), customer_id, NOW() FROM receivables`,
      [],
    ),
  );
  const [last] = await owe(newest, "7", "2026-11-24");
  const found = await morning("2026-11-25");
  expect(found.find(({ data }) => data["customerId"] === newest.id)?.data["receivables"]).toEqual([last?.number]);
  const card = await world.run((tx) => collectionsDigest(tx, world.finance));
  expect(JSON.stringify(card)).toContain("¥5,257.00");
});

test("a later promise replaces the one before; taken back, nothing was promised; a day that has passed is none", async () => {
  const customer = await world.customer();
  const note = (day: string) => world.run((tx) => notePromise(tx, world.finance, { customerId: customer.id, day: calendarDay(day) }));
  await note("2026-11-26");
  const second = await note("2026-11-30");
  const open = () => world.run((tx) => tx.collections.openPromiseOf(customer.id));
  expect((await open())?.promisedDay).toBe("2026-11-30");
  await world.run((tx) => withdrawPromise(tx, world.finance, second));
  expect(await open()).toBeNull();
  expect(await refusalOfAsync(note("2026-11-24"))).toBe("promise.past");
});

test("the manager is told once of what is thirty days late", async () => {
  const customer = await world.customer();
  const [receivable] = await owe(customer, "100", "2026-10-01");
  const found = await morning("2026-11-02");
  expect(whatFor(found)).toEqual([
    ["customer.reminderDue", [receivable?.number]],
    ["customer.escalated", [receivable?.number]],
  ]);
  expect(await morning("2026-11-03")).toEqual([]);
});

test("by hand: once a day, of what is due, by who may", async () => {
  const customer = await world.customer();
  const ask = (actor = world.finance) => world.run((tx) => askReminder(tx, actor, { customerId: customer.id }));
  expect(await refusalOfAsync(ask())).toBe("reminder.nothingDue");
  await owe(customer, "100", "2026-11-25");
  await ask();
  expect(await refusalOfAsync(ask())).toBe("reminder.today");
});

test("a morning that was missed and the next one make one message, and nobody asks for another that day", async () => {
  const customer = await world.customer();
  await owe(customer, "100", "2026-11-24");
  await owe(customer, "50", "2026-11-25");
  const missed = await morning("2026-11-24");
  const reminders = [...missed, ...(await morning("2026-11-25"))];
  expect(reminders.map(({ type }) => type)).toEqual(["customer.reminderDue", "customer.reminderDue"]);
  for (const event of reminders) await world.run((tx) => whenReminderDue.start(tx, event));
  expect((await messagesTo(customer)).map(({ body }) => body.includes("共 ¥150.00"))).toEqual([true]);
  expect(await refusalOfAsync(world.run((tx) => askReminder(tx, world.finance, { customerId: customer.id })))).toBe("reminder.today");
});

test("C86: 100 paid on an invoice of 100 with interest and a fee: 10.41 stays owed, and is still asked for", async () => {
  const customer = await world.customer();
  await owe(customer, "100", "2026-11-24");
  const [interest] = await owe(customer, "0.41", "2026-11-24");
  const [fee] = await owe(customer, "10", "2026-11-24");
  await world.settle((await world.pay(customer, "100")).id);
  const account = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
  expect([account.position.outstanding, account.position.overdue]).toEqual(["10.41", "10.41"]);
  const found = await morning("2026-11-25");
  expect(whatFor(found)).toEqual([["customer.reminderDue", [interest?.number, fee?.number]]]);
  for (const event of found) await world.run((tx) => whenReminderDue.start(tx, event));
  expect((await messagesTo(customer)).map(({ body }) => body.includes("共 ¥10.41"))).toEqual([true]);
});
