import fc from "fast-check";
import { createOrder } from "../../../src/domain/orders/create-order";
import { allocateBackorders } from "../../../src/domain/outbound/allocate-backorders";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { newId, type Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { Refusal } from "../../../src/domain/shared/refusal";
import { adjustStock, receiveStock } from "../../../src/domain/stock/adjust-stock";
import { countPosition, countStock } from "../../../src/domain/stock/count-stock";
import { draftTransfer } from "../../../src/domain/transfers/draft-transfer";
import { receiveTransfer, writeOffRest } from "../../../src/domain/transfers/receive-transfer";
import { recallTransfer, sendTransfer } from "../../../src/domain/transfers/send-transfer";
import type { Actor } from "../../../src/domain/shared/actor";
import type { Tx } from "../../../src/domain/shared/tx";
import { openOf } from "../../../src/domain/transfers/transfer";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { aProduct } from "../../support/sales-builders";
import { after, emptyModel, reservedOf, type StockModel, type StockStep } from "../../support/stock-model";

let world: GoodsWorld;
let places: readonly Id[];
beforeAll(async () => {
  world = await goodsWorld();
  places = [world.here, world.there];
});
afterAll(() => world.close());

/** The goods of one run, and the orders and transfers made in it, by the model's index. */
interface Run {
  readonly products: readonly Id[];
  readonly orders: Id[];
  readonly transfers: Id[];
}

// Mostly the same goods in the same place: there people meet.
const product = fc.constantFrom(0, 0, 0, 1);
const place = fc.constantFrom(0, 0, 0, 1);
const pieces = fc.integer({ min: 1, max: 9 });
const which = fc.nat(5);
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
/** Steps of which at most one stands in a moment: what they make is known by its index, and of two counts at once one is stale. */
const single: fc.Arbitrary<StockStep> = fc.oneof(
  { weight: 2, arbitrary: order },
  fc.record({ do: fc.constant("send" as const), product, place, quantity: pieces }),
  fc.record({ do: fc.constant("count" as const), product, place, quantity: fc.nat(12) }),
);
/** One step alone, or several people at once. */
const aMoment: fc.Arbitrary<readonly StockStep[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(single) },
  { weight: 3, arbitrary: fc.tuple(others) },
  { weight: 2, arbitrary: fc.array(others, { minLength: 2, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.tuple(single, others, others) },
);

async function perform(run: Run, step: StockStep): Promise<boolean> {
  try {
    const made = await world.lead((tx, actor) => carryOut(tx, actor, run, step));
    if (made) run[made.kind].push(made.id);
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

/** What the step made, to be found again by its index. */
async function carryOut(
  tx: Tx,
  actor: Actor,
  run: Run,
  step: StockStep,
): Promise<{ readonly kind: "orders" | "transfers"; readonly id: Id } | null> {
  const key = (at: { readonly product: number; readonly place: number }) => ({
    productId: run.products[at.product] ?? "",
    warehouseId: places[at.place] ?? "",
    lotId: "",
  });
  const many = quantity(String("quantity" in step ? step.quantity : 0));
  const orderId = ("which" in step && run.orders[step.which]) || newId();
  const id = ("which" in step && run.transfers[step.which]) || newId();
  switch (step.do) {
    case "order": {
      const lines = step.lines.map((line) => ({
        productId: run.products[line.product] ?? "",
        quantity: String(line.quantity),
        unit: "pcs",
        price: "10",
      }));
      const made = await createOrder(tx, actor, { customerId: world.customer.id, lines, warehouseId: places[step.place] ?? "" });
      return { kind: "orders", id: made.order.id };
    }
    case "send": {
      const { productId, warehouseId } = key(step);
      const way = { fromWarehouseId: warehouseId, toWarehouseId: places[1 - step.place] ?? "" };
      const made = await draftTransfer(tx, actor, { ...way, lines: [{ productId, quantity: many }] });
      await sendTransfer(tx, actor, { id: made.id });
      return { kind: "transfers", id: made.id };
    }
    case "ship":
    case "shipPart": {
      const [outbound] = await tx.outbounds.ofOrder(orderId);
      const lines = step.do === "shipPart" ? { lines: [{ lineNo: 1, quantity: many }] } : {};
      await shipOutbound(tx, actor, { id: outbound?.id ?? newId(), ...lines });
      return null;
    }
    case "cancel":
      await cancelOrder(tx, actor, { id: orderId, reason: "test" });
      return null;
    case "allocate":
      await allocateBackorders(tx, actor, key(step));
      return null;
    case "receive":
      await receiveStock(tx, actor, { ...key(step), quantity: many });
      return null;
    case "lose":
      await adjustStock(tx, actor, { ...key(step), quantity: quantity(`-${many}`), reason: "test" });
      return null;
    case "count":
      await countStock(tx, actor, { ...key(step), counted: many, position: await countPosition(tx, key(step)) });
      return null;
    case "arrive": {
      const productId = (await tx.transfers.find(id))?.lines[0]?.productId ?? "";
      await receiveTransfer(tx, actor, { id, lines: [{ productId, quantity: many }] });
      return null;
    }
    case "writeOff":
      await writeOffRest(tx, actor, { id, reason: "test" });
      return null;
    case "recall":
      await recallTransfer(tx, actor, { id });
      return null;
  }
}

/** The same facts of the database and of a model, as text to compare. */
const told = (model: StockModel, done: readonly boolean[]) =>
  JSON.stringify({
    levels: model.onHand.map((row, good) => row.map((onHand, at) => [onHand, reservedOf(model, good, at)])),
    orders: model.orders.map(({ state, lines }) => [state, ...lines.map(lineText)]),
    transfers: model.transfers.map(({ state, open, arrived }) => [state, open, arrived]),
    done,
  });
const lineText = (line: { reserved: unknown; backordered: unknown; shipped: unknown; cancelled: unknown }) =>
  [line.reserved, line.backordered, line.shipped, line.cancelled].map(Number).join("/");

async function toldByDatabase(run: Run, done: readonly boolean[]): Promise<string> {
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
    return JSON.stringify({ levels, orders, transfers, done });
  });
}

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

test("several people order, ship, cancel, receive, count, send on and allocate at once: it is always as if one came after the other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aMoment, { minLength: 10, maxLength: 16 }), async (moments) => {
      const products = [aProduct(), aProduct()];
      for (const each of products) await world.addProduct(each);
      const run: Run = { products: products.map((each) => each.id), orders: [], transfers: [] };
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
    { seed: 20261125, numRuns: 10, endOnFailure: true },
  );
}, 120_000);
