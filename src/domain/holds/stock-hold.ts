import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";

export const stockHoldStates = ["asked", "held", "takenUp", "released", "expired"] as const;
/** "asked": answered and nothing held; "takenUp": an order has all of it now. */
export type StockHoldState = (typeof stockHoldStates)[number];

/** A question whether so much can be promised, and what is held for it: a reservation that ends by itself. */
export interface StockHold {
  readonly id: Id;
  /** "HD-3" */
  readonly number: string;
  /** null: nobody was named; then it can be answered and not held. */
  readonly customerId: Id | null;
  readonly productId: Id;
  /** What was asked for, in base units. */
  readonly quantity: Quantity;
  /** The day it is wanted by; null: as soon as it can be. */
  readonly byDay: CalendarDay | null;
  readonly state: StockHoldState;
  /** Still reserved for it, in base units: nothing unless it is "held". */
  readonly held: Quantity;
  /** Who asked, and may let it go. */
  readonly ownerId: Id;
  readonly expiresAt: Date | null;
  /** The order that took the last of it. */
  readonly salesOrderId: Id | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What a hold reserves its stock under. */
export const holdSource = "stockHold";

export function stockHoldRef({ id }: { readonly id: Id }): SubjectRef {
  return { kind: "stockHold", id };
}

/** The setting "stockHold". */
export interface HoldPolicy {
  /** How long stock is held where nobody says until when. */
  readonly hours: number;
  /** Until so many days from now at most. */
  readonly longestDays: number;
  /** Working days that goods take from one warehouse to another. */
  readonly transferDays: number;
}

const usualPolicy: HoldPolicy = { hours: 48, longestDays: 14, transferDays: 2 };

export async function holdPolicyOf(tx: Tx): Promise<HoldPolicy> {
  return { ...usualPolicy, ...(await tx.settings.read<Partial<HoldPolicy>>("stockHold")) };
}
