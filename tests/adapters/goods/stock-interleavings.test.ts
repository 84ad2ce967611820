import fc from "fast-check";
import { createOrder } from "../../../src/domain/orders/create-order";
import { allocateBackorders } from "../../../src/domain/outbound/allocate-backorders";
import { cancelOrder } from "../../../src/domain/outbound/cancel-order";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { newId, type Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { Refusal } from "../../../src/domain/shared/refusal";
import { adjustStock, receiveStock, transferStock } from "../../../src/domain/stock/adjust-stock";
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

/** The goods of one run and the orders made in it, by the model's index. */
interface Run {
  readonly products: readonly Id[];
  readonly orders: Id[];
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
  fc.record({
    do: fc.constantFrom("receive" as const, "receive" as const, "lose" as const, "move" as const),
    product,
    place,
    quantity: pieces,
  }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("allocate" as const), product, place }) },
);
/** One step alone, or several people at once; at most one order among those, so that each has its index. */
const aMoment: fc.Arbitrary<readonly StockStep[]> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(order) },
  { weight: 3, arbitrary: fc.tuple(others) },
  { weight: 2, arbitrary: fc.array(others, { minLength: 2, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.tuple(order, others, others) },
);

async function perform(run: Run, step: StockStep): Promise<boolean> {
  try {
    await world
      .lead(async (tx, actor) => {
        const key = (at: { readonly product: number; readonly place: number }) => ({
          productId: run.products[at.product] ?? "",
          warehouseId: places[at.place] ?? "",
          lotId: "",
        });
        if (step.do === "order") {
          const lines = step.lines.map((line) => ({
            productId: run.products[line.product] ?? "",
            quantity: String(line.quantity),
            unit: "pcs",
            price: "10",
          }));
          const made = await createOrder(tx, actor, { customerId: world.customer.id, lines, warehouseId: places[step.place] ?? "" });
          return made.order.id;
        }
        if (step.do === "ship" || step.do === "shipPart") {
          const [outbound] = await tx.outbounds.ofOrder(run.orders[step.which] ?? newId());
          const lines = step.do === "shipPart" ? { lines: [{ lineNo: 1, quantity: String(step.quantity) }] } : {};
          await shipOutbound(tx, actor, { id: outbound?.id ?? newId(), ...lines });
        } else if (step.do === "cancel") {
          await cancelOrder(tx, actor, { id: run.orders[step.which] ?? newId(), reason: "test" });
        } else if (step.do === "allocate") {
          await allocateBackorders(tx, actor, key(step));
        } else {
          const many = quantity(String(step.quantity));
          if (step.do === "receive") await receiveStock(tx, actor, { ...key(step), quantity: many });
          if (step.do === "lose") await adjustStock(tx, actor, { ...key(step), quantity: quantity(`-${many}`), reason: "test" });
          const { productId, warehouseId: fromWarehouseId } = key(step);
          const toWarehouseId = places[1 - step.place] ?? "";
          if (step.do === "move") await transferStock(tx, actor, { productId, fromWarehouseId, toWarehouseId, quantity: many });
        }
        return null;
      })
      .then((orderId) => orderId !== null && run.orders.push(orderId));
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
    return JSON.stringify({ levels, orders, done });
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

test("several people order, ship, cancel, receive and allocate at once: it is always as if one came after the other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aMoment, { minLength: 10, maxLength: 16 }), async (moments) => {
      const products = [aProduct(), aProduct()];
      for (const each of products) await world.addProduct(each);
      const run: Run = { products: products.map((each) => each.id), orders: [] };
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
