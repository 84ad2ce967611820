import { createOrder } from "../../../src/domain/orders/create-order";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { runReport } from "../../../src/domain/reports/run-report";
import { undoShipment } from "../../../src/domain/returns/undo-shipment";
import { newId, type Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { postMoves } from "../../../src/domain/stock/post-moves";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { aDay } from "../../support/sales-builders";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

/** Goods that came in for so much a piece. */
const buy = (pieces: string, value: string) =>
  world.lead((tx, actor) =>
    postMoves(tx, actor, {
      kind: "receipt",
      source: { kind: "receipt", id: newId() },
      moves: [{ ...world.key(), quantity: quantity(pieces), value }],
    }),
  );
const order = (...pieces: readonly string[]) =>
  world.as(world.people.rep, async (tx, actor) => {
    const lines = pieces.map((each) => ({ productId: world.product.id, quantity: each, unit: "pcs" }));
    return (await createOrder(tx, actor, { customerId: world.customer.id, lines })).order;
  });
const ship = (orderId: Id, lineNo: number, pieces: string) =>
  world.lead(async (tx, actor) => {
    const id = (await tx.outbounds.ofOrder(orderId))[0]?.id ?? "";
    return (await shipOutbound(tx, actor, { id, lines: [{ lineNo, quantity: pieces }] })).shipment.id;
  });
const costs = (cost: string) => world.lead((tx) => tx.sql.run("UPDATE products SET cost = ? WHERE id = ?", [cost, world.product.id]));
/** What the report takes for cost: sold before tax less margin. */
async function costSaid(by: "person" | "product" = "person"): Promise<string> {
  const { rows, columns } = await world.lead((tx, actor) =>
    runReport(tx, actor, { report: "salesPerformance", by, from: aDay, to: aDay, ownerId: null }),
  );
  const cell = (measure: string) => Number(rows[0]?.cells[columns.findIndex((each) => each.measure === measure)]);
  return (cell("soldNet") - cell("margin")).toFixed(2);
}

test("the margin of what has left is the ledger's and stands when the product's cost is changed; what is still to leave is an estimate", async () => {
  await buy("10", "200");
  await buy("10", "300");
  const { id } = await order("6");
  await ship(id, 1, "4");
  expect(await costSaid()).toBe("154.00");
  await costs("40");
  // Four at the average of 25.00, two at what they cost now.
  expect(await costSaid()).toBe("180.00");
  await ship(id, 1, "2");
  await costs("99");
  expect([await costSaid(), await costSaid("product")]).toEqual(["150.00", "150.00"]);
});

test("a shipment that was undone costs nothing, and two lines of one product bear what left by pieces", async () => {
  await buy("20", "500");
  const { id } = await order("6", "3");
  const undone = await ship(id, 1, "6");
  await costs("40");
  await world.lead((tx, actor) => undoShipment(tx, actor, { id: undone }));
  expect(await costSaid()).toBe("360.00");
  await ship(id, 2, "3");
  expect(await costSaid()).toBe("315.00");
  await ship(id, 1, "6");
  expect(await costSaid()).toBe("225.00");
});
