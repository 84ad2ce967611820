import type { Customer } from "../customers/customer";
import type { Product, ListedPrice } from "../products/product";
import { averageCosts } from "../products/product-cost";
import { dayOf, type CalendarDay } from "../shared/calendar-day";
import { ratesOn, type Rates } from "../shared/exchange-rates";
import type { Id } from "../shared/id";
import type { Currency } from "../shared/money";
import { checkTerms } from "../shared/payment-terms";
import { optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { QuoteVersion } from "./quote";
import { quoteContentHash } from "./quote-content-hash";
import { percentOf, priceLine, totalsOf, type LineRequest } from "./quote-pricing";
import type { OfferTerms } from "./quote-request";

/** Longest offer: what one card and one PDF page table still carry. */
const mostLines = 200;

/** What prices are made from: the products, their list prices for this customer, the day's rates. */
export interface PriceBook {
  readonly products: ReadonlyMap<Id, Product>;
  readonly listed: readonly ListedPrice[];
  readonly rates: Rates;
  readonly costs: ReadonlyMap<Id, string>;
}

export async function priceBook(tx: Tx, customerId: Id, currency: Currency, productIds: readonly Id[]): Promise<PriceBook> {
  const company = await companyOf(tx);
  const today = dayOf(tx.now, company.timeZone);
  const ids = [...new Set(productIds)];
  const products = await tx.products.findMany(ids);
  const listed = await tx.prices.forProducts(ids, currency, customerId, today);
  const rates = await ratesFor(tx, [currency, ...products.map((product) => product.costCurrency)], today);
  const costs = averageCosts(products, await tx.stock.worths(ids), rates);
  return { products: new Map(products.map((product) => [product.id, product])), listed, rates, costs };
}

export async function ratesFor(tx: Tx, currencies: readonly Currency[], day: CalendarDay): Promise<Rates> {
  const { baseCurrency } = await companyOf(tx);
  const foreign = [...new Set(currencies)].filter((currency) => currency !== baseCurrency);
  return ratesOn(baseCurrency, day, foreign.length === 0 ? new Map() : await tx.rates.on(foreign, day));
}

/** The rates of the version's own day: its margin is always reckoned with them. */
export async function ratesOfVersion(tx: Tx, version: Pick<QuoteVersion, "currency" | "createdAt">): Promise<Rates> {
  const { timeZone } = await companyOf(tx);
  return ratesFor(tx, [version.currency], dayOf(version.createdAt, timeZone));
}

type Head = Pick<QuoteVersion, "id" | "quoteId" | "versionNo" | "editedBy" | "currency">;
type Standing = Pick<QuoteVersion, "discountPercent" | "taxInclusive" | "validUntil" | "deliverBy" | "deliverTo" | "terms" | "note">;

/**
 * A draft version: every line priced, totals, hash. Refuses `quote.tooManyLines`, `product.notFound`, `product.inactive`,
 * `terms.*` and what `priceLine` refuses.
 */
export function priceVersion(
  tx: Tx,
  customer: Pick<Customer, "id">,
  head: Head,
  standing: Standing,
  given: OfferTerms,
  requests: readonly LineRequest[],
  book: PriceBook,
): QuoteVersion {
  if (requests.length > mostLines) throw new Refusal("quote.tooManyLines", { most: mostLines, lines: requests.length });
  const taxInclusive = given.taxInclusive ?? standing.taxInclusive;
  const discountPercent = given.discountPercent === undefined ? standing.discountPercent : percentOf(given.discountPercent);
  const basis = { currency: head.currency, taxInclusive, discountPercent, listed: book.listed, rates: book.rates, costs: book.costs };
  const lines = requests.map((request, index) => {
    const product = book.products.get(request.productId);
    if (!product) throw new Refusal("product.notFound");
    if (!product.active) throw new Refusal("product.inactive", { sku: product.sku });
    return priceLine(product, request, index + 1, basis);
  });
  const content = {
    currency: head.currency,
    taxInclusive,
    discountPercent,
    validUntil: given.validUntil === undefined ? standing.validUntil : given.validUntil,
    deliverBy: given.deliverBy === undefined ? standing.deliverBy : given.deliverBy,
    terms: given.terms === undefined ? standing.terms : checkTerms(given.terms),
    ...totalsOf(lines, head.currency),
    lines,
  };
  return {
    ...head,
    ...content,
    state: "draft",
    deliverTo: given.deliverTo === undefined ? standing.deliverTo : optionalText("deliverTo", given.deliverTo, 400),
    note: given.note === undefined ? standing.note : optionalText("note", given.note, 2000),
    contentHash: quoteContentHash(customer.id, content),
    createdAt: tx.now,
    decidedAt: null,
    sentAt: null,
  };
}
