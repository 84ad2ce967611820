import type { Invoice } from "../../src/domain/invoices/invoice";
import { payPayable } from "../../src/domain/payables/pay-payable";
import type { Payable } from "../../src/domain/payables/payable";
import { voidPayable } from "../../src/domain/payables/void-payable";
import { refundPayment } from "../../src/domain/payments/refund-payment";
import { registerPayment } from "../../src/domain/payments/register-payment";
import type { Payment } from "../../src/domain/payments/payment";
import { voidPayment } from "../../src/domain/payments/void-payment";
import type { PurchaseOrder } from "../../src/domain/purchasing/purchase-order";
import { receiveFree } from "../../src/domain/receipts/receive-free";
import type { Receivable } from "../../src/domain/receivables/receivable";
import { restoreWrittenOff, writeOff } from "../../src/domain/receivables/write-off";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { quantity } from "../../src/domain/shared/quantity";
import { Refusal } from "../../src/domain/shared/refusal";
import { adjustStock } from "../../src/domain/stock/adjust-stock";
import { countStockOn } from "../../src/domain/stock/count-stock";
import { monthWorld, type MonthWorld } from "../support/month-world";

jest.setTimeout(60_000);

/** What November left: all of it can be worked on, and is worked on in December. */
interface Left {
  readonly requested: Invoice;
  readonly issued: Invoice;
  readonly toReceive: PurchaseOrder;
  readonly toBill: PurchaseOrder;
  readonly payable: Payable;
  readonly receivable: Receivable;
  readonly payment: Payment;
}

let world: MonthWorld;
let left: Left;
beforeEach(async () => {
  world = await monthWorld();
  world.on("2026-11-20");
  await world.receive("100");
  const order = await world.sell("10");
  await world.ship(order, "10");
  const issued = await world.invoice(order, "4");
  const requested = await world.request(order, "6");
  const [toReceive, toBill, billed] = [await world.ordered("5"), await world.ordered("7"), await world.ordered("9")];
  await world.receiveOf(toBill, "7");
  await world.receiveOf(billed, "9");
  const payable = await world.bill(billed);
  const payment = await world.finance((tx, actor) => registerPayment(tx, actor, { customerId: world.customer.id, amount: "30" }));
  const [receivable] = await world.lead((tx) => tx.receivables.ofSource({ kind: "salesOrder", id: order.id }));
  if (!receivable) throw new Error("nothing is owed");
  left = { requested, issued, toReceive, toBill, payable, receivable, payment };
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

type Write = (day: string) => Promise<unknown>;
const dated: readonly (readonly [string, Write])[] = [
  ["an invoice", (day) => world.issue(left.requested.id, { day: calendarDay(day) })],
  ["an invoice with a number from the tax office", (day) => world.issue(left.requested.id, { day: calendarDay(day), taxNumber: "26442" })],
  ["a bill", (day) => world.bill(left.toBill, { billDay: calendarDay(day), billNumber: "HF-1" })],
  ["money for a bill", (day) => world.lead((tx, actor) => payPayable(tx, actor, { id: left.payable.id, paidDay: calendarDay(day) }))],
  [
    "a part of the money for a bill",
    (day) => world.lead((tx, actor) => payPayable(tx, actor, { id: left.payable.id, amount: "10", paidDay: calendarDay(day) })),
  ],
  ["goods of an order that came in", (day) => world.receiveOf(left.toReceive, "5", { day: calendarDay(day) })],
  [
    "goods that came in free",
    (day) =>
      world.lead((tx, actor) =>
        receiveFree(tx, actor, {
          lines: [{ productId: world.product.id, quantity: quantity("3") }],
          warehouseId: world.here,
          reason: "样品",
          day: calendarDay(day),
        }),
      ),
  ],
  [
    "goods that left",
    (day) =>
      world.lead((tx, actor) =>
        adjustStock(tx, actor, { ...world.key(), quantity: quantity("-1"), reason: "破损", day: calendarDay(day) }),
      ),
  ],
  [
    "goods that were counted",
    (day) => world.lead((tx, actor) => countStockOn(tx, actor, { ...world.key(), counted: quantity("99"), day: calendarDay(day) })),
  ],
];

/** What is told when it is refused; null: it was done. */
async function refusedWith(work: Promise<unknown>) {
  try {
    await work;
    return null;
  } catch (problem) {
    if (problem instanceof Refusal) return { code: problem.code, ...problem.params };
    throw problem;
  }
}
const closedNovember = (day: string) => ({ code: "month.isClosed", month: "2026-11", day, firstOpen: "2026-12-01" });

test.each(dated)("%s: not into a closed month, which changes nothing; into the first open day", async (_, write) => {
  world.on("2026-12-02");
  await world.closeMonth("2026-11");
  const before = await world.everything();
  expect(await refusedWith(write("2026-11-30"))).toEqual(closedNovember("2026-11-30"));
  expect(await refusedWith(write("2026-11-21"))).toEqual(closedNovember("2026-11-21"));
  expect(await world.everything()).toBe(before);
  expect(await refusedWith(write("2026-12-01"))).toBeNull();
});

test.each(dated)("%s: while the month is open, into its last day", async (_, write) => {
  world.on("2026-12-02");
  await world.closeMonth("2026-10");
  expect(await refusedWith(write("2026-11-30"))).toBeNull();
});

/** What carries no day of its own is dated today: a company that moves westwards on the first has the day before once more. */
test.each<readonly [string, () => Promise<unknown>]>([
  [
    "a write-off",
    () => world.finance((tx, actor) => writeOff(tx, actor, { receivableId: left.receivable.id, amount: "0.30", reason: "零头" })),
  ],
  ["a credit note over goods", () => world.credit(left.issued.id)],
  ["a credit note off the price", () => world.credit(left.issued.id, { amount: "5" })],
  ["money paid back", () => world.finance((tx, actor) => refundPayment(tx, actor, { paymentId: left.payment.id, reason: "多付" }))],
  ["a payment taken back", () => world.finance((tx, actor) => voidPayment(tx, actor, { paymentId: left.payment.id, reason: "记错" }))],
])("%s: not on a day that is closed, which changes nothing; on the day after", async (_, write) => {
  world.on("2026-12-01");
  await world.closeMonth("2026-11");
  await world.lead((tx) => tx.settings.put("company", { timeZone: "America/New_York" }));
  const before = await world.everything();
  expect(await refusedWith(write())).toEqual(closedNovember("2026-11-30"));
  expect(await world.everything()).toBe(before);
  world.on("2026-12-02");
  expect(await refusedWith(write())).toBeNull();
});

test("a write-off and a credit note about what a closed month left count in the open month, and leave the closed one as it is", async () => {
  world.on("2026-12-02");
  const happened = async (month: string) => [await world.item(month, "writtenOff"), await world.item(month, "creditNotes")];
  await world.closeMonth("2026-11");
  const { receivables } = await world.check("2026-11");
  const given = await world.finance((tx, actor) =>
    writeOff(tx, actor, { receivableId: left.receivable.id, amount: "0.30", reason: "零头" }),
  );
  await world.credit(left.issued.id, { amount: "5" });
  expect([await happened("2026-11"), await happened("2026-12")]).toEqual([
    ["0: ", "0: "],
    ["1: 0.30 CNY", "1: 5.00 CNY"],
  ]);
  expect((await world.check("2026-11")).receivables).toEqual(receivables);
  const { version } = await world.lead(async (tx) => (await tx.receivables.lockMany([given.id]))[0] as Receivable);
  await world.finance((tx, actor) =>
    restoreWrittenOff(tx, actor, { receivableId: given.id, version, amount: "0.30" as never, reason: "客户补了" }),
  );
  expect(await happened("2026-12")).toEqual(["0: ", "1: 5.00 CNY"]);
});

test("a bill of a closed month is not taken back: the month owes what it owed when it was closed", async () => {
  const takeBack = () => world.lead((tx, actor) => voidPayable(tx, actor, { id: left.payable.id, reason: "录错了" }));
  world.on("2026-12-02");
  await world.closeMonth("2026-11");
  const before = await world.everything();
  expect(await refusedWith(takeBack())).toMatchObject({ code: "payable.monthClosed", number: left.payable.number, month: "2026-11" });
  expect(await world.everything()).toBe(before);
});
