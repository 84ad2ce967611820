import { approvalPolicyOf, reasonsFor } from "../approvals/approval-policy";
import type { Actor } from "../shared/actor";
import { inBase, ratesOn } from "../shared/exchange-rates";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { lockPurchaseOrder, movePurchaseOrder, type PurchaseOrderRef } from "./move-purchase-order";
import { totalOf, type PurchaseOrder } from "./purchase-order";

/**
 * The order goes to the supplier. What no approved requisition asked for is somebody's own decision: from the company's
 * approval limit on, somebody else who may approve purchases confirms it. Refuses `purchaseOrder.needsApproval`,
 * `purchaseOrder.noPrice`.
 */
export async function confirmPurchaseOrder(tx: Tx, actor: Actor, ref: PurchaseOrderRef): Promise<PurchaseOrder> {
  const order = await lockPurchaseOrder(tx, ref);
  await requireApproved(tx, actor, order);
  return movePurchaseOrder(tx, actor, "confirm", order, { confirmedBy: actor.personId, confirmedAt: tx.now });
}

/** Whether somebody other than who drafted it has to confirm it. */
export async function needsApproval(tx: Tx, order: PurchaseOrder): Promise<boolean> {
  const company = await companyOf(tx);
  const today = await todayOf(tx);
  const unasked = { currency: order.currency, lines: order.lines.filter((line) => line.requisitionId === null) };
  if (unasked.lines.length === 0) return false;
  const rates = ratesOn(company.baseCurrency, today, await tx.rates.on([order.currency], today));
  const facts = { amount: inBase(totalOf(unasked), order.currency, rates), currency: company.baseCurrency, discount: null, margin: null };
  return reasonsFor(await approvalPolicyOf(tx), facts).length > 0;
}

async function requireApproved(tx: Tx, actor: Actor, order: PurchaseOrder): Promise<void> {
  const another = actor.permissions.has("purchaseOrder.approve") && actor.personId !== order.draftedBy;
  if (order.state !== "draft" || another || !(await needsApproval(tx, order))) return;
  throw new Refusal("purchaseOrder.needsApproval", { number: order.number, amount: totalOf(order), currency: order.currency });
}
