import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { Quantity } from "../shared/quantity";

export const invoiceStates = ["requested", "issued", "partlyCredited", "credited", "cancelled"] as const;
/** "cancelled": withdrawn before it was issued, so that it has no number and leaves no gap. */
export type InvoiceState = (typeof invoiceStates)[number];

export const invoiceKinds = ["special", "ordinary"] as const;
/** 增值税专用发票 or 普通发票; outside China it is ordinary. */
export type InvoiceKind = (typeof invoiceKinds)[number];

/** Sums and quantities as they were invoiced, and what of them credit notes took back. */
export interface InvoiceLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly orderLineId: Id;
  readonly productId: Id;
  /** In the product's base unit. */
  readonly quantity: Quantity;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
  /** Taken back by quantity: it may be invoiced again. */
  readonly creditedQuantity: Quantity;
  readonly creditedNet: Amount;
  readonly creditedTax: Amount;
  /** Taken off the price: the goods stay invoiced, for less. */
  readonly concededNet: Amount;
  readonly concededTax: Amount;
}

export interface Invoice {
  readonly id: Id;
  /** Ours from the request on: "INV-89". */
  readonly number: string;
  /** The document's own, given at issue: ours without gaps, or the one that the tax system gave. */
  readonly issuedNumber: string | null;
  readonly kind: InvoiceKind;
  /** Whom it is made out to. */
  readonly title: string;
  readonly taxId: string | null;
  readonly customerId: Id;
  readonly ownerId: Id;
  readonly salesOrderId: Id;
  readonly state: InvoiceState;
  readonly currency: Currency;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
  readonly totalAmount: Amount;
  readonly creditedAmount: Amount;
  readonly requestedBy: Id;
  readonly issuedBy: Id | null;
  readonly issuedDay: CalendarDay | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly InvoiceLine[];
}

export interface CreditNoteLine {
  readonly id: Id;
  readonly invoiceLineId: Id;
  /** "0" for a concession on the price. */
  readonly quantity: Quantity;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
}

/** Takes back an invoice or a part of it; never changed, never more than the invoice. */
export interface CreditNote {
  readonly id: Id;
  readonly number: string;
  readonly issuedNumber: string;
  readonly invoiceId: Id;
  readonly returnId: Id | null;
  readonly currency: Currency;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
  readonly totalAmount: Amount;
  readonly reason: string;
  readonly issuedBy: Id;
  readonly issuedDay: CalendarDay;
  readonly createdAt: Date;
  readonly lines: readonly CreditNoteLine[];
}

export function invoiceRef(invoice: Pick<Invoice, "id">): SubjectRef {
  return { kind: "invoice", id: invoice.id };
}
