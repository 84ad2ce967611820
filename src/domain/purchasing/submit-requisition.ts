import type { ApprovalSubject } from "../approvals/approval-subject";
import { approvalPolicyOf, reasonsFor, stepsFor, type ApprovalFacts } from "../approvals/approval-policy";
import { submitForApproval } from "../approvals/submit-for-approval";
import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { inBase, ratesOn } from "../shared/exchange-rates";
import { amount } from "../shared/money";
import { requireText } from "../shared/record-change";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { lockRequisition, moveRequisition, type RequisitionRef } from "./move-requisition";
import type { Requisition } from "./requisition";
import { requisitionHash } from "./requisition-hash";

/** Puts a suggestion before its approvers, or approves it at once below the company's limit. */
export async function submitRequisition(tx: Tx, actor: Actor, ref: RequisitionRef): Promise<Requisition> {
  const requisition = await lockRequisition(tx, ref);
  const policy = await approvalPolicyOf(tx);
  const facts = await valueOf(tx, requisition);
  const reasons = reasonsFor(policy, facts);
  if (reasons.length === 0) return moveRequisition(tx, actor, "autoApprove", requisition, { auto: true });
  const submitted = await moveRequisition(tx, actor, "submit", requisition);
  await submitForApproval(tx, actor, {
    subject: { kind: "requisition", id: requisition.id },
    number: requisition.number,
    hash: requisition.contentHash,
    content: { quantity: requisition.quantity, amount: facts.amount, currency: facts.currency },
    editedBy: actor.personId,
    steps: await stepsFor(tx, policy, facts, actor.personId),
    reasons,
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

async function valueOf(tx: Tx, requisition: Requisition): Promise<ApprovalFacts> {
  const company = await companyOf(tx);
  const today = dayOf(tx.now, company.timeZone);
  const product = await tx.products.find(requisition.productId);
  const currency = product?.costCurrency ?? company.baseCurrency;
  const value = amount(new Dec(requisition.quantity).times(product?.cost ?? "0"), currency);
  const rates = ratesOn(company.baseCurrency, today, await tx.rates.on([currency], today));
  return { amount: inBase(value, currency, rates), currency: company.baseCurrency, discount: null, margin: null };
}

/** What a decision does to a requisition. */
export const requisitionApproval: ApprovalSubject = {
  async lock(tx, id) {
    const requisition = await tx.requisitions.lock(id);
    return requisition && { contentHash: requisitionHash(requisition), editedBy: requisition.requestedBy };
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
