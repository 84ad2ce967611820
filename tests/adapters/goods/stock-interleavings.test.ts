import fc from "fast-check";
import { Refusal } from "../../../src/domain/shared/refusal";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { aProduct } from "../../support/sales-builders";
import type { Id } from "../../../src/domain/shared/id";
import { openOf } from "../../../src/domain/transfers/transfer";
import { after } from "../../support/stock-model/after";
import { carryOut, type StockRun } from "../../support/stock-model/carry-out";
import { emptyModel, reservedOf, type StockModel, type StockStep } from "../../support/stock-model/model";

let world: GoodsWorld;
let places: readonly Id[];
beforeAll(async () => {
  world = await goodsWorld();
  places = [world.here, world.there];
});
afterAll(() => world.close());

// Mostly the same goods in the same place: there people meet.
const product = fc.constantFrom(0, 0, 0, 1);
const place = fc.constantFrom(0, 0, 0, 1);
const pieces = fc.integer({ min: 1, max: 9 });
const which = fc.nat(5);
const early = fc.constantFrom(0, 0, 1);
const few = fc.constantFrom(1, 1, 2);
const order = fc.record({
  do: fc.constant("order" as const),
  place,
  lines: fc.array(fc.record({ product, quantity: pieces }), { minLength: 1, maxLength: 3 }),
});
const others: fc.Arbitrary<StockStep> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("ship" as const), which }) },
  fc.record({ do: fc.constant("cancel" as const), which }),
  fc.record({ do: fc.constant("shipPart" as const), which, quantity: pieces }),
  fc.record({ do: fc.constantFrom("receive" as const, "receive" as const, "lose" as const), product, place, quantity: pieces }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("arrive" as const), which, quantity: pieces }) },
  fc.record({ do: fc.constantFrom("writeOff" as const, "recall" as const), which }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("allocate" as const), product, place }) },
);
const back: fc.Arbitrary<StockStep> = fc.oneof(
  fc.record({ do: fc.constant("approveReturn" as const), which: early }),
  fc.record({ do: fc.constant("takeIn" as const), which: early, quantity: few }),
  fc.record({
    do: fc.constant("inspect" as const),
    which: early,
    found: fc.constantFrom("restock" as const, "scrap" as const, "quarantine" as const, "handBack" as const),
  }),
  fc.record({ do: fc.constant("decide" as const), which: early, found: fc.constantFrom("restock" as const, "scrap" as const) }),
);
/** Steps of which at most one stands in a moment: what they make is known by its index, and of two counts at once one is stale. */
const single: fc.Arbitrary<StockStep> = fc.oneof(
  { weight: 2, arbitrary: order },
  fc.record({ do: fc.constant("send" as const), product, place, quantity: pieces }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("askBack" as const), which: early, quantity: few }) },
  fc.record({ do: fc.constant("replace" as const), which: early }),
  fc.record({ do: fc.constant("count" as const), product, place, quantity: fc.nat(12) }),
);
/** One step alone, or several people at once. */
const aMoment: fc.Arbitrary<readonly StockStep[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(single) },
  { weight: 3, arbitrary: fc.tuple(others) },
  { weight: 2, arbitrary: fc.array(others, { minLength: 2, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.tuple(single, others, others) },
  { weight: 3, arbitrary: fc.tuple(back) },
  { weight: 2, arbitrary: fc.tuple(single, back, others) },
);

async function perform(run: StockRun, step: StockStep): Promise<boolean> {
  try {
    // Nobody decides on the return that they asked for.
    const who = step.do === "approveReturn" ? world.people.secondLead : world.people.lead;
    const made = await world.as(who, (tx, actor) => carryOut(world, places, tx, actor, run, step));
    if (made) run[made.kind].push(made.id);
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

/** The same facts of the database and of a model, as text to compare. */
const told = (model: StockModel, done: readonly boolean[]) =>
  JSON.stringify({
    levels: model.onHand.map((row, good) => row.map((onHand, at) => [onHand, reservedOf(model, good, at)])),
    orders: model.orders.map(({ state, lines }) => [state, ...lines.map(lineText)]),
    transfers: model.transfers.map(({ state, open, arrived }) => [state, open, arrived]),
    returns: model.returns.map(({ state, received, found }) => [state, received, found]),
    done,
  });
const lineText = (line: { reserved: unknown; backordered: unknown; shipped: unknown; cancelled: unknown; returned: unknown }) =>
  [line.reserved, line.backordered, line.shipped, line.cancelled, line.returned].map(Number).join("/");

async function toldByDatabase(run: StockRun, done: readonly boolean[]): Promise<string> {
  return world.lead(async (tx) => {
    const stock = await tx.stock.levels(run.products);
    const orders: unknown[] = [];
    for (const id of run.orders) {
      const found = await tx.orders.find({ kind: "all" }, id);
      orders.push([found?.state, ...(found?.lines ?? []).map(lineText)]);
    }
    const level = (productId: Id, warehouseId: Id) =>
      stock.find((each) => each.productId === productId && each.warehouseId === warehouseId) ?? { onHand: "0", reserved: "0" };
    const levels = run.products.map((id) => places.map((at) => [Number(level(id, at).onHand), Number(level(id, at).reserved)]));
    const transfers: unknown[] = [];
    for (const id of run.transfers) {
      const found = await tx.transfers.find(id);
      const onWay = found?.state === "draft" ? [] : (found?.lines ?? []);
      const [line] = found?.lines ?? [];
      transfers.push([found?.state, onWay.reduce((sum, each) => sum + Number(openOf(each)), 0), Number(line?.received)]);
    }
    const returns: unknown[] = [];
    for (const id of run.returns) {
      const found = await tx.returns.find({ kind: "all" }, id);
      const [line] = found?.lines ?? [];
      returns.push([found?.state, Number(line?.received), line?.outcomes[0]?.fate ?? null]);
    }
    return JSON.stringify({ levels, orders, transfers, returns, done });
  });
}

/** Goods that come back, are scrapped and replaced, held apart and decided on, mended: said once step by step, so that nothing is left to chance. */
const thereAndBack: readonly (readonly StockStep[])[] = [
  { do: "receive", product: 0, place: 0, quantity: 9 } as const,
  { do: "order", place: 0, lines: [{ product: 0, quantity: 8 }] } as const,
  { do: "ship", which: 0 } as const,
  ...(["scrap", "quarantine", "handBack", "restock"] as const).flatMap((found, index): StockStep[] => [
    { do: "askBack", which: 0, quantity: 2 },
    { do: "approveReturn", which: index },
    { do: "takeIn", which: index, quantity: 1 },
    { do: "inspect", which: index, found },
    { do: "replace", which: index },
  ]),
  { do: "replace", which: 0 } as const,
  { do: "decide", which: 1, found: "restock" } as const,
  { do: "ship", which: 1 } as const,
].map((step) => [step]);

/** Each way in which these steps could have come one after the other. */
function serialOutcomes(model: StockModel, steps: readonly StockStep[]): { readonly model: StockModel; readonly text: string }[] {
  return sequences(steps.map((_, index) => index)).map((sequence) => {
    let now = model;
    const done = steps.map(() => false);
    for (const index of sequence) {
      const outcome = after(now, steps[index] as StockStep);
      now = outcome.model;
      done[index] = outcome.done;
    }
    return { model: now, text: told(now, done) };
  });
}

function sequences(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first) => sequences(items.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

test("several people order, ship, cancel, receive, count, send on, allocate, take back and exchange at once: it is always as if one came after the other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aMoment, { minLength: 16, maxLength: 24 }), async (moments) => {
      const products = [aProduct(), aProduct()];
      for (const each of products) await world.addProduct(each);
      const run: StockRun = { products: products.map((each) => each.id), orders: [], transfers: [], returns: [] };
      let model = emptyModel(products.length, places.length);
      for (const steps of moments) {
        const done = await Promise.all(steps.map((step) => perform(run, step)));
        const found = await toldByDatabase(run, done);
        const possible = serialOutcomes(model, steps);
        expect(possible.map((each) => each.text)).toContain(found);
        model = possible.find((each) => each.text === found)?.model ?? model;
        expect(await world.broken()).toEqual([]);
      }
    }),
    { seed: 20261125, numRuns: 11, endOnFailure: true, examples: [[thereAndBack]] },
  );
}, 240_000);
