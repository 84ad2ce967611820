import type { Actor } from "../shared/actor";
import { dayOf, type CalendarDay } from "../shared/calendar-day";
import { total } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { piecesForLots } from "../stock/given-serials";
import { planReservation } from "../stock/plan-reservation";
import type { GivenSerials } from "../stock/serial";
import { lotsInTransit, passOn, type LotQuantity } from "./goods-in-transit";
import { lockTransfer, moveTransfer, type TransferRef } from "./move-transfer";
import { openOf, type Transfer } from "./transfer";

/**
 * The goods leave; they are on nobody's shelf until they arrive. Of lots the earliest to expire go, expired ones stay. One that
 * was entered for a day gone by left on that day. Refuses `stock.notEnough` beyond what is free, and what `postMoves` refuses.
 */
export async function sendTransfer(
  tx: Tx,
  actor: Actor,
  ref: TransferRef & { readonly serials?: readonly GivenSerials[] },
): Promise<Transfer> {
  const transfer = await lockTransfer(tx, ref);
  const today = await todayOf(tx);
  const sentDay = await leftOn(tx, transfer, today);
  const sent = await moveTransfer(tx, actor, "dispatch", transfer, { sentDay, sentBy: actor.personId });
  const goods = await piecesForLots(tx, await freeGoods(tx, sent, today), ref.serials);
  const passage = { fromPlaceId: sent.fromWarehouseId, toPlaceId: sent.id, goods };
  await passOn(tx, actor, sent, { ...passage, ...(sentDay < today && { day: sentDay }) });
  return sent;
}

/** The planned day, where it was over when the transfer was entered; else today. */
async function leftOn(tx: Tx, { plannedDay, createdAt }: Transfer, today: CalendarDay): Promise<CalendarDay> {
  const entered = dayOf(createdAt, (await companyOf(tx)).timeZone);
  return plannedDay !== null && plannedDay < entered ? plannedDay : today;
}

async function freeGoods(tx: Tx, { lines, fromWarehouseId }: Transfer, today: CalendarDay): Promise<LotQuantity[]> {
  const levels = await tx.stock.levels(lines.map((line) => line.productId));
  const needs = lines.map((line) => ({ sourceId: line.id, productId: line.productId, quantity: line.quantity }));
  const { reservations, short } = planReservation(needs, levels, fromWarehouseId, today);
  const missing = lines.find((line) => short.has(line.id));
  if (missing) {
    const { productId, quantity: wanted } = missing;
    const names = await tx.stock.namesOf({ productId, warehouseId: fromWarehouseId, lotId: "" });
    const free = reservations.filter((each) => each.productId === productId).map((each) => each.quantity);
    throw new Refusal("stock.notEnough", { ...names, available: total(free), wanted });
  }
  return reservations.map(({ productId, lotId, quantity }) => ({ productId, lotId, quantity }));
}

/** Sent by mistake: the goods are back where they were, and the transfer is a draft again. Refuses once any of it has arrived. */
export async function recallTransfer(tx: Tx, actor: Actor, ref: TransferRef): Promise<Transfer> {
  const recalled = await moveTransfer(tx, actor, "recall", await lockTransfer(tx, ref), { sentDay: null, sentBy: null });
  await bringBack(tx, actor, recalled);
  return recalled;
}

/** Not wanted any more; what is on its way goes back. Refuses `text.missing` without a reason, and once any of it has arrived. */
export async function cancelTransfer(tx: Tx, actor: Actor, input: TransferRef & { readonly reason: string }): Promise<Transfer> {
  const transfer = await lockTransfer(tx, input);
  const cancelled = await moveTransfer(tx, actor, "cancel", transfer, { reason: requireText("reason", input.reason, 500) });
  if (transfer.state === "sent") await bringBack(tx, actor, cancelled);
  return cancelled;
}

async function bringBack(tx: Tx, actor: Actor, transfer: Transfer): Promise<void> {
  const goods = await lotsInTransit(
    tx,
    transfer,
    transfer.lines.map((line) => ({ productId: line.productId, quantity: openOf(line) })),
  );
  await passOn(tx, actor, transfer, { fromPlaceId: transfer.id, toPlaceId: transfer.fromWarehouseId, goods });
}
