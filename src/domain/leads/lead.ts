import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

export const leadStates = ["new", "assigned", "contacted", "pool", "qualified", "disqualified"] as const;
export type LeadState = (typeof leadStates)[number];

/** Somebody who might buy; not yet a customer. */
export interface Lead {
  readonly id: Id;
  /** "LD-7" */
  readonly number: string;
  readonly state: LeadState;
  readonly company: string;
  readonly companyKey: string;
  readonly contactName: string | null;
  readonly contactTitle: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly source: string | null;
  /** The fair or campaign it came from. */
  readonly campaign: string | null;
  /** Where it is, for the assignment: 华东, "Bavaria". */
  readonly region: string | null;
  readonly interest: string | null;
  readonly amount: Amount | null;
  readonly currency: Currency;
  readonly ownerId: Id | null;
  /** The customer it became. */
  readonly customerId: Id | null;
  /** Why it was disqualified. */
  readonly reason: string | null;
  readonly assignedAt: Date | null;
  /** Not before the day after this one does it go back into the pool. */
  readonly keptUntil: CalendarDay | null;
  /** Who had it before it went into the pool, and when that was. */
  readonly lastOwnerId: Id | null;
  readonly releasedAt: Date | null;
  readonly lastFollowUpAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}
