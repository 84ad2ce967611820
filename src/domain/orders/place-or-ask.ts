import { approvalPolicyOf, reasonsFor, stepsFor, type ApprovalFacts } from "../approvals/approval-policy";
import type { ApprovalReason } from "../approvals/approval";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { Customer } from "../customers/customer";
import type { PriceBook } from "../quotes/price-version";
import type { QuoteVersion } from "../quotes/quote";
import type { Actor } from "../shared/actor";
import { inBase } from "../shared/exchange-rates";
import { auditCreated } from "../shared/record-change";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
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
 * Below the company's limits a draft is placed at once; else it waits for its approvers. `priced` is its content as an
 * offer, for what it gives away. The caller holds the customer's lock. Refuses `approval.noApprover` and what
 * `placeOrder` refuses.
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
  const { discount, margin } = orderContent(draft, priced, book.rates);
  const facts: ApprovalFacts = { amount: inBase(totalAmount, currency, book.rates), currency: book.rates.base, discount, margin };
  const reasons = reasonsFor(policy, facts);
  if (reasons.length === 0) {
    const verb = (prepaid: boolean) => (prepaid ? "awaitPayment" : "confirm");
    return { order: (await placeOrder(tx, actor, customer, draft, { verb, isNew })).order, reasons };
  }
  const moved = applyTransition(actor, orderMachine, "submit", draft, null);
  if (isNew) {
    await tx.orders.add(moved);
    auditCreated(tx, actor, "order.create", { kind: "salesOrder", id: moved.id }, moved);
  }
  const order = isNew ? moved : await tx.orders.save(moved);
  noteOrder(tx, actor, "submit", draft, order, { total: totalAmount, currency });
  await submitForApproval(tx, actor, {
    subject: { kind: "salesOrder", id: order.id },
    number: order.number,
    hash: order.contentHash,
    content: orderContent(order, priced, book.rates),
    editedBy: order.editedBy,
    steps: await stepsFor(tx, policy, facts, order.ownerId),
    reasons,
  });
  return { order, reasons };
}
