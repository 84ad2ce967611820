import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { CreditNote, Invoice, InvoiceState } from "./invoice";

export interface InvoiceFilter {
  readonly customerId?: Id;
  readonly states?: readonly InvoiceState[];
}

export interface InvoiceStore {
  find(scope: Scope, id: Id): Promise<Invoice | null>;
  byNumber(scope: Scope, number: string): Promise<Invoice | null>;
  lock(id: Id): Promise<Invoice | null>;
  list(scope: Scope, filter: InvoiceFilter, page: PageRequest): Promise<Page<Invoice>>;
  /** Oldest first; cancelled ones included. */
  ofOrder(salesOrderId: Id): Promise<readonly Invoice[]>;
  add(invoice: Invoice): Promise<void>;
  /** The invoice and its lines' credited sums. Refuses `invoice.stale`, and `invoice.numberTaken` for a number that is another's. */
  save(invoice: Invoice): Promise<Invoice>;
  addCreditNote(note: CreditNote): Promise<void>;
  creditNotesOf(invoiceId: Id): Promise<readonly CreditNote[]>;
  /** The next number of a series, without gaps: whoever draws one holds the series until the end of the transaction. */
  drawNumber(series: string): Promise<number>;
  /** Delivered and not invoiced, order by order, the oldest first. */
  shippedNotInvoiced(scope: Scope, filter: Pick<InvoiceFilter, "customerId">, page: PageRequest): Promise<Page<{ readonly id: Id }>>;
  /** Issued, and something of their order is still owed; the oldest first. */
  issuedAndOwed(scope: Scope, filter: Pick<InvoiceFilter, "customerId">, page: PageRequest): Promise<Page<Invoice>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly invoices: InvoiceStore;
  }
}
