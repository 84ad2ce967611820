import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { Quantity } from "../shared/quantity";

export const returnStates = ["requested", "approved", "received", "inspected", "closed", "rejected", "cancelled"] as const;
export type ReturnState = (typeof returnStates)[number];

export const goodsFates = ["restock", "quarantine", "scrap", "handBack"] as const;
/** What becomes of the goods. "quarantine": held apart until somebody decides; "handBack": repaired, they go to the customer again. */
export type GoodsFate = (typeof goodsFates)[number];

export const remedies = ["refund", "replace", "repair", "none"] as const;
/** What the customer gets: owes (or gets back) the money, new goods, its own goods mended, or nothing. */
export type Remedy = (typeof remedies)[number];

/** What inspection found of a part of a line. Quarantined goods are decided later: then `fate` becomes restock or scrap. */
export interface ReturnOutcome {
  readonly id: Id;
  readonly quantity: Quantity;
  readonly fate: GoodsFate;
  readonly remedy: Remedy;
  /** The lot that they are of, of goods that were shipped by lots. */
  readonly lotId?: Id;
  /** The pieces by their numbers, of a product that keeps them. */
  readonly serials?: readonly string[];
}

export interface ReturnLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly orderLineId: Id;
  readonly productId: Id;
  /** Asked for, in base units; at receipt it is what came. */
  readonly quantity: Quantity;
  readonly received: Quantity;
  readonly outcomes: readonly ReturnOutcome[];
}

/** Goods that come back from a customer. */
export interface Return {
  readonly id: Id;
  /** "RT-4" */
  readonly number: string;
  readonly customerId: Id;
  readonly ownerId: Id;
  readonly salesOrderId: Id;
  readonly warehouseId: Id;
  readonly state: ReturnState;
  /** What the customer asks for; inspection decides. */
  readonly wantedFate: GoodsFate | null;
  readonly wantedRemedy: Remedy;
  readonly reason: string;
  readonly currency: Currency;
  /** What is not owed any more for what came back, tax included. */
  readonly creditedAmount: Amount;
  /** Of that, what was paid already: it is the customer's credit, and may be paid back. */
  readonly releasedAmount: Amount;
  readonly refundedAmount: Amount;
  readonly replacementOrderId: Id | null;
  readonly requestedBy: Id;
  readonly decidedBy: Id | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
  readonly lines: readonly ReturnLine[];
}

export function returnRef(given: Pick<Return, "id">): SubjectRef {
  return { kind: "return", id: given.id };
}

/** On its way or here, and not inspected yet: it takes up what may come back. */
export const undecided: ReadonlySet<ReturnState> = new Set<ReturnState>(["requested", "approved"]);
