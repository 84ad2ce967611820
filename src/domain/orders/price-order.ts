import { priceBook, priceVersion, type PriceBook } from "../quotes/price-version";
import type { QuoteVersion } from "../quotes/quote";
import { changedRequests, type QuoteChanges } from "../quotes/quote-request";
import type { Actor } from "../shared/actor";
import { percent } from "../shared/money";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "./order";

export type OrderChanges = Pick<QuoteChanges, "changeLines" | "removeLines" | "addLines" | "deliverBy" | "discountPercent">;

/** An order's content as an offer: what it gives away against the list and what it earns, after the changes. Refuses what pricing refuses. */
export async function priceOrder(
  tx: Tx,
  actor: Actor,
  order: SalesOrder,
  changes: OrderChanges = {},
): Promise<{ readonly priced: QuoteVersion; readonly book: PriceBook }> {
  const { id, customerId, currency, taxInclusive, deliverBy, deliverTo, terms } = order;
  const asked = [...order.lines, ...(changes.addLines ?? [])];
  const book = await priceBook(
    tx,
    customerId,
    currency,
    asked.map((line) => line.productId),
  );
  const requests = changedRequests(order.lines, changes, book.products, book.listed);
  const head = { id, quoteId: id, versionNo: 1, editedBy: actor.personId, currency };
  // The offer's own discount is already in each line's.
  const standing = { discountPercent: percent("0"), taxInclusive, validUntil: null, deliverBy, deliverTo, terms, note: null };
  return { priced: priceVersion(tx, { id: customerId }, head, standing, changes, requests, book), book };
}
