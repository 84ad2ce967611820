import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { PaymentTerms } from "../shared/payment-terms";

export const intents = ["strong", "medium", "weak"] as const;
/** How much a prospect wants to buy, as the rep judges it. */
export type Intent = (typeof intents)[number];

/** A company (or person) we sell to. */
export interface Customer {
  readonly id: Id;
  /** "C001" */
  readonly number: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  /** The name as duplicates are looked for: see `company-name.ts`. */
  readonly nameKey: string;
  /** Unified social credit code, upper case; unique where known. */
  readonly creditCode: string | null;
  /** null: in the pool. */
  readonly ownerId: Id | null;
  /** true until the first order. */
  readonly prospect: boolean;
  readonly currency: Currency;
  readonly terms: PaymentTerms;
  /** In the customer's currency; 0: everything is prepaid. */
  readonly creditLimit: Amount;
  readonly address: string | null;
  readonly intent: Intent | null;
  readonly lastFollowUpAt: Date | null;
  readonly assignedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

export interface Contact {
  readonly id: Id;
  readonly customerId: Id;
  readonly name: string;
  /** What colleagues call them: 王总. */
  readonly called: string | null;
  readonly title: string | null;
  /** Normalised: see `phone-number.ts`. */
  readonly phone: string | null;
  /** Lower case. */
  readonly email: string | null;
  /** 1 is the first one to call. */
  readonly position: number;
  readonly version: number;
}

export const followUpKinds = ["call", "visit", "message", "note"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** The next step that was agreed: on a day, or at a moment of it. */
export interface NextStep {
  readonly step: string;
  readonly kind: FollowUpKind | null;
  readonly day: CalendarDay;
  readonly at: Date | null;
}

/** A logged touch; kept as it was written. */
export interface FollowUp {
  readonly id: Id;
  readonly subjectKind: "customer" | "lead" | "opportunity";
  readonly subjectId: Id;
  readonly customerId: Id | null;
  readonly contactId: Id | null;
  readonly kind: FollowUpKind;
  readonly happenedAt: Date;
  readonly note: string;
  readonly nextStep: string | null;
  readonly nextKind: FollowUpKind | null;
  readonly nextDay: CalendarDay | null;
  readonly nextAt: Date | null;
  readonly authorId: Id;
  readonly createdAt: Date;
  /** When its author took it back; it counts for nothing from then on. */
  readonly withdrawnAt: Date | null;
}
