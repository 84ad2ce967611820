import { creditCancelled } from "../../src/domain/receivables/credit-cancelled";
import { readAging } from "../../src/domain/payments/customer-account";
import { readStatement } from "../../src/domain/payments/customer-statement";
import type { Customer } from "../../src/domain/customers/customer";
import { unsettlePayment } from "../../src/domain/payments/unsettle-payment";
import { voidPayment } from "../../src/domain/payments/void-payment";
import { unallocated } from "../../src/domain/receivables/payment-balance";
import { openAmount, type Receivable } from "../../src/domain/receivables/receivable";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../src/domain/shared/id";
import { amount } from "../../src/domain/shared/money";
import { moneyWorld, type MoneyWorld } from "../support/money-world";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(60_000);

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
  await world.run(async (tx) => {
    for (const [day, rate] of [
      ["2026-09-01", "7.00"],
      ["2026-11-01", "7.20"],
    ] as const)
      await tx.rates.put({ currency: "USD", day: calendarDay(day), rate });
  });
});
afterAll(() => world.close());
afterEach(async () => expect(await world.broken()).toEqual([]));

const charged = async (customer: Customer, total: string, currency: string, day = "2026-11-25"): Promise<Receivable> => {
  const [receivable] = await world.charge(customer, { total, currency, day, sourceId: newId() });
  if (!receivable) throw new Error("nothing was charged");
  return receivable;
};
const settle = (paymentId: Id, receivable: Receivable, rate?: string, sum = "rest") =>
  world.settle(paymentId, [{ to: { receivableId: receivable.id }, amount: sum, ...(rate !== undefined && { rate }) }]);
const openOf = async ({ source }: Receivable) => (await world.ofSource(source.id)).map(openAmount).join();
const keptOf = (paymentId: Id) =>
  world.run(async (tx) =>
    (await tx.receivables.allocationsOfPayment(paymentId)).map((each) =>
      [each.amount, each.paymentAmount, each.rate, each.exchangeDifference].join(" "),
    ),
  );

test("yuan pay dollars at the company's rate of the day they came; both sums, the rate and the difference are kept", async () => {
  world.today("2026-10-01");
  const customer = await world.customer();
  const owed = await charged(customer, "1000.00", "USD", "2026-10-01");
  world.today("2026-11-25");
  const payment = await world.pay(customer, "7500.00");
  const { payment: after } = await settle(payment.id, owed);
  // Raised at 7.00, paid at 7.20: 200 more in yuan than were booked.
  expect(await keptOf(payment.id)).toEqual(["1000.00 7200.00 7.2 200"]);
  expect([after.state, unallocated(after), await openOf(owed)]).toEqual(["partlySettled", "300.00", "0.00"]);
});

test.each([
  // payment, owed, agreed rate → settled, taken
  ["CNY", "3600.00", "USD", "1000.00", "7.2", "500.00 3600.00"],
  ["CNY", "9000.00", "USD", "1000.00", "7.25", "1000.00 7250.00"],
  ["USD", "100.00", "CNY", "1000.00", "7.2", "720.00 100.00"],
  ["USD", "200.00", "CNY", "1000.00", "7.3", "1000.00 136.99"],
  ["USD", "100.00", "JPY", "20000", "0.0066", "15152 100.00"],
  ["JPY", "20000", "USD", "100.00", "150", "100.00 15000"],
  ["KWD", "1.000", "CNY", "50.00", "23.4567", "23.46 1.000"],
])("%s %s for %s %s at %s settles %s", async (paidIn, paid, owedIn, owes, rate, kept) => {
  world.today("2026-11-25");
  const customer = await world.customer();
  const owed = await charged(customer, owes, owedIn);
  const payment = await world.pay(customer, paid, { currency: paidIn });
  await settle(payment.id, owed, rate);
  expect((await keptOf(payment.id)).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([kept]);
});

test("C69: three sums at 1.35 take 7328.49 in all, and the last one has the cent", async () => {
  world.today("2026-11-25");
  const customer = await world.customer();
  const sourceId = newId();
  const parts = ["25", "25", "50"].map((percent) => ({ percent, from: "order", days: 0 }));
  await world.charge(customer, { total: "5428.51", currency: "USD", sourceId, terms: { from: "instalments", parts } as never });
  const payment = await world.pay(customer, "7328.49");
  await world.settle(payment.id, [{ to: { source: { kind: "salesOrder", id: sourceId } }, amount: "rest", rate: "1.35" }]);
  expect((await keptOf(payment.id)).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
    "1357.13 1832.13",
    "1357.13 1832.13",
    "2714.25 3664.23",
  ]);
  const [after] = await world.run((tx) => tx.receivables.lockBalances([payment.id]));
  expect([after?.state, after?.allocated]).toEqual(["settled", "7328.49"]);
});

test("C89: 100 of 200 dollars paid in advance at 6 leave 100 dollars open, whatever the rate is at the invoice", async () => {
  world.today("2026-11-25");
  const customer = await world.customer({ currency: "USD" });
  const owed = await charged(customer, "200.00", "USD");
  await settle((await world.pay(customer, "100.00")).id, owed);
  await world.run((tx) => tx.rates.put({ currency: "USD", day: calendarDay("2026-11-25"), rate: "8" }));
  expect(await openOf(owed)).toBe("100.00");
  await world.run((tx) => tx.rates.put({ currency: "USD", day: calendarDay("2026-11-25"), rate: "7.2" }));
});

test("what is refused says how: no rate, a rate of nothing, more than is open, somebody else's", async () => {
  world.today("2026-11-25");
  const customer = await world.customer();
  const [euros, dollars] = [await charged(customer, "10.00", "EUR"), await charged(customer, "10.00", "USD")];
  const payment = await world.pay(customer, "1000.00");
  expect(await refusalOfAsync(settle(payment.id, euros))).toBe("rate.missing");
  for (const rate of ["0", "-7", "seven"]) expect(await refusalOfAsync(settle(payment.id, dollars, rate))).toBe("rate.notPositive");
  expect(await refusalOfAsync(settle(payment.id, dollars, "7.2", "72.01"))).toBe("receivable.lessOpen");
  expect(await refusalOfAsync(settle((await world.pay(await world.customer(), "10.00")).id, dollars, "7.2"))).toBe("payment.otherCustomer");
  // Nobody's yuan pay dollars unless somebody says so.
  expect(await refusalOfAsync(world.settle(payment.id))).toBe("payment.nothingToSettle");
  expect(await keptOf(payment.id)).toEqual([]);
});

test("taking it back gives both currencies back; a part that is cancelled frees its part of the money", async () => {
  world.today("2026-11-25");
  const customer = await world.customer();
  const owed = await charged(customer, "1000.00", "USD");
  const payment = await world.pay(customer, "7200.00");
  await settle(payment.id, owed, "7.2");
  const day = calendarDay("2026-11-25");
  await world.run((tx) =>
    creditCancelled(tx, world.finance, { source: owed.source, amount: amount("333.33", "USD"), day, reason: "fewer" }),
  );
  expect((await keptOf(payment.id)).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual(["666.67 4800.02"]);
  expect(await world.broken()).toEqual([]);
  await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "wrong one" }));
  expect([await keptOf(payment.id), await openOf(owed)]).toEqual([[], "666.67"]);
  const voided = await world.run((tx) => voidPayment(tx, world.finance, { paymentId: payment.id, reason: "never came" }));
  expect(voided.state).toBe("voided");
});

test("the statement of each currency comes to its aging, also across an exchange that was taken back", async () => {
  world.today("2026-11-20");
  const customer = await world.customer();
  const owed = await charged(customer, "1000.00", "USD", "2026-11-20");
  const payment = await world.pay(customer, "3600.00");
  await settle(payment.id, owed, "7.2");
  world.today("2026-11-22");
  await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "another rate" }));
  await settle(payment.id, owed, "7.25");
  world.today("2026-11-25");
  for (const to of ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-25"].map(calendarDay)) {
    const { parts } = await world.run((tx) =>
      readStatement(tx, world.finance, { customerId: customer.id, from: calendarDay("2026-11-01"), to }),
    );
    const { rows } = await world.run((tx) => readAging(tx, world.finance, { asOf: to, customerId: customer.id }));
    expect(parts.map((part) => `${part.currency} ${part.closing}`)).toEqual(
      parts.map(({ currency }) => `${currency} ${rows.find((row) => row.currency === currency)?.balance ?? "0.00"}`),
    );
  }
});
