import { closeMonth, reopenMonth, restoreBooks } from "../../src/domain/month-close/close-month";
import { monthMeant, readMonthCheck, readMonthItem } from "../../src/domain/month-close/month-check";
import type { MonthItem } from "../../src/domain/month-close/month";
import { receiveGatewayPayment } from "../../src/domain/banking/receive-gateway-payment";
import { registerPayment } from "../../src/domain/payments/register-payment";
import { unsettlePayment } from "../../src/domain/payments/unsettle-payment";
import { writeOff } from "../../src/domain/receivables/write-off";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { anActor } from "../support/money";
import { moneyWorld, type MoneyWorld } from "../support/money-world";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(60_000);

let world: MoneyWorld;
beforeEach(async () => {
  world = await moneyWorld();
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const close = (month: string) => world.run((tx) => closeMonth(tx, world.finance, { month }));
const reopen = (month: string, reason = "漏了一张票") => world.run((tx) => reopenMonth(tx, world.finance, { month, reason }));
const books = () => world.run((tx) => tx.books.read());
const check = (month: string) => world.run((tx) => readMonthCheck(tx, world.finance, month));
const rows = (month: string, item: MonthItem) => world.run((tx) => readMonthItem(tx, world.finance, month, item));
const itemOf = async (month: string, item: MonthItem) => (await check(month)).items.find((each) => each.item === item);
const on = calendarDay;

test("closes a month that is over, and all before it; what is dated into them is refused with the first open day", async () => {
  const customer = await world.customer();
  expect(await refusalOfAsync(close("2026-11"))).toBe("month.notOver");
  await close("2026-10");
  expect((await books()).closedThrough).toBe("2026-10-31");
  expect(await refusalOfAsync(world.pay(customer, "10", { receivedDay: on("2026-10-31") }))).toBe("month.isClosed");
  expect(await refusalOfAsync(world.pay(customer, "10", { receivedDay: on("2025-03-01") }))).toBe("month.isClosed");
  expect(await refusalOfAsync(world.charge(customer, { total: "10", day: "2026-10-31" }))).toBe("month.isClosed");
  expect((await world.pay(customer, "10", { receivedDay: on("2026-11-01") })).state).toBe("registered");
  expect(await refusalOfAsync(close("2026-10"))).toBe("month.closedAlready");
});

test("a month is closed from the first day of the next one on, where the company is", async () => {
  world.today("2026-11-30");
  expect(await refusalOfAsync(close("2026-11"))).toBe("month.notOver");
  world.today("2026-12-01");
  await close("2026-11");
  expect((await books()).closedThrough).toBe("2026-11-30");
});

test("the month closed last is opened again, with a reason; those before it stay closed", async () => {
  const customer = await world.customer();
  await close("2026-10");
  expect(await refusalOfAsync(reopen("2026-10", "  "))).toBe("text.missing");
  expect(await refusalOfAsync(reopen("2026-09"))).toBe("month.reopenLastFirst");
  expect(await refusalOfAsync(reopen("2026-11"))).toBe("month.notClosed");
  await reopen("2026-10");
  await world.pay(customer, "10", { receivedDay: on("2026-10-31") });
  expect(await refusalOfAsync(world.pay(customer, "10", { receivedDay: on("2026-09-30") }))).toBe("month.isClosed");
});

test("closing is taken back to the books as they were, unless somebody changed them since", async () => {
  const { version } = await close("2026-10");
  await world.run((tx) => restoreBooks(tx, world.finance, { closedThrough: null }, version, "撤销"));
  expect((await books()).closedThrough).toBeNull();
  const again = await close("2026-09");
  await close("2026-10");
  const undone = world.run((tx) => restoreBooks(tx, world.finance, { closedThrough: null }, again.version, "撤销"));
  expect(await refusalOfAsync(undone)).toBe("month.stale");
});

test("only who may closes, reopens and looks", async () => {
  const rep = anActor("salesRep");
  expect(await refusalOfAsync(world.run((tx) => closeMonth(tx, rep, { month: "2026-10" })))).toBe("access.notAllowed");
  expect(await refusalOfAsync(world.run((tx) => readMonthCheck(tx, rep, "2026-10")))).toBe("access.notAllowed");
});

test("a month is not closed under a payment that is being dated into it", async () => {
  const customer = await world.customer();
  let closed = false;
  const closing = await world.run(async (tx) => {
    await registerPayment(tx, world.finance, { customerId: customer.id, amount: "10", receivedDay: on("2026-10-31") });
    const waits = close("2026-10").then(() => (closed = true));
    await new Promise((done) => setTimeout(done, 300));
    expect(closed).toBe(false);
    return { waits };
  });
  await closing.waits;
  expect(closed).toBe(true);
});

test("a gateway's late news of a closed month counts from the first day that is open: nothing that came in is lost", async () => {
  const customer = await world.customer();
  await close("2026-10");
  const told = {
    gatewayId: "gw-1",
    amount: "50",
    currency: "CNY",
    paidAt: new Date("2026-10-31T10:00:00Z"),
    customer: customer.number,
  } as const;
  const outcome = await world.run((tx) => receiveGatewayPayment(tx, world.finance, told));
  expect("payment" in outcome && outcome.payment.receivedDay).toBe("2026-11-01");
});

test("the month meant is the last one until it is closed or this one comes to its end", async () => {
  const meant = () => world.run(monthMeant);
  expect(await meant()).toBe("2026-11");
  world.today("2026-12-03");
  expect(await meant()).toBe("2026-11");
  await close("2026-11");
  expect(await meant()).toBe("2026-12");
});

test("counts what is left of payments: where the customer owes, to settle; where not, credit to use", async () => {
  const [owing, clear] = [await world.customer(), await world.customer()];
  await world.charge(owing, { total: "100" });
  await world.pay(owing, "30", { receivedDay: on("2026-11-02") });
  await world.pay(clear, "7.50", { receivedDay: on("2026-11-02") });
  world.today("2026-12-02");
  await world.pay(owing, "5");
  expect(await itemOf("2026-11", "paymentsNotSettled")).toMatchObject({ count: 1, sums: [{ amount: "30.00", currency: "CNY" }] });
  expect(await itemOf("2026-11", "creditsUnused")).toMatchObject({ count: 1, sums: [{ amount: "7.50", currency: "CNY" }] });
  expect(await itemOf("2026-12", "paymentsNotSettled")).toMatchObject({ count: 2, sums: [{ amount: "35.00", currency: "CNY" }] });
  expect((await check("2026-11")).receivables).toEqual([{ amount: "100.00", currency: "CNY" }]);
});

test("counts what was written off in the month, with why", async () => {
  const customer = await world.customer();
  const [receivable] = await world.charge(customer, { total: "100" });
  if (!receivable) throw new Error("nothing was raised");
  await world.run((tx) => writeOff(tx, world.finance, { receivableId: receivable.id, amount: "0.30", reason: "零头" }));
  expect(await rows("2026-11", "writtenOff")).toMatchObject([{ number: receivable.number, amount: "0.30", note: "零头" }]);
  expect(await itemOf("2026-12", "writtenOff")).toMatchObject({ count: 0, sums: [] });
});

test("an exchange difference counts in the month it was made, and against the month it is taken back in", async () => {
  const customer = await world.customer({ currency: "USD" });
  await world.run((tx) => tx.rates.put({ currency: "USD", day: on("2026-11-01"), rate: "7.10" }));
  await world.run((tx) => tx.rates.put({ currency: "USD", day: on("2026-11-20"), rate: "7.20" }));
  world.today("2026-11-02");
  const [receivable] = await world.charge(customer, { total: "100", day: "2026-11-02" });
  if (!receivable) throw new Error("nothing was raised");
  world.today("2026-11-25");
  const payment = await world.pay(customer, "720", { currency: "CNY" });
  await world.settle(payment.id, [{ to: { receivableId: receivable.id }, amount: "720", rate: "7.2" }]);
  const made = await rows("2026-11", "exchangeDifferences");
  expect(made).toMatchObject([{ number: payment.number, note: receivable.number, amount: "10.00", currency: "CNY" }]);
  world.today("2026-12-02");
  await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "汇率写错" }));
  expect(await rows("2026-11", "exchangeDifferences")).toEqual(made);
  expect(await itemOf("2026-12", "exchangeDifferences")).toMatchObject({ count: 1, sums: [{ amount: "-10.00", currency: "CNY" }] });
});
