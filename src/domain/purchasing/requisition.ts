import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";

export const requisitionStates = ["suggested", "pendingApproval", "approved", "ordered", "received", "rejected", "cancelled"] as const;
export type RequisitionState = (typeof requisitionStates)[number];

/** Something to buy: suggested by a shortage, or asked for by a person, then approved. */
export interface Requisition {
  readonly id: Id;
  /** "PR-7" */
  readonly number: string;
  readonly productId: Id;
  readonly warehouseId: Id;
  readonly quantity: Quantity;
  readonly state: RequisitionState;
  /** "product:warehouse" while it can still be topped up: one such per key. */
  readonly openKey: string | null;
  readonly sourceKind: "shortage" | "person";
  readonly sourceId: Id | null;
  readonly supplierId: Id | null;
  readonly needBy: CalendarDay | null;
  readonly requestedBy: Id;
  readonly note: string | null;
  readonly contentHash: string;
  readonly createdAt: Date;
  readonly version: number;
}

/** What speaks for buying a product in a warehouse, whatever is there. */
export interface Demand {
  readonly productId: Id;
  readonly warehouseId: Id;
  /** What open orders wait for. */
  readonly backordered: Quantity;
  /** Its safety stock; nothing where none is set. */
  readonly threshold: Quantity;
  readonly target: Quantity;
}

/** A supplier's offer of a product: the smallest quantity, and the multiple it comes in. */
export interface SupplierOffer {
  readonly supplierId: Id;
  readonly productId: Id;
  /** 1 is asked first. */
  readonly priority: number;
  /** Of one base unit, in the supplier's currency; null: not known. */
  readonly price: string | null;
  readonly leadDays: number;
  readonly minQuantity: Quantity;
  readonly packQuantity: Quantity;
  /** Prices from larger quantities on. */
  readonly breaks: readonly PriceBreak[];
}

/** The price of one base unit from so many base units on. */
export interface PriceBreak {
  readonly minQuantity: Quantity;
  readonly price: string;
}

/** Ordered from a supplier, or sent by another warehouse, and not yet here. */
export interface OnItsWay {
  readonly productId: Id;
  readonly warehouseId: Id | null;
  /** The purchase order's or the transfer's: "PO-9". */
  readonly number: string;
  /** When the supplier promised them; a transfer's is not waited for. */
  readonly dueDay: CalendarDay | null;
  readonly quantity: Quantity;
}

export function openKeyOf(productId: Id, warehouseId: Id): string {
  return `${productId}:${warehouseId}`;
}
