import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { isPositive, plus } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { freeOf } from "../stock/free-of";
import { coverShortages } from "./cover-shortages";
import { lockPurchaseOrder, movePurchaseOrder, type PurchaseOrderRef } from "./move-purchase-order";
import { moveRequisition } from "./move-requisition";
import { openOf, purchaseOrderRef, type PurchaseOrder } from "./purchase-order";

/**
 * What has not come is not wanted any more. Requisitions of which nothing came are approved and to be ordered again;
 * of the others what is short now is asked for anew. Refuses `text.missing` without a reason.
 */
export async function cancelPurchaseOrder(
  tx: Tx,
  actor: Actor,
  input: PurchaseOrderRef & { readonly reason: string },
): Promise<PurchaseOrder> {
  const order = await lockPurchaseOrder(tx, input);
  const reason = requireText("reason", input.reason, 500);
  const lines = order.lines.map((line) => ({ ...line, cancelled: plus(line.cancelled, openOf(line)) }));
  const verb = order.state === "partlyReceived" ? "cancelRest" : "cancel";
  const saved = await movePurchaseOrder(tx, actor, verb, order, { lines, reason }, { reason });
  await voidApproval(tx, actor, purchaseOrderRef(saved));
  for (const { requisitionId, received } of order.lines.filter((line) => isPositive(openOf(line)))) {
    const requisition = requisitionId === null ? null : await tx.requisitions.lock(requisitionId);
    if (requisition?.state === "ordered") await moveRequisition(tx, actor, isPositive(received) ? "receive" : "reorder", requisition);
  }
  await coverWhatIsShort(tx, actor, saved);
  return saved;
}

async function coverWhatIsShort(tx: Tx, actor: Actor, { id, warehouseId, lines }: PurchaseOrder): Promise<void> {
  if (warehouseId === null) return;
  const productIds = [...new Set(lines.map((line) => line.productId))];
  const levels = (await tx.stock.levels(productIds)).filter((level) => level.warehouseId === warehouseId);
  const today = await todayOf(tx);
  const positions = productIds.map((productId) => ({
    productId,
    warehouseId,
    available: freeOf(
      levels.filter((level) => level.productId === productId),
      today,
    ),
  }));
  await coverShortages(tx, actor, positions, id);
}

/** The supplier names another day. Refuses `purchaseOrder.dueBefore` for one that is over, unless that is taken back to. */
export async function reschedulePurchaseOrder(
  tx: Tx,
  actor: Actor,
  input: PurchaseOrderRef & { readonly dueDay: CalendarDay | null; readonly takenBack?: boolean },
): Promise<PurchaseOrder> {
  const order = await lockPurchaseOrder(tx, input);
  const { dueDay, takenBack = false } = input;
  if (!takenBack && (dueDay === null || dueDay < (await todayOf(tx)))) throw new Refusal("purchaseOrder.dueBefore", { day: dueDay ?? "" });
  return movePurchaseOrder(tx, actor, "reschedule", order, { dueDay }, { before: order.dueDay });
}
