import fc from "fast-check";
import { unsettlePayment } from "../../../src/domain/payments/unsettle-payment";
import type { Customer } from "../../../src/domain/customers/customer";
import { carryOutMerge } from "../../../src/domain/merges/carry-out-merge";
import { proposeMerge } from "../../../src/domain/merges/propose-merge";
import { undoMerge } from "../../../src/domain/merges/undo-merge";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { sum, zero } from "../../../src/domain/shared/money";
import { Refusal } from "../../../src/domain/shared/refusal";
import { anActor } from "../../support/money";
import { moneyWorld, type MoneyWorld } from "../../support/money-world";
import { refusalOfAsync } from "../../support/refusal-of";

jest.setTimeout(90_000);

let world: MoneyWorld;
beforeAll(async () => void (world = await moneyWorld()));
afterAll(() => world.close());

const lead = anActor("operationsLead");
const today = calendarDay("2026-11-25");

/** What a customer owes and has paid ahead, as its receivables and payments say. */
async function balance(customer: Customer): Promise<{ owed: string; credit: string }> {
  const totals = await world.run((tx) => tx.receivables.totalsOf(customer.id, today));
  const all = (value: (each: (typeof totals)[number]) => string) =>
    totals.length === 0
      ? zero("CNY")
      : sum(
          totals.map((each) => value(each) as never),
          "CNY",
        );
  return { owed: all((each) => each.outstanding), credit: all((each) => each.credit) };
}
const together = (...each: readonly { owed: string; credit: string }[]) => ({
  owed: sum(
    each.map(({ owed }) => owed as never),
    "CNY",
  ),
  credit: sum(
    each.map(({ credit }) => credit as never),
    "CNY",
  ),
});
const merged = async (keep: Customer, gone: Customer) => {
  const { id } = await world.run((tx) => proposeMerge(tx, lead, { kind: "customer", keepId: keep.id, goneId: gone.id }));
  return world.run((tx) => carryOutMerge(tx, lead, { id }));
};
const undone = (id: string) => world.run((tx) => undoMerge(tx, lead, { id }));

type Step = { readonly of: "keep" | "gone"; readonly do: "charge" | "pay" | "settle"; readonly cents: number };
const aStep: fc.Arbitrary<Step> = fc.record({
  of: fc.constantFrom("keep" as const, "gone" as const),
  do: fc.constantFrom("charge" as const, "pay" as const, "settle" as const),
  cents: fc.integer({ min: 1, max: 50_000 }),
});

async function perform(steps: readonly Step[], of: { readonly keep: Customer; readonly gone: Customer }): Promise<void> {
  const payments: Record<Step["of"], string[]> = { keep: [], gone: [] };
  for (const step of steps) {
    const amount = (step.cents / 100).toFixed(2);
    try {
      if (step.do === "charge") await world.charge(of[step.of], { total: amount });
      if (step.do === "pay") payments[step.of].push((await world.pay(of[step.of], amount)).id);
      const last = payments[step.of].at(-1);
      if (step.do === "settle" && last !== undefined) await world.settle(last);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
  }
}

test("whatever was owed and paid: the sum of the two is the kept one's afterwards, every book holds, and taking it apart gives each its own back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 2, maxLength: 10 }), fc.array(aStep, { maxLength: 4 }), async (before, since) => {
      const of = { keep: await world.customer(), gone: await world.customer() };
      await perform(before, of);
      const [ours, theirs] = [await balance(of.keep), await balance(of.gone)];
      const merge = await merged(of.keep, of.gone);
      expect(await balance(of.keep)).toEqual(together(ours, theirs));
      expect(await balance(of.gone)).toEqual(together({ owed: "0.00", credit: "0.00" }));
      expect(await world.broken()).toEqual([]);
      await perform(
        since.map((step) => ({ ...step, of: "keep" as const })),
        of,
      );
      const now = await balance(of.keep);
      const refusal = await refusalOfAsync(undone(merge.id));
      expect(await world.broken()).toEqual([]);
      expect(together(await balance(of.keep), await balance(of.gone))).toEqual(now);
      expect(["none", "merge.tied"]).toContain(refusal);
      if (since.length === 0) expect([await balance(of.keep), await balance(of.gone)]).toEqual([ours, theirs]);
    }),
    { numRuns: 12 },
  );
});

test("a payment that settles both ones' receivables since must be un-settled before they part", async () => {
  const [keep, gone] = [await world.customer(), await world.customer()];
  await world.charge(keep, { total: "100.00" });
  await world.charge(gone, { total: "50.00" });
  const merge = await merged(keep, gone);
  const payment = await world.pay(keep, "120.00");
  await world.settle(payment.id);
  expect(await refusalOfAsync(undone(merge.id))).toBe("merge.tied");
  await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "test" }));
  await undone(merge.id);
  expect([await balance(keep), await balance(gone)]).toEqual([
    { owed: "100.00", credit: "120.00" },
    { owed: "50.00", credit: "0.00" },
  ]);
});

test("a payment made since that only pays what came along goes back along", async () => {
  const [keep, gone] = [await world.customer(), await world.customer()];
  await world.charge(gone, { total: "50.00" });
  const merge = await merged(keep, gone);
  const payment = await world.pay(keep, "50.00");
  await world.settle(payment.id);
  await undone(merge.id);
  expect([await balance(keep), await balance(gone)].map(({ owed }) => owed)).toEqual(["0.00", "0.00"]);
  expect((await world.run((tx) => tx.payments.find({ kind: "all" }, payment.id)))?.customerId).toBe(gone.id);
});

test("open business in another currency forbids it; once it is settled, or kept the other way round, it does not", async () => {
  const [yuan, dollars] = [await world.customer(), await world.customer({ currency: "USD" })];
  await world.charge(dollars, { total: "10.00" });
  const propose = (keep: Customer, gone: Customer) =>
    world.run((tx) => proposeMerge(tx, lead, { kind: "customer", keepId: keep.id, goneId: gone.id }));
  expect(await refusalOfAsync(propose(yuan, dollars))).toBe("merge.otherCurrency");
  expect((await propose(dollars, yuan)).state).toBe("proposed");
  await world.settle((await world.pay(dollars, "10.00")).id);
  expect((await propose(yuan, dollars)).keepId).toBe(yuan.id);
});
