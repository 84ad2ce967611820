import { approvalPolicyOf, reasonsFor, stepsFor } from "../approvals/approval-policy";
import type { ApprovalReason } from "../approvals/approval";
import { submitForApproval } from "../approvals/submit-for-approval";
import { requirePermission } from "../access/scope";
import { lockCustomer } from "../customers/lock-customer";
import { priceBook, priceVersion } from "../quotes/price-version";
import type { LineRequest } from "../quotes/quote-pricing";
import type { OfferTerms } from "../quotes/quote-request";
import type { Actor } from "../shared/actor";
import { inBase } from "../shared/exchange-rates";
import { newId, type Id } from "../shared/id";
import { percent } from "../shared/money";
import { auditCreated, optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { noteOrder } from "./move-order";
import type { SalesOrder } from "./order";
import { orderLineOf } from "./order-from-quote";
import { orderContent } from "./order-content";
import { orderMachine } from "./order.machine";
import { placeOrder } from "./place-order";
import { applyTransition } from "../shared/state-machine";

export interface CreateOrder extends Omit<OfferTerms, "note" | "validUntil"> {
  readonly customerId: Id;
  readonly lines: readonly LineRequest[];
  readonly customerPo?: string | null;
  readonly warehouseId?: Id;
}

export interface CreatedOrder {
  readonly order: SalesOrder;
  /** Why somebody has to approve it first; empty: it is placed. */
  readonly reasons: readonly ApprovalReason[];
}

/**
 * An order without a quote: priced like one, approved by the same policy, then placed.
 * Refuses `order.noLines`, what prices refuse, `approval.noApprover`, and what `placeOrder` refuses.
 */
export async function createOrder(tx: Tx, actor: Actor, input: CreateOrder): Promise<CreatedOrder> {
  requirePermission(actor, "order.create");
  if (input.lines.length === 0) throw new Refusal("order.noLines");
  const customer = await lockCustomer(tx, actor, { id: input.customerId });
  const { currency } = customer;
  const book = await priceBook(
    tx,
    customer.id,
    currency,
    input.lines.map((line) => line.productId),
  );
  const id = newId();
  const standing = {
    discountPercent: percent("0"),
    taxInclusive: true,
    validUntil: null,
    deliverBy: null,
    deliverTo: customer.address,
    terms: customer.terms,
    note: null,
  };
  const head = { id, quoteId: id, versionNo: 1, editedBy: actor.personId, currency };
  const priced = priceVersion(tx, customer, head, standing, input, input.lines, book);
  const draft: SalesOrder = {
    id,
    number: await tx.numbers.next("SO"),
    customerId: customer.id,
    opportunityId: null,
    quoteId: null,
    quoteVersionNo: null,
    contractId: null,
    ownerId: customer.ownerId ?? actor.personId,
    state: "draft",
    currency,
    terms: priced.terms,
    taxInclusive: priced.taxInclusive,
    netAmount: priced.netAmount,
    taxAmount: priced.taxAmount,
    totalAmount: priced.totalAmount,
    customerPo: optionalText("customerPo", input.customerPo, 100),
    deliverBy: priced.deliverBy,
    deliverTo: priced.deliverTo,
    warehouseId: input.warehouseId ?? null,
    contentHash: priced.contentHash,
    editedBy: actor.personId,
    cancelReason: null,
    createdAt: tx.now,
    completedAt: null,
    version: 1,
    lines: priced.lines.map((line, index) => orderLineOf(line, line.quantity, index + 1, priced, null)),
  };
  const policy = await approvalPolicyOf(tx);
  const { discount, margin } = orderContent(draft, priced, book.rates);
  const facts = { amount: inBase(draft.totalAmount, currency, book.rates), currency: book.rates.base, discount, margin };
  const reasons = reasonsFor(policy, facts);
  if (reasons.length === 0) {
    const placed = await placeOrder(tx, actor, customer, draft, {
      verb: (prepaid) => (prepaid ? "awaitPayment" : "confirm"),
      isNew: true,
    });
    return { order: placed.order, reasons };
  }
  const order = applyTransition(actor, orderMachine, "submit", draft, null);
  await tx.orders.add(order);
  auditCreated(tx, actor, "order.create", { kind: "salesOrder", id }, order);
  noteOrder(tx, actor, "submit", draft, order, { total: order.totalAmount, currency });
  await submitForApproval(tx, actor, {
    subject: { kind: "salesOrder", id },
    number: order.number,
    hash: order.contentHash,
    content: orderContent(order, priced, book.rates),
    editedBy: order.editedBy,
    steps: await stepsFor(tx, policy, facts, order.ownerId),
    reasons,
  });
  return { order, reasons };
}
