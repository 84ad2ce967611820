import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";

/** Against a purchase order; without one, with a reason; back to the supplier. */
export type ReceiptKind = "purchase" | "free" | "supplierReturn";

/** Goods that came in, or that went back to their supplier. Never changed: what was wrong is a return or an adjustment. */
export interface Receipt {
  readonly id: Id;
  /** "RC-7" */
  readonly number: string;
  readonly kind: ReceiptKind;
  readonly purchaseOrderId: Id | null;
  readonly supplierId: Id | null;
  readonly warehouseId: Id;
  readonly receivedDay: CalendarDay;
  /** Why it is free or goes back; what the warehouse noted. */
  readonly reason: string | null;
  /** Who took more than was ordered. */
  readonly overBy: Id | null;
  readonly receivedBy: Id;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly ReceiptLine[];
}

export interface ReceiptLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly orderLineId: Id | null;
  readonly productId: Id;
  /** "" where the product keeps no lots. */
  readonly lotId: Id;
  /** In base units, above zero: a return's are those that left. */
  readonly quantity: Quantity;
  /** What they cost in all without tax, in the base currency; null: the average of what was there. */
  readonly value: string | null;
}

export function receiptRef({ id }: { readonly id: Id }): SubjectRef {
  return { kind: "receipt", id };
}
