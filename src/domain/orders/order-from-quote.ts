import type { Quote, QuoteLine } from "../quotes/quote";
import { quoteContentHash } from "../quotes/quote-content-hash";
import { together } from "../quotes/quote-pricing";
import { remainingToOrder, requireRemaining, type OrderedByLine } from "../quotes/remaining-to-order";
import { Dec } from "../shared/decimal";
import { newId } from "../shared/id";
import { amount, type Currency, type Percent } from "../shared/money";
import { isPositive, noQuantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { OrderLine } from "./order";

const orderable = new Set(["approved", "sent", "accepted"]);

/**
 * The quote's lines as far as they are not ordered yet. What was approved is what is executed: refuses
 * `quote.notApproved`, `quote.changedSinceApproval` when the rows do not give the approved hash any more, and what
 * `requireRemaining` refuses.
 */
export function linesFromQuote(quote: Quote, ordered: OrderedByLine): OrderLine[] {
  const { current } = quote;
  if (!orderable.has(current.state)) throw new Refusal("quote.notApproved", { number: quote.number, state: current.state });
  if (quoteContentHash(quote.customerId, current) !== current.contentHash) {
    throw new Refusal("quote.changedSinceApproval", { number: quote.number });
  }
  requireRemaining(quote, current.lines, ordered, []);
  return remainingToOrder(current.lines, ordered)
    .filter((each) => isPositive(each.remaining))
    .map(({ line, remaining }, index) => orderLineOf(line, remaining, index + 1, current));
}

/** An order's line of a priced one, for the whole of it or a part; a part's sums are its share, half up. */
export function orderLineOf(
  line: QuoteLine,
  quantity: Quantity,
  lineNo: number,
  offer: { readonly currency: Currency; readonly discountPercent: Percent },
  quoteLineId: string | null = line.id,
): OrderLine {
  const share = new Dec(quantity).dividedBy(line.quantity);
  const part = (whole: string) => amount(new Dec(whole).times(share), offer.currency);
  return {
    id: newId(),
    lineNo,
    productId: line.productId,
    quoteLineId,
    typedQuantity: new Dec(line.typedQuantity).times(share).toDecimalPlaces(6).toFixed(),
    unit: line.unit,
    quantity,
    reserved: noQuantity,
    backordered: noQuantity,
    shipped: noQuantity,
    returned: noQuantity,
    invoiced: noQuantity,
    cancelled: noQuantity,
    unitPrice: line.unitPrice,
    discountPercent: together(line.discountPercent, offer.discountPercent),
    taxRate: line.taxRate,
    netAmount: part(line.netAmount),
    taxAmount: part(line.taxAmount),
  };
}
