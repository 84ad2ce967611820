import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";

/** A product in a warehouse, over all its lots. */
export interface StockPlace {
  readonly productId: Id;
  readonly warehouseId: Id;
}

/** Goods that came together; "" stands for none where a product keeps no lots. */
export interface Lot {
  readonly id: Id;
  readonly productId: Id;
  readonly number: string;
  readonly expiryDay: CalendarDay | null;
}

/** One place in the ledger; `lotId` is "" where a product keeps no lots. */
export interface StockKey {
  readonly productId: Id;
  /** A warehouse, or the transfer that goods travel with. */
  readonly warehouseId: Id;
  readonly lotId: Id;
}

/** So much of one key, in base units. */
export interface KeyedQuantity {
  readonly key: StockKey;
  readonly quantity: Quantity;
}

/** All in base units; 0 ≤ reserved ≤ on hand, in the database too. */
export interface StockLevel extends StockKey {
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  readonly available: Quantity;
  readonly lotNumber: string | null;
  readonly expiryDay: CalendarDay | null;
}

export type MoveKind = "opening" | "receipt" | "shipment" | "adjustment" | "count" | "transferOut" | "transferIn" | "return";

/** One line of the append-only ledger; corrections are new lines. */
export interface StockMove extends StockKey {
  readonly id: Id;
  readonly kind: MoveKind;
  /** Signed, never zero. */
  readonly quantity: Quantity;
  /** Signed, in the base currency to 6 places; null for lines of before stock was valued. */
  readonly value: string | null;
  readonly source: SubjectRef;
  /** The business day it happened on, by the company's calendar; never after the day it was written. */
  readonly day: CalendarDay;
  /** The level's position once it was in: the order in which a key's moves were written. */
  readonly position: number;
  /** When it was written. */
  readonly movedAt: Date;
  readonly actorId: Id;
  readonly reason: string | null;
}

/** Stock promised to a source: an order line. */
export interface Reservation extends StockKey {
  readonly id: Id;
  readonly quantity: Quantity;
  readonly source: SubjectRef;
  readonly createdAt: Date;
}

export interface Warehouse {
  readonly id: Id;
  /** "SH" */
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Smaller ones come first. */
  readonly position: number;
  /** Used no more: nothing lies in it and nothing goes there. */
  readonly closed: boolean;
}

/** Where a product lies in a warehouse. */
export interface StockLocation extends StockPlace {
  /** "A-03-2" */
  readonly location: string;
}

export interface SafetyStock {
  readonly productId: Id;
  readonly warehouseId: Id;
  readonly threshold: Quantity;
  /** Filled up to; null: to the threshold. */
  readonly target: Quantity | null;
}
