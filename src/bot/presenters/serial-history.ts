import type { SerialCardProps } from "../../../cards/stock/serial.card";
import { scopeOf } from "../../domain/access/scope";
import type { Actor } from "../../domain/shared/actor";
import { addMonths, type CalendarDay } from "../../domain/shared/calendar-day";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import type { Serial, SerialTrace } from "../../domain/stock/serial";
import { placeName } from "./stock-of-products";
import { nameOfCustomer, namesOf, productName } from "./wording";

/** Where a piece is and how it came there, as far as the viewer may see it. */
export async function serialHistory(tx: Tx, viewer: Actor, piece: Serial): Promise<SerialCardProps> {
  const product = await tx.products.find(piece.productId);
  const traces = await tx.serials.traces([piece.id]);
  const who = await namesOf(
    tx,
    viewer,
    traces.map((each) => each.actorId),
  );
  const left = traces.findLast((each) => each.kind === "shipment" && !each.came);
  const sale = left && piece.state === "sold" ? await saleOf(tx, viewer, left) : null;
  const months = product?.warrantyMonths ?? null;
  const until = left && piece.state === "sold" && months !== null ? addMonths(left.day, months) : null;
  const [picked] = await tx.serials.pickedAmong([piece.id]);
  const [coming] = await tx.returns.bringing([piece.id]);
  const history: SerialCardProps["history"][number][] = [];
  for (const trace of traces) {
    // Goods in transit lie with their transfer: only where they left and where they arrived is told.
    if (trace.source.kind === "transfer" && trace.placeId === trace.source.id) continue;
    history.push({ day: trace.day, move: trace.kind, came: trace.came, by: who(trace.actorId), ...(await documentOf(tx, viewer, trace)) });
  }
  return {
    serial: piece.number,
    product: product ? `${product.sku} ${productName(product, viewer)}` : "",
    state: piece.state,
    place: piece.placeId === null ? null : await placeOf(tx, viewer, piece.placeId),
    soldTo: sale,
    pickedFor: picked ? ((await tx.outbounds.find(picked.outboundId))?.number ?? null) : null,
    backWith: coming?.came ? coming.number : null,
    warrantyUntil: until,
    warrantyOver: until !== null && isOver(until, await todayOf(tx)),
    history,
  };
}

function isOver(until: CalendarDay, today: CalendarDay): boolean {
  return until < today;
}

async function placeOf(tx: Tx, viewer: Actor, placeId: string): Promise<string> {
  const warehouse = (await tx.stock.warehouses()).find((each) => each.id === placeId);
  if (warehouse) return placeName(warehouse, viewer);
  return (await tx.transfers.find(placeId))?.number ?? "";
}

async function saleOf(tx: Tx, viewer: Actor, trace: SerialTrace): Promise<SerialCardProps["soldTo"]> {
  const shipment = await tx.outbounds.shipment(trace.source.id);
  const order = shipment && (await tx.orders.find(scopeOf(viewer), shipment.salesOrderId));
  return order ? { order: order.number, customer: await nameOfCustomer(tx, viewer, order.customerId) } : null;
}

async function documentOf(tx: Tx, viewer: Actor, trace: SerialTrace): Promise<{ document: string | null; where: string | null }> {
  const { source, placeId, reason } = trace;
  const where = await placeOf(tx, viewer, placeId);
  if (source.kind === "shipment") {
    const document = (await tx.outbounds.shipment(source.id))?.number ?? null;
    const sale = await saleOf(tx, viewer, trace);
    return { document, where: trace.came ? where : (sale?.customer ?? null) };
  }
  if (source.kind === "receipt") return { document: (await tx.receipts.find(source.id))?.number ?? reason, where };
  if (source.kind === "return") return { document: (await tx.returns.find(scopeOf(viewer), source.id))?.number ?? null, where };
  if (source.kind === "transfer") return { document: (await tx.transfers.find(source.id))?.number ?? null, where };
  if (source.kind === "stocktake") return { document: (await tx.stocktakes.find(source.id))?.number ?? null, where };
  return { document: reason, where };
}
