import { requestInvoice } from "../../../src/domain/invoices/request-invoice";
import { deliverOutbound } from "../../../src/domain/outbound/deliver-outbound";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import type { SalesOrder } from "../../../src/domain/orders/order";
import { registerPayment } from "../../../src/domain/payments/register-payment";
import { settlePayment } from "../../../src/domain/payments/settle-payment";
import { requestReturn } from "../../../src/domain/returns/request-return";
import { undoShipment } from "../../../src/domain/returns/undo-shipment";
import type { Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const outboundOf = (order: SalesOrder) => world.lead(async (tx) => (await tx.outbounds.ofOrder(order.id))[0]);
async function ship(order: SalesOrder, pieces?: string): Promise<Id> {
  const id = (await outboundOf(order))?.id ?? "";
  const lines = pieces === undefined ? {} : { lines: [{ lineNo: 1, quantity: pieces }] };
  return (await world.lead((tx, actor) => shipOutbound(tx, actor, { id, ...lines }))).shipment.id;
}
const undo = (id: Id) => world.lead((tx, actor) => undoShipment(tx, actor, { id }));
const dues = (order: SalesOrder) =>
  world.lead(async (tx) => (await tx.receivables.ofSource({ kind: "salesOrder", id: order.id })).map((each) => [each.amount, each.dueDay]));
const worth = () => world.lead(async (tx) => (await tx.stock.worths([world.product.id])).map((each) => [each.quantity, each.value]));

test("puts back both counts, the order, the pick document, the due day and what the stock is worth", async () => {
  await world.receive("10");
  const order = await world.sell("6");
  const [before, worthBefore] = [await dues(order), await worth()];
  const id = await ship(order);
  expect(await world.level()).toBe("4 − 0 reserved");
  expect((await dues(order)).map(([, day]) => day)).not.toEqual([null]);
  await undo(id);
  expect(await world.level()).toBe("10 − 6 reserved");
  expect(await worth()).toEqual(worthBefore);
  const after = await world.order(order.id);
  expect([after.state, after.lines[0]?.shipped, after.lines[0]?.reserved]).toEqual(["pendingShipment", "0", "6"]);
  expect(await outboundOf(order)).toMatchObject({ state: "ready", pickerId: null, lines: [{ picked: "0", shipped: "0" }] });
  expect(await dues(order)).toEqual(before);
});

test("is done once, and the goods can ship again", async () => {
  await world.receive("10");
  const order = await world.sell("6");
  const id = await ship(order);
  const outcomes = await Promise.all([refusalOfAsync(undo(id)), refusalOfAsync(undo(id))]);
  expect(outcomes.toSorted()).toEqual(["none", "shipment.undone"]);
  await ship(order);
  expect(await world.level()).toBe("4 − 0 reserved");
  expect((await world.order(order.id)).state).toBe("shipped");
});

test("of several shipments the last first; each puts back just what it took", async () => {
  await world.receive("10");
  const order = await world.sell("10");
  const [first, second] = [await ship(order, "3"), await ship(order, "5")];
  expect(await refusalOfAsync(undo(first))).toBe("shipment.notLast");
  await undo(second);
  expect(await world.level()).toBe("7 − 7 reserved");
  await undo(first);
  expect(await world.level()).toBe("10 − 10 reserved");
  expect((await dues(order)).map(([, day]) => day)).toEqual([null, null, null]);
  await ship(order);
  const sums = (await dues(order)).map(([sum]) => Number(sum)).reduce((all, each) => all + each, 0);
  expect(sums.toFixed(2)).toBe(Number(order.totalAmount).toFixed(2));
});

test("puts goods back into the lots that they left from", async () => {
  const [early, late] = [await world.lot("L1", "2027-01-31"), await world.lot("L2", "2027-03-31")];
  await world.receive("4", { lotId: early });
  await world.receive("4", { lotId: late });
  const order = await world.sell("6");
  await undo(await ship(order));
  expect([await world.level({ lotId: early }), await world.level({ lotId: late })]).toEqual(["4 − 4 reserved", "4 − 2 reserved"]);
});

test("is refused once the customer has the goods", async () => {
  await world.receive("6");
  const order = await world.sell("6");
  const id = await ship(order);
  const outbound = await outboundOf(order);
  await world.lead((tx, actor) => deliverOutbound(tx, actor, { id: outbound?.id ?? "" }));
  expect(await refusalOfAsync(undo(id))).toBe("shipment.delivered");
});

test("is refused while a return, a later invoice or money hangs on it, and changes nothing", async () => {
  await world.receive("30");
  const [returned, invoiced, paid] = [await world.sell("5"), await world.sell("5"), await world.sell("5")];
  const ids = [await ship(returned), await ship(invoiced), await ship(paid)];
  await world.as(world.people.rep, (tx, actor) =>
    requestReturn(tx, actor, {
      salesOrderId: returned.id,
      reason: "有锈",
      lines: [{ orderLineId: returned.lines[0]?.id ?? "", quantity: quantity("1") }],
    }),
  );
  await world.as(world.people.rep, (tx, actor) => requestInvoice(tx, actor, { salesOrderId: invoiced.id, kind: "ordinary" }));
  await world.as(world.people.finance, async (tx, actor) => {
    const { id } = await registerPayment(tx, actor, { customerId: world.customer.id, amount: "1" });
    const [receivable] = await tx.receivables.ofSource({ kind: "salesOrder", id: paid.id });
    await settlePayment(tx, actor, { paymentId: id, shares: [{ to: { receivableId: receivable?.id ?? "" }, amount: "1" }] });
  });
  const before = await world.level();
  const outcomes = [];
  for (const id of ids) outcomes.push(await refusalOfAsync(undo(id)));
  expect(outcomes).toEqual(["shipment.returned", "shipment.invoiced", "shipment.paid"]);
  expect(await world.level()).toBe(before);
});

test("undone while somebody ships the rest: the two orders of it end alike", async () => {
  await world.receive("10");
  const order = await world.sell("10");
  const first = await ship(order, "4");
  const outcomes = await Promise.all([refusalOfAsync(undo(first)), refusalOfAsync(ship(order, "6"))]);
  const after = await world.order(order.id);
  const undone = outcomes[0] === "none";
  expect(["none", "shipment.notLast"]).toContain(outcomes[0]);
  expect(after.lines[0]?.shipped).toBe(undone ? "6" : "10");
});
