import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

export const approvalStates = ["pending", "approved", "rejected", "returned", "withdrawn", "voided"] as const;
/** Of a request. "voided": what was to be approved changed meanwhile. */
export type ApprovalState = (typeof approvalStates)[number];

export const taskStates = ["waiting", "open", "approved", "rejected", "returned", "skipped"] as const;
/** "waiting": an earlier step is not done. "skipped": somebody else's decision made it needless. */
export type TaskState = (typeof taskStates)[number];

/** Why somebody has to approve: what was measured, and the limit it met. Values are plain decimals; of a flow, its number. */
export interface ApprovalReason {
  readonly code: "amount" | "discount" | "margin" | "credit" | "noPrice" | "always" | "flow" | "flowBroken";
  readonly value?: string;
  readonly limit?: string;
  readonly currency?: string;
}

/**
 * What a document said when it was submitted, by field, as plain text: amounts, days, quantities. An approver of the next
 * round is told what is different; the figures stay what they were, whatever prices do later.
 */
export type SubmittedContent = Readonly<Partial<Record<SubmittedField, string | null>>>;
export type SubmittedField =
  | "title"
  | "quantity"
  | "amount"
  | "currency"
  | "discount"
  | "margin"
  | "listTotal"
  | "startDay"
  | "endDay"
  | "deliverBy";

/** One run of an approval: about one record, bound to the hash of its content. */
export interface ApprovalRequest {
  readonly id: Id;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly subjectNumber: string;
  readonly contentHash: string;
  /** null: the document keeps its own versions. */
  readonly content: SubmittedContent | null;
  readonly state: ApprovalState;
  /** kind:id while pending, then null: one open request a record. */
  readonly openKey: string | null;
  readonly reasons: readonly ApprovalReason[];
  /** What it is worth, in the base currency: a stand-in decides up to so much. null: nobody can say. */
  readonly amount: Amount | null;
  readonly currency: Currency | null;
  /** The way it goes, as its flow said when it was submitted; null on runs older than flows. */
  readonly route: ApprovalRoute | null;
  readonly submittedBy: Id;
  readonly submittedAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** One approver's turn. */
export interface ApprovalTask {
  readonly id: Id;
  readonly requestId: Id;
  /** From 1, in sequence. */
  readonly stepNo: number;
  readonly approverId: Id;
  /** Whose turn it was before it was handed over or escalated. */
  readonly handedFrom: Id | null;
  readonly state: TaskState;
  readonly decisionComment: string | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly openedAt: Date | null;
  /** When the clock reminds and escalates; null: not any more. */
  readonly remindAt: Date | null;
  readonly escalateAt: Date | null;
  readonly version: number;
}

/** "any": the first who decides counts for all of the step. "all": each of them has to approve. */
export type StepNeeds = "any" | "all";

/** Who is asked at one step, before it is looked at who of them is there and may decide. */
export interface ApprovalStep {
  readonly anyOf: readonly Id[];
  /** Left out: any. */
  readonly needs?: StepNeeds;
  /** Where none of them may decide. Left out: the operations leads. */
  readonly ifNobody?: "skip" | "admin" | { readonly person: Id };
  /** In working hours; left out or null: never. */
  readonly remindAfterHours?: number | null;
  readonly escalateAfterHours?: number | null;
}

/** What a run keeps of its flow: a newer edition changes nothing for it. */
export interface ApprovalRoute {
  readonly flow: { readonly id: Id; readonly number: string; readonly edition: number } | null;
  /** By step number, from 1. */
  readonly steps: readonly RouteStep[];
  /** Who gets a copy, and decides nothing. */
  readonly copyTo: readonly Id[];
}

export interface RouteStep {
  readonly needs: StepNeeds;
  readonly remindAfterHours: number | null;
  readonly escalateAfterHours: number | null;
}

export const actVerbs = ["submit", "approve", "reject", "return", "handOver", "addSigner", "askAgain", "remind", "escalate"] as const;
/** What was done to a run, kept in order: a step that is asked again has both answers. */
export interface ApprovalAct {
  readonly id: Id;
  readonly requestId: Id;
  readonly verb: (typeof actVerbs)[number];
  readonly personId: Id;
  /** For whom, or to whom. */
  readonly otherId: Id | null;
  readonly stepNo: number | null;
  readonly comment: string | null;
  readonly actedAt: Date;
}

export function stepOf({ route }: Pick<ApprovalRequest, "route">, stepNo: number): RouteStep {
  return route?.steps[stepNo - 1] ?? { needs: "any", remindAfterHours: null, escalateAfterHours: null };
}
