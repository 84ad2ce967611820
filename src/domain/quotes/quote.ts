import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency, Percent, UnitPrice } from "../shared/money";
import type { PaymentTerms } from "../shared/payment-terms";
import type { Quantity } from "../shared/quantity";

export const quoteStates = [
  "draft",
  "pendingApproval",
  "approved",
  "sent",
  "accepted",
  "declined",
  "expired",
  "rejected",
  "returned",
  "superseded",
] as const;
/** Of one version. "superseded": a newer version took its place before the customer answered. */
export type QuoteState = (typeof quoteStates)[number];

export interface QuoteLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly productId: Id;
  /** As typed, in `unit`: 5 (boxes). */
  readonly typedQuantity: string;
  readonly unit: string;
  /** The same in the product's base unit: 60 (pieces). */
  readonly quantity: Quantity;
  /** Of one `unit`. */
  readonly unitPrice: UnitPrice;
  /** What the price list says for one `unit` at this quantity; null: not listed. */
  readonly listPrice: UnitPrice | null;
  readonly discountPercent: Percent;
  readonly taxRate: Percent;
  /** Of one base unit, in the company's base currency as decimal text, as it stood when the version was priced. */
  readonly unitCost: string;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
}

export interface QuoteVersion {
  readonly id: Id;
  readonly quoteId: Id;
  readonly versionNo: number;
  readonly state: QuoteState;
  readonly currency: Currency;
  readonly taxInclusive: boolean;
  /** On the whole offer, on top of the lines' own. */
  readonly discountPercent: Percent;
  readonly validUntil: CalendarDay | null;
  readonly deliverBy: CalendarDay | null;
  readonly deliverTo: string | null;
  readonly terms: PaymentTerms;
  readonly note: string | null;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
  readonly totalAmount: Amount;
  readonly editedBy: Id;
  /** Over price, quantity and terms: what an approval is bound to. */
  readonly contentHash: string;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly sentAt: Date | null;
  readonly lines: readonly QuoteLine[];
}

/** A priced offer with its current version; earlier versions are kept and read by number. */
export interface Quote {
  readonly id: Id;
  /** "QT-31" */
  readonly number: string;
  readonly customerId: Id;
  readonly opportunityId: Id | null;
  readonly ownerId: Id;
  readonly createdAt: Date;
  /** Of the record, for stale buttons; the offer's own is `current.versionNo`. */
  readonly version: number;
  readonly current: QuoteVersion;
}
