import { systemId } from "../access/identify-actor";
import type { ApprovalSubject } from "../approvals/approval-subject";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { amount } from "../shared/money";
import { requireText } from "../shared/record-change";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { worthInBase } from "../shared/worth-in-base";
import { lockRequisition, moveRequisition, type RequisitionRef } from "./move-requisition";
import type { Requisition } from "./requisition";
import { requisitionHash } from "./requisition-hash";

/** Puts it before its approvers; what a person asked for below the company's limit is approved at once. Refuses `approval.noApprover`. */
export async function submitRequisition(tx: Tx, actor: Actor, ref: RequisitionRef): Promise<Requisition> {
  const requisition = await lockRequisition(tx, ref);
  const value = await valueOf(tx, requisition);
  const subject = { kind: "requisition", id: requisition.id };
  const { quantity, productId: product, warehouseId: warehouse } = requisition;
  const bySystem = actor.kind === "system" || requisition.sourceKind === "shortage";
  const facts = { quantity, product, warehouse, bySystem };
  const route = await routeFor(tx, actor, { matter: "requisition", subject, ownerId: actor.personId, ...value, facts });
  if (route.steps.length === 0) return moveRequisition(tx, actor, "autoApprove", requisition, { auto: true });
  const submitted = await moveRequisition(tx, actor, "submit", requisition);
  await submitForApproval(tx, actor, {
    ...route,
    subject,
    number: requisition.number,
    hash: requisition.contentHash,
    content: { quantity, ...value },
    editedBy: actor.personId,
  });
  return submitted;
}

/** Not needed any more. Refuses `text.missing` without a reason. */
export async function cancelRequisition(tx: Tx, actor: Actor, input: RequisitionRef & { readonly reason: string }): Promise<Requisition> {
  const requisition = await lockRequisition(tx, input);
  const note = requireText("reason", input.reason, 500);
  const cancelled = await moveRequisition(tx, actor, "cancel", { ...requisition, note }, { reason: note }, requisition);
  await voidApproval(tx, actor, { kind: "requisition", id: requisition.id });
  return cancelled;
}

function askedBy({ sourceKind, requestedBy }: Requisition): Id {
  return sourceKind === "shortage" ? systemId : requestedBy;
}

/** At the product's present cost, in the base currency. */
async function valueOf(tx: Tx, requisition: Requisition): ReturnType<typeof worthInBase> {
  const product = await tx.products.find(requisition.productId);
  const currency = product?.costCurrency ?? (await companyOf(tx)).baseCurrency;
  return worthInBase(tx, amount(new Dec(requisition.quantity).times(product?.cost ?? "0"), currency), currency);
}

/** What a decision does to a requisition. */
export const requisitionApproval: ApprovalSubject = {
  async lock(tx, id) {
    const requisition = await tx.requisitions.lock(id);
    // Whose order was short asked for nothing.
    return requisition && { contentHash: requisitionHash(requisition), editedBy: askedBy(requisition) };
  },
  async approved(tx, actor, id) {
    await moveRequisition(tx, actor, "approve", await lockRequisition(tx, { id }), { auto: false });
  },
  async rejected(tx, actor, id, comment) {
    await moveRequisition(tx, actor, "reject", await lockRequisition(tx, { id }), { comment });
  },
  async returned(tx, actor, id, comment) {
    await moveRequisition(tx, actor, "return", await lockRequisition(tx, { id }), { comment });
  },
  async withdrawn(tx, actor, id) {
    await moveRequisition(tx, actor, "withdraw", await lockRequisition(tx, { id }));
  },
};
