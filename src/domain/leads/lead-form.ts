import type { Language } from "../shared/actor";
import type { Id } from "../shared/id";

export const leadFormStates = ["open", "closed"] as const;
export type LeadFormState = (typeof leadFormStates)[number];

/** A page on the web for one fair or campaign: who fills it in becomes a lead with its source. */
export interface LeadForm {
  readonly id: Id;
  /** "LF-1" */
  readonly number: string;
  /** The end of its address; nobody guesses it. */
  readonly code: string;
  /** What its pages are sealed with; never shown. */
  readonly secret: string;
  /** The fair or campaign, as visitors read it. */
  readonly name: string;
  /** What its leads have as their source. */
  readonly source: string;
  /** Who gets its leads; null: whoever the assignment rules say. */
  readonly ownerId: Id | null;
  readonly state: LeadFormState;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

/** What a visitor wrote, cleaned. */
export interface SubmissionAnswers {
  readonly name: string;
  readonly company: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
  readonly interest: string | null;
  /** The page's language. */
  readonly language: Language;
}

/** received: about to become a lead; taken: `leadId` is whose it is; spam: kept, and nobody is told. */
export type SubmissionState = "received" | "taken" | "spam";

/** One page that was sent in. */
export interface LeadSubmission {
  readonly id: Id;
  readonly leadFormId: Id;
  /** The page's own mark: sent twice, it is kept once. */
  readonly onceKey: string;
  readonly addressHash: string;
  readonly answers: SubmissionAnswers;
  readonly state: SubmissionState;
  readonly leadId: Id | null;
  readonly receivedAt: Date;
}
