import type { QuoteState } from "../../../domain/quotes/quote";
import type { PaymentTerms } from "../../../domain/shared/payment-terms";
import { column, table } from "../table";

export const quotes = table("quotes", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  opportunityId: column.textOrNull,
  ownerId: column.id,
  currentVersionNo: column.integer,
  createdAt: column.instant,
  version: column.integer,
});

export const quoteVersions = table("quote_versions", {
  id: column.id,
  quoteId: column.id,
  versionNo: column.integer,
  state: column.word<QuoteState>(),
  currency: column.text,
  taxInclusive: column.yesNo,
  discountPercent: column.percent,
  validUntil: column.dayOrNull,
  deliverBy: column.dayOrNull,
  deliverTo: column.textOrNull,
  terms: column.json<PaymentTerms>(),
  note: column.textOrNull,
  netAmount: column.amount(),
  taxAmount: column.amount(),
  totalAmount: column.amount(),
  editedBy: column.id,
  contentHash: column.text,
  createdAt: column.instant,
  decidedAt: column.instantOrNull,
  sentAt: column.instantOrNull,
});

/** Sums are in the version's currency, which stands in its own table; the store gives them their digits. */
export const quoteLines = table("quote_lines", {
  id: column.id,
  quoteVersionId: column.id,
  lineNo: column.integer,
  productId: column.id,
  typedQuantity: column.decimal,
  unit: column.text,
  quantity: column.quantity,
  unitPrice: column.decimal,
  listPrice: column.decimalOrNull,
  discountPercent: column.percent,
  taxRate: column.percent,
  unitCost: column.decimal,
  netAmount: column.decimal,
  taxAmount: column.decimal,
});
