import { requirePermission } from "../access/scope";
import { lockCustomer } from "../customers/lock-customer";
import { priceBook, priceVersion } from "../quotes/price-version";
import type { LineRequest } from "../quotes/quote-pricing";
import type { OfferTerms } from "../quotes/quote-request";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { percent } from "../shared/money";
import { optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "./order";
import { orderLineOf } from "./order-from-quote";
import { placeOrAsk, type CreatedOrder } from "./place-or-ask";

export interface CreateOrder extends Omit<OfferTerms, "note" | "validUntil"> {
  readonly customerId: Id;
  readonly lines: readonly LineRequest[];
  readonly customerPo?: string | null;
  readonly warehouseId?: Id;
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
  return placeOrAsk(tx, actor, customer, draft, priced, book, { isNew: true });
}
