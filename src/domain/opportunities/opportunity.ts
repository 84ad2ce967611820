import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency, Percent } from "../shared/money";

export const opportunityStates = ["open", "won", "lost"] as const;
export type OpportunityState = (typeof opportunityStates)[number];

/** One possible sale. While `state` is open, `stage` tells how far it is; a closed one keeps its last stage. */
export interface Opportunity {
  readonly id: Id;
  /** "OP-21" */
  readonly number: string;
  readonly customerId: Id;
  readonly title: string;
  readonly state: OpportunityState;
  /** A code of the company's stages: see `stages.ts`. */
  readonly stage: string;
  readonly amount: Amount | null;
  readonly currency: Currency;
  readonly probability: Percent;
  /** When it is expected to close. */
  readonly closeDay: CalendarDay | null;
  readonly nextStep: string | null;
  readonly nextDay: CalendarDay | null;
  readonly nextAt: Date | null;
  readonly ownerId: Id;
  readonly leadId: Id | null;
  /** The contract that it renews. */
  readonly renewsContractId: Id | null;
  readonly lostReason: string | null;
  readonly lastFollowUpAt: Date | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}
