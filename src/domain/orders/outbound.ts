import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";

export const outboundStates = ["waiting", "ready", "picking", "shipped", "delivered", "cancelled"] as const;
/** "waiting": something is short; what is there can be shipped all the same. */
export type OutboundState = (typeof outboundStates)[number];

export interface OutboundLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly orderLineId: Id;
  readonly productId: Id;
  /** What is to leave, in base units; lowered when its rest is cancelled. */
  readonly quantity: Quantity;
  /** Taken off the shelf and not yet shipped, plus what is shipped. */
  readonly picked: Quantity;
  readonly shipped: Quantity;
}

/** What the warehouse must pick and ship for an order. */
export interface Outbound {
  readonly id: Id;
  /** "OB-12" */
  readonly number: string;
  readonly salesOrderId: Id;
  readonly warehouseId: Id;
  readonly state: OutboundState;
  readonly pickerId: Id | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly OutboundLine[];
}

export interface ShipmentLine {
  readonly id: Id;
  readonly outboundLineId: Id;
  readonly orderLineId: Id;
  readonly productId: Id;
  readonly lotId: Id;
  readonly quantity: Quantity;
}

/** One leaving of goods; an outbound document may have several. */
export interface Shipment {
  readonly id: Id;
  readonly number: string;
  readonly outboundId: Id;
  readonly salesOrderId: Id;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly parcels: number | null;
  readonly shippedBy: Id;
  readonly shippedAt: Date;
  readonly deliveredAt: Date | null;
  /** What became due from it; null: it left before this was kept. */
  readonly datedReceivables: readonly Id[] | null;
  /** It did not happen: entered by mistake and taken back. */
  readonly undoneAt: Date | null;
  readonly undoneBy: Id | null;
  readonly lines: readonly ShipmentLine[];
}
