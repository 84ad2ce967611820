import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

export const contractStates = ["draft", "pendingApproval", "approved", "signed", "expired", "terminated", "renewed"] as const;
export type ContractState = (typeof contractStates)[number];

/** A signed agreement with an end date, or on its way to be one. */
export interface Contract {
  readonly id: Id;
  /** "CT-5" */
  readonly number: string;
  readonly customerId: Id;
  readonly opportunityId: Id | null;
  readonly quoteId: Id | null;
  readonly quoteVersionNo: number | null;
  readonly ownerId: Id;
  readonly title: string;
  readonly state: ContractState;
  /** null: a framework without a sum. */
  readonly amount: Amount | null;
  readonly currency: Currency;
  readonly startDay: CalendarDay | null;
  readonly endDay: CalendarDay | null;
  readonly signedDay: CalendarDay | null;
  /** Where the signed file is: a link or a file name. */
  readonly fileRef: string | null;
  readonly contentHash: string;
  readonly editedBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}
