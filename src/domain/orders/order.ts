import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency, Percent, UnitPrice } from "../shared/money";
import type { PaymentTerms } from "../shared/payment-terms";
import { less, total, type Quantity } from "../shared/quantity";

export const orderStates = ["draft", "pendingApproval", "pendingPayment", "pendingShipment", "shipped", "completed", "cancelled"] as const;
export type OrderState = (typeof orderStates)[number];

/** While the order is open: reserved + backordered + shipped + cancelled = quantity (goods that a warehouse holds). */
export interface OrderLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly productId: Id;
  readonly quoteLineId: Id | null;
  /** As typed, in `unit`. */
  readonly typedQuantity: string;
  readonly unit: string;
  /** All quantities from here on are in the product's base unit. */
  readonly quantity: Quantity;
  readonly reserved: Quantity;
  readonly backordered: Quantity;
  readonly shipped: Quantity;
  readonly returned: Quantity;
  readonly invoiced: Quantity;
  readonly cancelled: Quantity;
  /** Of one `unit`. */
  readonly unitPrice: UnitPrice;
  /** All that was taken off, the offer's own discount included. */
  readonly discountPercent: Percent;
  readonly taxRate: Percent;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
}

/** What we owe the customer. */
export interface SalesOrder {
  readonly id: Id;
  /** "SO-88" */
  readonly number: string;
  readonly customerId: Id;
  readonly opportunityId: Id | null;
  readonly quoteId: Id | null;
  readonly quoteVersionNo: number | null;
  readonly contractId: Id | null;
  readonly ownerId: Id;
  readonly state: OrderState;
  readonly currency: Currency;
  readonly terms: PaymentTerms;
  readonly taxInclusive: boolean;
  readonly netAmount: Amount;
  readonly taxAmount: Amount;
  readonly totalAmount: Amount;
  /** The customer's own number for it. */
  readonly customerPo: string | null;
  readonly deliverBy: CalendarDay | null;
  readonly deliverTo: string | null;
  readonly warehouseId: Id | null;
  /** Over lines, prices and terms: what an approval is bound to. */
  readonly contentHash: string;
  readonly editedBy: Id;
  readonly cancelReason: string | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  readonly version: number;
  readonly lines: readonly OrderLine[];
}

/** Neither shipped nor cancelled, in base units. */
export function openQuantity(line: Pick<OrderLine, "quantity" | "shipped" | "cancelled">): Quantity {
  return less(less(line.quantity, line.shipped), line.cancelled);
}

/** How far the goods are out; by quantity line by line, never by a rounded per cent. */
export function shippedFraction(order: Pick<SalesOrder, "lines">): "none" | "part" | "all" {
  if (order.lines.every((line) => openQuantity(line) === "0")) return "all";
  return total(order.lines.map((line) => line.shipped)) === "0" ? "none" : "part";
}
