import { registerPayment } from "../../src/domain/payments/register-payment";
import { settlePayment } from "../../src/domain/payments/settle-payment";
import { restoreWrittenOff, writeOff } from "../../src/domain/receivables/write-off";
import type { Receivable } from "../../src/domain/receivables/receivable";
import type { SalesOrder } from "../../src/domain/orders/order";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Amount } from "../../src/domain/shared/money";
import { monthWorld, type MonthWorld } from "../support/month-world";

jest.setTimeout(60_000);

let world: MonthWorld;
/** What the test itself breaks. */
let meantToBreak: readonly string[];
beforeEach(async () => {
  meantToBreak = [];
  world = await monthWorld();
  world.on("2026-11-20");
  await world.receive("100");
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual(meantToBreak);
});

const both = async (item: Parameters<MonthWorld["item"]>[1]) => [await world.item("2026-11", item), await world.item("2026-12", item)];
async function shipped(pieces: string): Promise<SalesOrder> {
  const order = await world.sell(pieces);
  await world.ship(order, pieces);
  return world.order(order.id);
}
const owedOn = async ({ id }: SalesOrder): Promise<Receivable> => {
  const [receivable] = await world.lead((tx) => tx.receivables.ofSource({ kind: "salesOrder", id }));
  if (!receivable) throw new Error("nothing is owed");
  return receivable;
};
const paid = (order: SalesOrder, amount: string) =>
  world.finance(async (tx, actor) => {
    const { id } = await registerPayment(tx, actor, { customerId: world.customer.id, amount, evenIfAlike: true });
    const [receivable] = await tx.receivables.ofSource({ kind: "salesOrder", id: order.id });
    await settlePayment(tx, actor, { paymentId: id, shares: [{ to: { receivableId: receivable?.id ?? "" }, amount }] });
  });
const givenUp = async (order: SalesOrder, amount: string, reason: string) => {
  const { id } = await owedOn(order);
  return world.finance((tx, actor) => writeOff(tx, actor, { receivableId: id, amount, reason }));
};
const restored = async (order: SalesOrder, amount: string, reason: string) => {
  const { id, version } = await owedOn(order);
  await world.finance((tx, actor) => restoreWrittenOff(tx, actor, { receivableId: id, version, amount: amount as Amount, reason }));
};

describe("invoiced, not paid", () => {
  test("counts invoices issued by the month's last day, each with what is unpaid of it now", async () => {
    const [whole, parted, late] = [await shipped("10"), await shipped("4"), await shipped("2")];
    const invoices = [await world.invoice(whole), await world.invoice(parted)];
    await paid(parted, "54");
    const asked = await world.request(late);
    world.on("2026-12-02");
    await world.issue(asked.id, { day: calendarDay("2026-12-01") });
    expect(await world.rows("2026-11", "invoicedNotPaid")).toMatchObject([
      { number: invoices[0]?.number, note: "2026-000001", day: "2026-12-20", amount: "385.00", party: { id: world.customer.id } },
      { number: invoices[1]?.number, note: "2026-000002", amount: "100.00" },
    ]);
    expect(await both("invoicedNotPaid")).toEqual(["2: 485.00 CNY", "3: 562.00 CNY"]);
    await paid(whole, "385");
    await world.credit(invoices[1]?.id ?? "", { amount: "30" });
    expect(await both("invoicedNotPaid")).toEqual(["1: 70.00 CNY", "2: 147.00 CNY"]);
  });

  test("an invoice issued late with a day of the month is the month's; the list goes on over its pages", async () => {
    const orders = [];
    for (let n = 0; n < 3; n += 1) orders.push(await shipped("1"));
    world.on("2026-12-02");
    const days = ["2026-12-01", "2026-11-30", "2026-12-02"];
    for (const [index, day] of days.entries()) {
      await world.issue((await world.request(orders[index] as SalesOrder)).id, { day: calendarDay(day) });
    }
    expect(await both("invoicedNotPaid")).toEqual(["1: 38.50 CNY", "3: 115.50 CNY"]);
  });
});

describe("written off", () => {
  test("counts receivables, each with all of it that the month gave up and did not take back, and why", async () => {
    const [one, other, back] = [await shipped("10"), await shipped("4"), await shipped("2")];
    await givenUp(one, "0.30", "零头");
    await givenUp(one, "0.20", "手续费");
    await givenUp(other, "5", "坏账");
    await restored(other, "5", "客户补了");
    await givenUp(other, "2", "尾差");
    await givenUp(back, "1", "记错");
    await restored(back, "1", "不该核销");
    const { number } = await owedOn(one);
    expect(await world.rows("2026-11", "writtenOff")).toMatchObject([
      { number, amount: "0.50", note: "手续费", day: "2026-11-20", party: { kind: "customer", id: world.customer.id } },
      { number: (await owedOn(other)).number, amount: "2.00", note: "尾差" },
    ]);
    world.on("2026-12-02");
    await givenUp(one, "0.10", "零头");
    await restored(other, "2", "客户补了");
    expect(await both("writtenOff")).toEqual(["2: 2.50 CNY", "2: -1.90 CNY"]);
  });
});

describe("credit notes", () => {
  test("count in the month of their own day, with the invoice that each takes back", async () => {
    const order = await shipped("10");
    const invoice = await world.invoice(order);
    const { note } = await world.credit(invoice.id, { amount: "20" });
    world.at(new Date("2026-11-30T15:59:59Z"));
    await world.credit(invoice.id, { amount: "15" });
    world.at(new Date("2026-11-30T16:00:00Z"));
    await world.credit(invoice.id);
    expect((await world.rows("2026-11", "creditNotes"))[0]).toMatchObject({
      number: note.number,
      note: invoice.number,
      day: "2026-11-20",
      amount: "20.00",
      party: { kind: "customer", id: world.customer.id },
    });
    expect(await both("creditNotes")).toEqual(["2: 35.00 CNY", "1: 350.00 CNY"]);
  });
});

describe("odd invoice numbers", () => {
  /** Issued one after the other on these days; "tax": with a number of the tax office. */
  async function issued(...days: readonly string[]): Promise<void> {
    for (const day of days) {
      const { id } = await world.request(await shipped("1"));
      if (day === "tax") await world.issue(id, { taxNumber: "26442000000012345678" });
      else if (day === "lost") await world.lead((tx) => tx.invoices.drawNumber("invoice-2026"));
      else await world.issue(id, { day: calendarDay(day) });
    }
  }
  const odd = async (month: string) =>
    (await world.rows(month, "invoiceNumbers")).map(({ fault, number, note, day }) => [fault, number, note, day].join(" "));

  test("none where numbers and days go on together, the tax office's numbers aside; credit notes have a series of their own", async () => {
    world.on("2026-12-02");
    await issued("2026-11-20", "2026-11-20", "tax", "2026-11-30", "2026-12-01");
    const invoice = await world.invoice(await shipped("1"));
    await world.credit(invoice.id);
    expect([await odd("2026-11"), await odd("2026-12")]).toEqual([[], []]);
    expect(await both("invoiceNumbers")).toEqual(["0: ", "0: "]);
  });

  test("one that is missing stands in the month of the number behind it, before the first one too", async () => {
    meantToBreak = ["invoices.noGaps"];
    world.on("2026-12-02");
    await issued("lost", "2026-11-20", "lost", "2026-11-30", "lost", "2026-12-01");
    expect(await odd("2026-11")).toEqual(["missing 2026-000001  2026-11-20", "missing 2026-000003 2026-000002 2026-11-30"]);
    expect(await odd("2026-12")).toEqual(["missing 2026-000005 2026-000004 2026-12-01"]);
    expect(await both("invoiceNumbers")).toEqual(["2: ", "1: "]);
    await world.lead((tx) => tx.invoices.drawNumber("creditNote-2026"));
    const { note } = await world.credit((await world.invoice(await shipped("1"))).id);
    expect(await odd("2026-12")).toContain("missing R2026-000001  2026-12-02");
    expect(note.issuedNumber).toBe("R2026-000002");
  });

  test("one whose day is before that of the number in front of it; a number that a later month has is not missing", async () => {
    world.on("2026-12-02");
    await issued("2026-11-21", "2026-11-20", "2026-12-01", "2026-11-30", "2026-12-01");
    expect(await odd("2026-11")).toEqual(["dayBefore 2026-000002 2026-000001 2026-11-20", "dayBefore 2026-000004 2026-000003 2026-11-30"]);
    expect(await odd("2026-12")).toEqual([]);
  });
});
