import { moveOrder } from "../orders/move-order";
import { openQuantity, type OrderLine, type SalesOrder } from "../orders/order";
import type { Outbound, OutboundLine, Shipment, ShipmentLine } from "../orders/outbound";
import { lineSource } from "../orders/place-order";
import { creditReleased } from "../orders/credit-hold";
import { requireCredit } from "../receivables/credit-position";
import type { Receivable } from "../receivables/receivable";
import { dueFromShipment } from "../receivables/start-due";
import type { Actor } from "../shared/actor";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { amount, type Amount } from "../shared/money";
import { instalmentsOf } from "../shared/payment-terms";
import { isMore, isPositive, least, less, most, negated, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { auditCreated, optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { expiredAmong, type ExpiredReservation } from "../stock/expired-reservations";
import { postMoves } from "../stock/post-moves";
import { takeFromReservations } from "../stock/release-stock";
import type { Reservation } from "../stock/stock";
import type { GivenSerials } from "../stock/serial";
import { lockOutbound, moveOutbound, type OutboundRef } from "./lock-outbound";
import { piecesOf, quantityOfPieces, requireAsMany, withPieces, type PiecesByLine } from "./pieces-of-lines";
import { quantitiesByLine, type LineQuantity } from "./pick-outbound";

export interface ShipOutbound extends OutboundRef {
  /** What leaves; left out: all that is picked, or all that is reserved where nothing was picked. */
  readonly lines?: readonly LineQuantity[];
  /** The pieces of products that keep serial numbers, which leave beside the lines that are named; left out: those that were picked. */
  readonly serials?: readonly GivenSerials[];
  readonly carrier?: string | null;
  readonly tracking?: string | null;
  readonly parcels?: number | null;
}

export interface Shipped {
  readonly shipment: Shipment;
  readonly outbound: Outbound;
  readonly order: SalesOrder;
}

/**
 * Goods leave, whole or in part: a shipment of its own, just what left released and deducted, the order moved on, what
 * is due from shipment dated, the stock rows last. Refuses `outbound.unpaid`, `outbound.nothingToShip`,
 * `outbound.notSoMuch`, `outbound.noSuchLine`, `outbound.badParcels`, `outbound.lotExpired`, `credit.overLimit`, and what
 * serial numbers refuse.
 */
export async function shipOutbound(tx: Tx, actor: Actor, input: ShipOutbound): Promise<Shipped> {
  const { outbound, order } = await lockOutbound(tx, input);
  if (order.state === "pendingPayment") throw new Refusal("outbound.unpaid", { number: outbound.number, order: order.number });
  if (order.state !== "pendingShipment") throw new Refusal("outbound.nothingToShip", { number: outbound.number });
  await checkCredit(tx, order);
  const held = await tx.stock.lockReservations(
    lineSource,
    outbound.lines.map((line) => line.orderLineId),
  );
  const inWarehouse = held.filter((each) => each.warehouseId === outbound.warehouseId);
  const expired = await expiredAmong(tx, inWarehouse);
  const here = inWarehouse.filter((each) => expired.every((other) => other.id !== each.id));
  await requireFresh(tx, outbound, here, expired, input.lines);
  const kept = new Set(
    (await tx.products.findMany(outbound.lines.map((line) => line.productId))).filter((p) => p.tracksStock).map((p) => p.id),
  );
  const { pieces, named } = await piecesOf(tx, outbound, input.serials);
  const leaving = chooseQuantities(outbound, here, kept, input.lines, { pieces, named });
  await requireAsMany(tx, outbound, leaving, pieces);
  const taken = await takeFor(tx, outbound, here, kept, leaving);
  const leaves = await shipmentOf(tx, actor, outbound, input, shipmentLines(outbound, kept, leaving, taken));
  const before = order;
  const moved = await moveOrderOn(tx, actor, order, leaving, kept, leaves);
  const saved = await moveOutboundOn(tx, actor, outbound, leaving, moved, kept);
  const dated = await startDue(tx, actor, before, moved);
  const shipment = { ...leaves, datedReceivables: dated.map((each) => each.id) };
  await tx.outbounds.addShipment(shipment);
  auditCreated(tx, actor, "shipment.create", { kind: "shipment", id: shipment.id }, shipment);
  await tx.flush();
  await postMoves(tx, actor, {
    kind: "shipment",
    source: { kind: "shipment", id: shipment.id },
    fromReserved: true,
    moves: withPieces(taken, pieces).map(({ productId, warehouseId, lotId, quantity, source, serials }) => ({
      productId,
      warehouseId,
      lotId,
      quantity: negated(quantity),
      lineId: source.id,
      ...(serials && { serials }),
    })),
  });
  return { shipment, outbound: saved, order: moved };
}

async function checkCredit(tx: Tx, order: SalesOrder): Promise<void> {
  if (instalmentsOf(order.terms).every((part) => part.from === "prepaid")) return;
  const customer = await tx.customers.lock(order.customerId);
  if (customer) await requireCredit(tx, customer, undefined, await creditReleased(tx, order.id));
}

/** What was promised of a lot that has expired since does not leave; what else is there may. */
async function requireFresh(
  tx: Tx,
  outbound: Outbound,
  fresh: readonly Reservation[],
  expired: readonly ExpiredReservation[],
  asked: readonly LineQuantity[] | undefined,
): Promise<void> {
  if (expired.length === 0) return;
  const given = asked && quantitiesByLine(outbound, asked);
  for (const { lotNumber: lot, expiryDay: day, quantity, ...held } of expired) {
    const line = outbound.lines.find((each) => each.orderLineId === held.source.id);
    const good = total(fresh.filter((each) => each.source.id === held.source.id).map((each) => each.quantity));
    if (!line || (given && !isMore(given.get(line.lineNo) ?? noQuantity, good))) continue;
    const { sku } = await tx.stock.namesOf(held);
    throw new Refusal("outbound.lotExpired", { number: outbound.number, sku, lot, day, quantity });
  }
}

type Leaving = ReadonlyMap<Id, Quantity>;

/** By order line. */
function chooseQuantities(
  outbound: Outbound,
  held: readonly Reservation[],
  kept: ReadonlySet<Id>,
  asked: readonly LineQuantity[] | undefined,
  { pieces, named }: { readonly pieces: PiecesByLine; readonly named: ReadonlySet<Id> },
): Leaving {
  const given = asked && quantitiesByLine(outbound, asked);
  const anyPicked = outbound.lines.some((line) => isMore(line.picked, line.shipped));
  const leaving = new Map<Id, Quantity>();
  for (const line of outbound.lines) {
    const open = less(line.quantity, line.shipped);
    const reserved = total(held.filter((each) => each.source.id === line.orderLineId).map((each) => each.quantity));
    const possible = kept.has(line.productId) ? least(open, reserved) : open;
    const usual = anyPicked ? least(possible, less(most(line.picked, line.shipped), line.shipped)) : possible;
    const own = pieces.get(line.orderLineId);
    const counted = own === undefined ? usual : quantityOfPieces(own);
    const wanted = given?.get(line.lineNo) ?? (given && !named.has(line.orderLineId) ? noQuantity : counted);
    if (isMore(wanted, possible)) {
      throw new Refusal("outbound.notSoMuch", { number: outbound.number, line: line.lineNo, most: possible, wanted });
    }
    if (isPositive(wanted)) leaving.set(line.orderLineId, wanted);
  }
  if (leaving.size === 0) throw new Refusal("outbound.nothingToShip", { number: outbound.number });
  return leaving;
}

async function takeFor(
  tx: Tx,
  outbound: Outbound,
  held: readonly Reservation[],
  kept: ReadonlySet<Id>,
  leaving: Leaving,
): Promise<Reservation[]> {
  const taken: Reservation[] = [];
  for (const line of outbound.lines) {
    const wanted = leaving.get(line.orderLineId);
    if (wanted === undefined || !kept.has(line.productId)) continue;
    const own = held.filter((each) => each.source.id === line.orderLineId);
    taken.push(...(await takeFromReservations(tx, own, wanted)).taken);
  }
  return taken;
}

function shipmentLines(outbound: Outbound, kept: ReadonlySet<Id>, leaving: Leaving, taken: readonly Reservation[]): ShipmentLine[] {
  return outbound.lines.flatMap((line) => {
    const wanted = leaving.get(line.orderLineId);
    if (wanted === undefined) return [];
    const common = { outboundLineId: line.id, orderLineId: line.orderLineId, productId: line.productId };
    if (!kept.has(line.productId)) return [{ ...common, id: newId(), lotId: "", quantity: wanted }];
    return taken
      .filter((each) => each.source.id === line.orderLineId)
      .map(({ lotId, quantity }) => ({ ...common, id: newId(), lotId, quantity }));
  });
}

async function shipmentOf(tx: Tx, actor: Actor, outbound: Outbound, input: ShipOutbound, lines: ShipmentLine[]): Promise<Shipment> {
  const parcels = input.parcels ?? null;
  if (parcels !== null && (!Number.isInteger(parcels) || parcels < 1 || parcels > 9999)) {
    throw new Refusal("outbound.badParcels", { parcels });
  }
  return {
    id: newId(),
    number: await tx.numbers.next("SH"),
    outboundId: outbound.id,
    salesOrderId: outbound.salesOrderId,
    carrier: optionalText("carrier", input.carrier, 100),
    tracking: optionalText("tracking", input.tracking, 100),
    parcels,
    shippedBy: actor.personId,
    shippedAt: tx.now,
    deliveredAt: null,
    datedReceivables: null,
    undoneAt: null,
    undoneBy: null,
    lines,
  };
}

function moveOrderOn(
  tx: Tx,
  actor: Actor,
  order: SalesOrder,
  leaving: Leaving,
  kept: ReadonlySet<Id>,
  { number, carrier, tracking, parcels }: Shipment,
): Promise<SalesOrder> {
  const lines = order.lines.map((line): OrderLine => {
    const now = leaving.get(line.id);
    if (now === undefined) return line;
    return { ...line, shipped: plus(line.shipped, now), reserved: kept.has(line.productId) ? less(line.reserved, now) : line.reserved };
  });
  const whole = lines.every((line) => !isPositive(openQuantity(line)));
  return moveOrder(tx, actor, whole ? "ship" : "shipPart", order, { lines }, { shipment: number, carrier, tracking, parcels });
}

async function moveOutboundOn(
  tx: Tx,
  actor: Actor,
  outbound: Outbound,
  leaving: Leaving,
  order: SalesOrder,
  kept: ReadonlySet<Id>,
): Promise<Outbound> {
  const lines = outbound.lines.map((line): OutboundLine => {
    const shipped = plus(line.shipped, leaving.get(line.orderLineId) ?? noQuantity);
    return { ...line, shipped, picked: most(line.picked, shipped) };
  });
  const gone = lines.every((line) => !isMore(line.quantity, line.shipped));
  const moved = await moveOutbound(tx, actor, gone ? "ship" : "shipPart", outbound, { lines });
  const short = order.lines.some((line) => kept.has(line.productId) && isPositive(line.backordered));
  return gone || short ? moved : moveOutbound(tx, actor, "stockArrived", moved);
}

/** Only the share of the goods that left becomes due from its shipment. */
async function startDue(tx: Tx, actor: Actor, before: SalesOrder, after: SalesOrder): Promise<readonly Receivable[]> {
  const [openBefore, openAfter] = [openValue(before), openValue(after)];
  const now = amount(new Dec(openBefore).minus(openAfter), before.currency);
  return dueFromShipment(tx, actor, {
    source: { kind: "salesOrder", id: before.id },
    day: await todayOf(tx),
    share: { now, open: openBefore },
  });
}

/** Of what has neither shipped nor been cancelled, tax included. */
export function openValue(order: SalesOrder): Amount {
  const value = order.lines.reduce(
    (sum, line) => sum.plus(new Dec(line.netAmount).plus(line.taxAmount).times(openQuantity(line)).dividedBy(line.quantity)),
    new Dec(0),
  );
  return amount(value.toDecimalPlaces(12), order.currency);
}
