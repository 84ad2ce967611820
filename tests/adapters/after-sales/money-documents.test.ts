import fc from "fast-check";
import { Refusal } from "../../../src/domain/shared/refusal";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { afterStep } from "../../support/money-model/after";
import { emptyMoney, type MoneyModel, type MoneyStep } from "../../support/money-model/model";
import { toldByDatabase, toldByModel, type MoneyRun } from "../../support/money-model/told";
import { aCustomer } from "../../support/sales-builders";
import { carryOut } from "../../support/money-model/carry-out";

let world: GoodsWorld;
beforeAll(async () => {
  world = await goodsWorld();
  await world.receive("100000");
});
afterAll(() => world.close());

// Mostly the first of each: there people meet.
const which = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3);
const pieces = fc.integer({ min: 1, max: 7 });
const cents = fc.integer({ min: 1, max: 6_000 });
const line = fc.record({ quantity: pieces, mills: fc.integer({ min: 1, max: 9_999 }) });

/** What is known by its index: at most one such step stands in a moment. */
const order = fc.record({ do: fc.constant("order" as const), lines: fc.array(line, { minLength: 1, maxLength: 3 }), halves: fc.boolean() });
const few = fc.constantFrom(1, 1, 2, 3);
const someCents = fc.integer({ min: 1, max: 900 });
const remedy = fc.constantFrom("refund" as const, "refund" as const, "refund" as const, "repair" as const, "none" as const);
const pay = fc.record({ do: fc.constant("pay" as const), cents });
const making: fc.Arbitrary<MoneyStep> = fc.oneof(
  order,
  pay,
  { weight: 3, arbitrary: fc.record({ do: fc.constant("request" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("requestPart" as const), which, quantity: pieces }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("askBack" as const), which, quantity: few, remedy }) },
);
const moving: fc.Arbitrary<MoneyStep> = fc.oneof(
  fc.record({ do: fc.constantFrom("ship" as const, "cancel" as const), which }),
  fc.record({ do: fc.constant("shipPart" as const), which, quantity: pieces }),
  fc.record({ do: fc.constantFrom("issue" as const, "issue" as const, "withdraw" as const, "creditAll" as const), which }),
  fc.record({ do: fc.constant("creditPart" as const), which, quantity: few }),
  fc.record({ do: fc.constantFrom("concede" as const, "refund" as const, "writeOff" as const), which, cents: someCents }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("settle" as const, "settle" as const, "unsettle" as const), which }) },
  fc.record({ do: fc.constant("settleOrder" as const), which, order: which }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("approve" as const, "inspect" as const, "payBack" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("receive" as const), which, quantity: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("cancelReturn" as const, "void" as const, "unsettle" as const), which }) },
);
/** Several steps, of which the first is taken that has something to do; or any at all. */
interface Wish {
  readonly steps: readonly MoneyStep[];
  readonly anyway: boolean;
}
const wish = (step: fc.Arbitrary<MoneyStep>): fc.Arbitrary<Wish> =>
  fc.record({ steps: fc.array(step, { minLength: 8, maxLength: 8 }), anyway: fc.constantFrom(true, false, false, false, false) });
/** One person alone, or several at once. */
const aMoment: fc.Arbitrary<readonly Wish[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(wish(making)) },
  { weight: 4, arbitrary: fc.tuple(wish(moving)) },
  { weight: 3, arbitrary: fc.array(wish(moving), { minLength: 2, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.tuple(wish(making), wish(moving), wish(moving)) },
);
const chosen = (model: MoneyModel, { steps, anyway }: Wish): MoneyStep =>
  ((anyway ? undefined : steps.find((step) => afterStep(model, step).done)) ?? steps[0]) as MoneyStep;

async function perform(run: MoneyRun, step: MoneyStep): Promise<boolean> {
  try {
    // Nobody decides on the return that they asked for.
    const who = step.do === "approve" ? world.people.secondLead : world.people.lead;
    const made = await world.as(who, (tx, actor) => carryOut(world, tx, actor, run, step));
    if (made) run[made.kind].push(made.id);
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

const everyStepOnce: readonly MoneyStep[] = [
  {
    do: "order",
    lines: [
      { quantity: 3, mills: 3335 },
      { quantity: 2, mills: 999 },
      { quantity: 7, mills: 5 },
    ],
    halves: true,
  },
  { do: "order", lines: [{ quantity: 7, mills: 6431 }], halves: false },
  { do: "pay", cents: 9_000 },
  { do: "settle", which: 0 },
  { do: "ship", which: 0 },
  { do: "shipPart", which: 1, quantity: 4 },
  { do: "request", which: 0 },
  { do: "issue", which: 0 },
  { do: "concede", which: 0, cents: 100 },
  { do: "creditPart", which: 0, quantity: 1 },
  { do: "creditAll", which: 0 },
  { do: "requestPart", which: 1, quantity: 5 },
  { do: "withdraw", which: 1 },
  { do: "askBack", which: 0, quantity: 2, remedy: "refund" },
  { do: "approve", which: 0 },
  { do: "receive", which: 0, quantity: 1 },
  { do: "inspect", which: 0 },
  { do: "payBack", which: 0 },
  { do: "askBack", which: 1, quantity: 1, remedy: "repair" },
  { do: "cancelReturn", which: 1 },
  { do: "cancel", which: 1 },
  { do: "unsettle", which: 0 },
  { do: "settleOrder", which: 0, order: 1 },
  { do: "pay", cents: 300 },
  { do: "refund", which: 1, cents: 100 },
  { do: "pay", cents: 200 },
  { do: "void", which: 2 },
  { do: "writeOff", which: 0, cents: 1 },
];

/** Each way in which these steps could have come one after the other. */
function serialOutcomes(model: MoneyModel, steps: readonly MoneyStep[]): { readonly model: MoneyModel; readonly text: string }[] {
  return sequences(steps.map((_, index) => index)).map((sequence) => {
    let now = model;
    const did = steps.map(() => false);
    for (const index of sequence) {
      const outcome = afterStep(now, steps[index] as MoneyStep);
      now = outcome.model;
      did[index] = outcome.done;
    }
    return { model: now, text: toldByModel(now, did) };
  });
}

function sequences(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first) => sequences(items.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

test("several people order, ship, invoice, credit, pay, settle, take back, write off and return at once: it is always as if one came after the other", async () => {
  const did = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(aMoment, { minLength: 35, maxLength: 50 }), async (moments) => {
      const customer = aCustomer({ ownerId: world.people.rep.id });
      await world.lead((tx) => tx.customers.add(customer));
      const run: MoneyRun = { customerId: customer.id, orders: [], payments: [], invoices: [], returns: [] };
      let model = emptyMoney();
      for (const wishes of moments) {
        const steps = wishes.map((each) => chosen(model, each));
        const outcomes = await Promise.all(steps.map((step) => perform(run, step)));
        for (const [index, step] of steps.entries()) if (outcomes[index] === true) did.add(step.do);
        const found = await world.lead((tx) => toldByDatabase(tx, run, outcomes));
        const possible = serialOutcomes(model, steps);
        expect(possible.map((each) => each.text)).toContain(found);
        model = possible.find((each) => each.text === found)?.model ?? model;
      }
      expect(await world.broken()).toEqual([]);
    }),
    { seed: 3, numRuns: 11, endOnFailure: true, examples: [[everyStepOnce.map((step) => [{ steps: [step], anyway: true }])]] },
  );
  // What was never done was not tested.
  expect([...did].toSorted()).toEqual([...new Set(everyStepOnce.map((step) => step.do))].toSorted());
}, 300_000);
