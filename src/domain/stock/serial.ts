import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { MoveKind } from "./stock";

/** inStock: in its one place of the ledger; sold: it left with a shipment; gone: written off, lost, or back at its supplier. */
export type SerialState = "inStock" | "sold" | "gone";

/** One piece of a product, by the number on it. */
export interface Serial {
  readonly id: Id;
  readonly productId: Id;
  /** "A001": upper case, unique within its product. */
  readonly number: string;
  readonly state: SerialState;
  /** A warehouse, or the transfer it travels with; null once it has left. */
  readonly placeId: Id | null;
  /** "" where the product keeps no lots, and once it has left. */
  readonly lotId: Id;
  readonly createdAt: Date;
}

/** One move of the ledger that a serial was part of. */
export interface SerialTrace {
  readonly serialId: Id;
  readonly kind: MoveKind;
  readonly source: SubjectRef;
  /** The source's line: an order's for what was shipped. */
  readonly lineId: Id | null;
  readonly placeId: Id;
  readonly lotId: Id;
  readonly came: boolean;
  readonly day: CalendarDay;
  readonly movedAt: Date;
  readonly actorId: Id;
  readonly reason: string | null;
}

/** A serial that was taken off the shelf for a document and has not left yet. */
export interface PickedSerial {
  readonly serialId: Id;
  readonly outboundId: Id;
  readonly orderLineId: Id;
}

/** Numbers as somebody gave them, and of which product; null: of the one product meant that has serial numbers. */
export interface GivenSerials {
  readonly productId: Id | null;
  readonly numbers: readonly string[];
}
