import { approvalPolicyOf, reasonsFor } from "../approvals/approval-policy";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { Actor } from "../shared/actor";
import type { Amount } from "../shared/money";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { worthInBase } from "../shared/worth-in-base";
import { lockPurchaseOrder, movePurchaseOrder, type PurchaseOrderRef } from "./move-purchase-order";
import { purchaseOrderHash } from "./purchase-order-hash";
import { purchaseOrderMachine } from "./purchase-order.machine";
import { purchaseOrderRef, totalOf, type PurchaseOrder } from "./purchase-order";

/**
 * The order goes to the supplier, or before its approvers where the company's flow for purchase orders says so. By the
 * standard one what no approved requisition asked for is somebody's own decision: from the company's approval limit on
 * somebody else who may approve purchases confirms it, or is asked to. Refuses `purchaseOrder.noPrice`.
 */
export async function confirmPurchaseOrder(tx: Tx, actor: Actor, ref: PurchaseOrderRef): Promise<PurchaseOrder> {
  const order = await lockPurchaseOrder(tx, ref);
  // What cannot be confirmed at all is put before nobody.
  applyTransition(actor, purchaseOrderMachine, "confirm", order, null);
  const subject = purchaseOrderRef(order);
  const base = await worthInBase(tx, totalOf(order), order.currency);
  const facts = { unrequested: await unrequestedOf(tx, order), warehouse: order.warehouseId };
  const route = await routeFor(tx, actor, { matter: "purchaseOrder", subject, ownerId: order.draftedBy, ...base, facts });
  const another = actor.permissions.has("purchaseOrder.approve") && actor.personId !== order.draftedBy;
  if (route.steps.length === 0 || (route.flow === null && another)) {
    return movePurchaseOrder(tx, actor, "confirm", order, { confirmedBy: actor.personId, confirmedAt: tx.now });
  }
  const submitted = await movePurchaseOrder(tx, actor, "submit", order, { reason: null });
  await submitForApproval(tx, actor, {
    ...route,
    subject,
    number: order.number,
    hash: purchaseOrderHash(submitted),
    content: { amount: totalOf(order), currency: order.currency },
    editedBy: order.draftedBy ?? actor.personId,
  });
  return submitted;
}

/** What no approved requisition asked for, in the base currency, tax included. */
async function unrequestedOf(tx: Tx, order: PurchaseOrder): Promise<Amount> {
  const lines = order.lines.filter((line) => line.requisitionId === null);
  return (await worthInBase(tx, totalOf({ currency: order.currency, lines }), order.currency)).amount;
}

/** Whether somebody other than who drafted it has to confirm it, by the company's limits. */
export async function needsApproval(tx: Tx, order: PurchaseOrder): Promise<boolean> {
  const lines = order.lines.filter((line) => line.requisitionId === null);
  if (lines.length === 0) return false;
  const worth = await worthInBase(tx, totalOf({ currency: order.currency, lines }), order.currency);
  return reasonsFor(await approvalPolicyOf(tx), { ...worth, discount: null, margin: null }).length > 0;
}
