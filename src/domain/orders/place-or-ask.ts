import { approvalPolicyOf, reasonsFor, stepsFor, type ApprovalFacts } from "../approvals/approval-policy";
import type { ApprovalReason, ApprovalStep, SubmittedContent } from "../approvals/approval";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { Customer } from "../customers/customer";
import type { PriceBook } from "../quotes/price-version";
import type { QuoteVersion } from "../quotes/quote";
import type { Actor } from "../shared/actor";
import { inBase } from "../shared/exchange-rates";
import { auditCreated } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { creditHold, creditStep } from "./credit-hold";
import { noteOrder } from "./move-order";
import type { SalesOrder } from "./order";
import { orderContent } from "./order-content";
import { orderMachine } from "./order.machine";
import { placeOrder } from "./place-order";

export interface CreatedOrder {
  readonly order: SalesOrder;
  /** Why somebody has to approve it first; empty: it is placed. */
  readonly reasons: readonly ApprovalReason[];
}

/**
 * Below the company's limits and the customer's credit a draft is placed at once; else it waits for its approvers.
 * `priced` is its content as an offer, for what it gives away. The caller holds the customer's lock. Refuses
 * `approval.noApprover` and what `placeOrder` refuses.
 */
export async function placeOrAsk(
  tx: Tx,
  actor: Actor,
  customer: Customer,
  draft: SalesOrder,
  priced: QuoteVersion,
  book: PriceBook,
  { isNew }: { readonly isNew: boolean },
): Promise<CreatedOrder> {
  const policy = await approvalPolicyOf(tx);
  const { currency, totalAmount } = draft;
  const content = orderContent(draft, priced, book.rates);
  const { discount, margin } = content;
  const facts: ApprovalFacts = { amount: inBase(totalAmount, currency, book.rates), currency: book.rates.base, discount, margin };
  const hold = await creditHold(tx, customer, draft, await todayOf(tx));
  const reasons = reasonsFor(policy, facts);
  if (reasons.length === 0 && !hold) return { order: await placeAsked(tx, actor, customer, draft, isNew), reasons };
  const steps = reasons.length > 0 ? await stepsFor(tx, policy, facts, draft.ownerId) : [];
  return askForOrder(tx, actor, draft, {
    content,
    reasons: [...reasons, ...(hold ? [hold] : [])],
    steps: [...steps, ...(hold ? [await creditStep(tx)] : [])],
    isNew,
  });
}

/** A new order whose content was approved already: placed at once, or held until finance lets it over the credit limit. */
export async function placeOrHold(
  tx: Tx,
  actor: Actor,
  customer: Customer,
  draft: SalesOrder,
  contentAt: () => Promise<SubmittedContent>,
): Promise<CreatedOrder> {
  const hold = await creditHold(tx, customer, draft, await todayOf(tx));
  if (!hold) return { order: await placeAsked(tx, actor, customer, draft, true), reasons: [] };
  return askForOrder(tx, actor, draft, { content: await contentAt(), reasons: [hold], steps: [await creditStep(tx)], isNew: true });
}

async function placeAsked(tx: Tx, actor: Actor, customer: Customer, draft: SalesOrder, isNew: boolean): Promise<SalesOrder> {
  const verb = (prepaid: boolean) => (prepaid ? "awaitPayment" : "confirm");
  return (await placeOrder(tx, actor, customer, draft, { verb, isNew, credit: "asked" })).order;
}

interface Asking {
  readonly content: SubmittedContent;
  readonly reasons: readonly ApprovalReason[];
  readonly steps: readonly ApprovalStep[];
  readonly isNew: boolean;
}

async function askForOrder(tx: Tx, actor: Actor, draft: SalesOrder, { content, reasons, steps, isNew }: Asking): Promise<CreatedOrder> {
  const moved = applyTransition(actor, orderMachine, "submit", draft, null);
  if (isNew) {
    await tx.orders.add(moved);
    auditCreated(tx, actor, "order.create", { kind: "salesOrder", id: moved.id }, moved);
  }
  const order = isNew ? moved : await tx.orders.save(moved);
  noteOrder(tx, actor, "submit", draft, order, { total: draft.totalAmount, currency: draft.currency });
  await submitForApproval(tx, actor, {
    subject: { kind: "salesOrder", id: order.id },
    number: order.number,
    hash: order.contentHash,
    content,
    editedBy: order.editedBy,
    steps,
    reasons,
  });
  return { order, reasons };
}
