import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { amount, sum, type Amount, type Currency, type Percent, type UnitPrice } from "../shared/money";
import type { DueRule } from "../shared/payment-terms";
import { isPositive, less, most, noQuantity, type Quantity } from "../shared/quantity";

export const purchaseOrderStates = ["draft", "pendingApproval", "confirmed", "partlyReceived", "received", "closed", "cancelled"] as const;
export type PurchaseOrderState = (typeof purchaseOrderStates)[number];

/** What a supplier owes us. */
export interface PurchaseOrder {
  readonly id: Id;
  /** "PO-7" */
  readonly number: string;
  readonly supplierId: Id;
  /** Where it is to come; null: any warehouse. */
  readonly warehouseId: Id | null;
  readonly state: PurchaseOrderState;
  readonly dueDay: CalendarDay | null;
  readonly currency: Currency;
  readonly terms: DueRule | null;
  readonly taxInclusive: boolean;
  readonly draftedBy: Id | null;
  readonly confirmedBy: Id | null;
  readonly confirmedAt: Date | null;
  /** Why it, or its rest, was cancelled, or an approver gave it back. */
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly PurchaseOrderLine[];
}

export interface PurchaseOrderLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly productId: Id;
  readonly requisitionId: Id | null;
  /** The unit it was ordered in; "base" is the product's base unit. Its price is of one of these. */
  readonly unit: string;
  /** This and all the following in base units. */
  readonly quantity: Quantity;
  readonly received: Quantity;
  /** Of what was received, sent back. */
  readonly returned: Quantity;
  /** Of what was ordered, not wanted any more. */
  readonly cancelled: Quantity;
  readonly billed: Quantity;
  readonly unitPrice: UnitPrice;
  readonly taxRate: Percent;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
}

export function purchaseOrderRef({ id }: { readonly id: Id }): SubjectRef {
  return { kind: "purchaseOrder", id };
}

/** What is still to come of a line. What went back does not come again by itself. */
export function openOf(line: PurchaseOrderLine): Quantity {
  return most(noQuantity, less(less(line.quantity, line.cancelled), line.received));
}

/** Received, less what went back: what a supplier may bill. */
export function keptOf(line: PurchaseOrderLine): Quantity {
  return less(line.received, line.returned);
}

/** What may still be billed; below nothing when more was billed than we kept. */
export function billableOf(line: PurchaseOrderLine): Quantity {
  return less(keptOf(line), line.billed);
}

/** The value of so many base units of a line, tax included, in the order's currency. */
export function valueOf(line: PurchaseOrderLine, counted: Quantity, currency: Currency): Amount {
  return shareOf(new Dec(line.netAmount).plus(line.taxAmount), line, counted, currency);
}

function shareOf(whole: Dec, line: PurchaseOrderLine, counted: Quantity, currency: Currency): Amount {
  return amount(whole.times(counted).dividedBy(line.quantity).toDecimalPlaces(12), currency);
}

/** Σ lines + Σ tax. */
export function totalOf({ lines, currency }: Pick<PurchaseOrder, "lines" | "currency">): Amount {
  return sum(
    lines.flatMap((line) => [line.netAmount, line.taxAmount]),
    currency,
  );
}

export function nothingReceived(order: PurchaseOrder): boolean {
  return order.lines.every((line) => !isPositive(line.received));
}

export function allReceived(order: PurchaseOrder): boolean {
  return order.lines.every((line) => !isPositive(openOf(line)));
}
