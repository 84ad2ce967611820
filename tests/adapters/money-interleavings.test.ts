import fc from "fast-check";
import { refundPayment } from "../../src/domain/payments/refund-payment";
import { unsettlePayment } from "../../src/domain/payments/unsettle-payment";
import { voidPayment } from "../../src/domain/payments/void-payment";
import { creditCancelled } from "../../src/domain/receivables/credit-cancelled";
import type { Customer } from "../../src/domain/customers/customer";
import { writeOff } from "../../src/domain/receivables/write-off";
import { readStatement } from "../../src/domain/payments/customer-statement";
import { customerAccount, readAging } from "../../src/domain/payments/customer-account";
import { addDays, calendarDay, type CalendarDay } from "../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../src/domain/shared/id";
import { amount } from "../../src/domain/shared/money";
import { Refusal } from "../../src/domain/shared/refusal";
import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { accountAsKept } from "../support/account-as-kept";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

jest.setTimeout(60_000);

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
});
afterAll(() => world.close());

type Step =
  | { readonly do: "charge"; readonly cents: number }
  | { readonly do: "pay"; readonly cents: number }
  | { readonly do: "settle" | "unsettle" | "void"; readonly which: number }
  | { readonly do: "refund" | "cancel" | "writeOff"; readonly which: number; readonly cents: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("charge" as const, "pay" as const), cents: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ do: fc.constantFrom("settle" as const, "settle" as const, "unsettle" as const, "void" as const), which: fc.nat(5) }),
  fc.record({
    do: fc.constantFrom("refund" as const, "cancel" as const, "writeOff" as const),
    which: fc.nat(5),
    cents: fc.integer({ min: 1, max: 20_000 }),
  }),
);

const text = (cents: number) => (cents / 100).toFixed(2);

/** Runs one step; what the business refuses changes nothing, anything else that goes wrong fails the test. */
async function perform(step: Step, customer: Customer, sources: Id[], payments: Id[], day = calendarDay("2026-11-25")): Promise<boolean> {
  const paymentId = "which" in step ? (payments[step.which % Math.max(1, payments.length)] ?? newId()) : newId();
  const reason = "test";
  try {
    if (step.do === "charge") {
      const sourceId = newId();
      await world.charge(customer, { total: text(step.cents), sourceId });
      sources.push(sourceId);
    }
    if (step.do === "pay") payments.push((await world.pay(customer, text(step.cents))).id);
    if (step.do === "settle") await world.settle(paymentId);
    if (step.do === "unsettle") await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId, reason }));
    if (step.do === "void") await world.run((tx) => voidPayment(tx, world.finance, { paymentId, reason }));
    if (step.do === "refund") await world.run((tx) => refundPayment(tx, world.finance, { paymentId, amount: text(step.cents), reason }));
    if (step.do === "writeOff") {
      const [receivable] = await world.ofSource(sources[step.which % Math.max(1, sources.length)] ?? newId());
      const input = { receivableId: receivable?.id ?? newId(), amount: text(step.cents % 1000), reason };
      await world.run((tx) => writeOff(tx, world.finance, input));
    }
    if (step.do === "cancel") {
      const source = { kind: "salesOrder", id: sources[step.which % Math.max(1, sources.length)] ?? newId() };
      const input = { source, amount: amount(text(step.cents), "CNY"), day, reason };
      const planned = await world.run((tx) => creditCancelled(tx, world.rep, input));
      return planned.length > 0;
    }
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

describe("any order of steps", () => {
  test("keeps the invariants, and the balance is what was charged less what was cancelled, paid, and not paid back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const customer = await world.customer();
        const [sources, payments]: [Id[], Id[]] = [[], []];
        const paid = new Map<Id, number>();
        let owed = 0;
        for (const step of steps) {
          const which = "which" in step ? payments[step.which % Math.max(1, payments.length)] : undefined;
          if (!(await perform(step, customer, sources, payments))) continue;
          if (step.do === "charge") owed += step.cents;
          if (step.do === "cancel") owed -= step.cents;
          if (step.do === "writeOff") owed -= step.cents % 1000;
          if (step.do === "pay") paid.set(payments[payments.length - 1] ?? "", step.cents);
          if (step.do === "refund" && which !== undefined) paid.set(which, (paid.get(which) ?? 0) - step.cents);
          if (step.do === "void" && which !== undefined) paid.set(which, 0);
        }
        const { position } = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
        const received = [...paid.values()].reduce((all, each) => all + each, 0);
        expect(position.exposure).toBe(text(owed - received));
        expect(await world.broken()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("a past day", () => {
  test("is reported the same afterwards, whatever happens later", async () => {
    const aDay = fc.record({
      charge: fc.integer({ min: 1, max: 9_000 }),
      pay: fc.option(fc.integer({ min: 1, max: 9_000 })),
      next: fc.constantFrom("settle", "unsettle", "void", "refund", "writeOff", "cancel", "nothing"),
      which: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(aDay, { minLength: 3, maxLength: 8 }), async (steps) => {
        const customer = await world.customer();
        const [sources, payments]: [Id[], Id[]] = [[], []];
        const stored: { readonly day: CalendarDay; readonly as: unknown }[] = [];
        const from = calendarDay("2026-08-01");
        const statement = (tx: MySqlTx, to: CalendarDay) => readStatement(tx, world.finance, { customerId: customer.id, from, to });
        // That evening by the sums as they stand, and the statement as it was shown; later both out of the history.
        const kept = (day: CalendarDay) =>
          world.run(async (tx) => ({
            ...(await accountAsKept(tx as MySqlTx, customer.id, day)),
            shown: (await statement(tx as MySqlTx, day)).parts,
          }));
        const rebuilt = (asOf: CalendarDay) =>
          world.run(async (tx) => {
            const { parts } = await statement(tx as MySqlTx, asOf);
            const { rows } = await readAging(tx, world.finance, { customerId: customer.id, asOf });
            return { aging: rows, balance: parts[0]?.closing ?? "0.00", shown: parts };
          });
        for (const [index, { charge, pay, next, which }] of steps.entries()) {
          const day = addDays(calendarDay("2026-09-01"), index * 11);
          world.today(day);
          const sourceId = newId();
          await world.charge(customer, { total: text(charge), sourceId, day });
          sources.push(sourceId);
          if (pay !== null) payments.push((await world.pay(customer, text(pay))).id);
          if (next !== "nothing") await perform({ do: next, which, cents: 100 }, customer, sources, payments, day);
          stored.push({ day, as: await kept(day) });
        }
        world.today("2027-01-31");
        for (const { day, as } of stored) expect(await rebuilt(day)).toEqual(as);
        world.today("2026-11-25");
      }),
      { numRuns: 12 },
    );
  }, 90_000);
});

describe("at once", () => {
  test("twenty payments on one receivable: it is paid once, the rest is credit", async () => {
    const customer = await world.customer();
    const sourceId = newId();
    await world.charge(customer, { total: "1000", sourceId });
    const payments = await Promise.all(Array.from({ length: 20 }, () => world.pay(customer, "100")));
    const shares = [{ to: { source: { kind: "salesOrder", id: sourceId } }, amount: "100" }];
    const outcomes = await Promise.allSettled(payments.map((payment) => world.settle(payment.id, shares)));
    expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(10);
    for (const each of outcomes) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refusal);
    const { position } = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
    expect([position.outstanding, position.credit]).toEqual(["0.00", "1000.00"]);
    expect(await world.broken()).toEqual([]);
  });

  test("two people settle one payment: one does, the other is told", async () => {
    const customer = await world.customer();
    await world.charge(customer, { total: "100" });
    await world.charge(customer, { total: "100" });
    const payment = await world.pay(customer, "100");
    const outcomes = await Promise.allSettled([world.settle(payment.id), world.settle(payment.id)]);
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await world.broken()).toEqual([]);
  });

  test("settling while the order is cancelled ends with no debt and all the money as credit", async () => {
    const customer = await world.customer();
    for (let round = 0; round < 5; round++) {
      const sourceId = newId();
      await world.charge(customer, { total: "100", sourceId });
      const payment = await world.pay(customer, "100");
      const source = { kind: "salesOrder", id: sourceId };
      const cancel = { source, amount: "all" as const, day: calendarDay("2026-11-25"), reason: "test" };
      const shares = [{ to: { source }, amount: "rest" }];
      const outcomes = await Promise.allSettled([
        world.settle(payment.id, shares),
        world.run((tx) => creditCancelled(tx, world.rep, cancel)),
      ]);
      for (const each of outcomes) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refusal);
      const { position } = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
      expect([position.outstanding, position.credit]).toEqual(["0.00", `${(round + 1) * 100}.00`]);
    }
    expect(await world.broken()).toEqual([]);
  });
});
