import type { OrderLine, SalesOrder } from "../orders/order";
import type { Outbound, OutboundLine, Shipment } from "../orders/outbound";
import { lineSource } from "../orders/place-order";
import { moveOrder } from "../orders/move-order";
import { lockOutbound, moveOutbound } from "../outbound/lock-outbound";
import { undoDue } from "../receivables/start-due";
import type { Actor } from "../shared/actor";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { isMore, isPositive, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { postMoves } from "../stock/post-moves";
import { reserveStock } from "../stock/reserve-stock";
import { undecided } from "./return";

export interface UndoneShipment {
  readonly shipment: Shipment;
  readonly outbound: Outbound;
  readonly order: SalesOrder;
}

/**
 * Takes a shipment back that did not happen: on hand and reserved are as before it, in the lots that it took and at
 * their cost; the order and its pick document are open again, and what became due from it is undated. It stands in
 * this room because it asks what hangs on the shipment. Refuses `shipment.notFound`, `shipment.undone`,
 * `shipment.delivered`, `shipment.notLast`, `shipment.returned`, `shipment.invoiced`, `shipment.paid`.
 */
export async function undoShipment(
  tx: Tx,
  actor: Actor,
  ref: { readonly id: Id; readonly outboundVersion?: number },
): Promise<UndoneShipment> {
  const found = await tx.outbounds.shipment(ref.id);
  if (!found) throw new Refusal("shipment.notFound");
  const version = ref.outboundVersion;
  const { outbound, order } = await lockOutbound(tx, { id: found.outboundId, ...(version !== undefined && { version }) });
  const shipments = await tx.outbounds.shipmentsOfOrder(order.id);
  const shipment = shipments.find((each) => each.id === ref.id);
  if (!shipment) throw new Refusal("shipment.undone", { number: found.number });
  const { number } = shipment;
  if (shipment.deliveredAt !== null) throw new Refusal("shipment.delivered", { number });
  const last = shipments.at(-1);
  if (last && last.id !== shipment.id) throw new Refusal("shipment.notLast", { number, last: last.number });
  const carried = (lineId: Id) => total(shipment.lines.filter((each) => each.orderLineId === lineId).map((each) => each.quantity));
  await requireFree(tx, order, shipment, carried);
  const kept = new Set(
    (await tx.products.findMany(outbound.lines.map((line) => line.productId))).filter((each) => each.tracksStock).map((each) => each.id),
  );
  const lines = order.lines.map((line): OrderLine => {
    const back = carried(line.id);
    if (!isPositive(back)) return line;
    return { ...line, shipped: less(line.shipped, back), reserved: kept.has(line.productId) ? plus(line.reserved, back) : line.reserved };
  });
  const reopened = await moveOrder(tx, actor, "unship", order, { lines }, { shipment: number });
  const moved = await reopenOutbound(tx, actor, outbound, reopened, carried);
  await undoDue(tx, actor, shipment.datedReceivables ?? [], number);
  await tx.outbounds.setUndone(shipment.id, tx.now, actor.personId);
  const subject = { kind: "shipment", id: shipment.id };
  const common = { actorId: actor.personId, messageId: actor.messageId, verb: "shipment.undo", subject };
  tx.audit({ ...common, before: { undoneAt: null }, after: { undoneAt: tx.now } });
  await tx.flush();
  await putBack(tx, actor, shipment, outbound.warehouseId, kept);
  return { shipment, outbound: moved, order: reopened };
}

/** Nothing hangs on it: no return, no invoice made since, no money on what it made due. */
async function requireFree(tx: Tx, order: SalesOrder, shipment: Shipment, carried: (lineId: Id) => Quantity): Promise<void> {
  const { number } = shipment;
  const own = order.lines.filter((line) => isPositive(carried(line.id)));
  const returns = await tx.returns.ofOrder(order.id);
  const coming = (lineId: Id) =>
    total(
      returns
        .filter((each) => undecided.has(each.state))
        .flatMap((each) => each.lines)
        .filter((each) => each.orderLineId === lineId)
        .map((each) => each.quantity),
    );
  if (own.some((line) => isMore(plus(line.returned, coming(line.id)), less(line.shipped, carried(line.id))))) {
    throw new Refusal("shipment.returned", { number, returns: returns.map((each) => each.number) });
  }
  const since = (await tx.invoices.ofOrder(order.id)).filter((each) => each.state !== "cancelled" && each.createdAt >= shipment.shippedAt);
  const invoices = since.filter((each) => each.lines.some((line) => own.some(({ id }) => id === line.orderLineId)));
  if (invoices.length > 0)
    throw new Refusal("shipment.invoiced", { number, invoices: invoices.map((each) => each.issuedNumber ?? each.number) });
  const due = await tx.receivables.lockMany(shipment.datedReceivables ?? []);
  const touched = due.filter((each) => [each.settled, each.credited, each.writtenOff].some((sum) => !new Dec(sum).isZero()));
  if (touched.length > 0) throw new Refusal("shipment.paid", { number, receivables: touched.map((each) => each.number) });
}

/** To be picked anew: the goods are on their shelves again. */
async function reopenOutbound(
  tx: Tx,
  actor: Actor,
  outbound: Outbound,
  order: SalesOrder,
  carried: (lineId: Id) => Quantity,
): Promise<Outbound> {
  const lines = outbound.lines.map((line): OutboundLine => {
    const back = carried(line.orderLineId);
    if (!isPositive(back)) return line;
    const shipped = less(line.shipped, back);
    return { ...line, shipped, picked: shipped };
  });
  const waiting = await moveOutbound(tx, actor, "unship", outbound, { lines, pickerId: null });
  const short = order.lines.some((line) => isMore(line.backordered, noQuantity));
  return short ? waiting : moveOutbound(tx, actor, "stockArrived", waiting);
}

/** New lines in the ledger, each at what left with it, and reserved for the order again. */
async function putBack(tx: Tx, actor: Actor, shipment: Shipment, warehouseId: Id, kept: ReadonlySet<Id>): Promise<void> {
  const source = { kind: "shipment", id: shipment.id };
  const left = await tx.stock.movesOf(source);
  if (left.length === 0) return;
  const pieces = await tx.serials.ofMoves(left.map((move) => move.id));
  await postMoves(tx, actor, {
    kind: "shipment",
    source,
    reason: shipment.number,
    moves: left.map(({ id, productId, lotId, warehouseId: from, quantity, value }) => ({
      productId,
      warehouseId: from,
      lotId,
      quantity: less(noQuantity, quantity),
      ...(value !== null && { value: new Dec(value).negated().toFixed() }),
      ...(pieces.has(id) && { serials: pieces.get(id)?.map((piece) => piece.number) ?? [] }),
    })),
  });
  const reservations = shipment.lines.filter((line) => kept.has(line.productId));
  await reserveStock(
    tx,
    lineSource,
    reservations.map(({ orderLineId, productId, lotId, quantity }) => ({ sourceId: orderLineId, productId, warehouseId, lotId, quantity })),
  );
}
