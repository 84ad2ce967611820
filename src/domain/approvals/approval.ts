import type { Id } from "../shared/id";

export const approvalStates = ["pending", "approved", "rejected", "returned", "withdrawn", "voided"] as const;
/** Of a request. "voided": what was to be approved changed meanwhile. */
export type ApprovalState = (typeof approvalStates)[number];

export const taskStates = ["waiting", "open", "approved", "rejected", "returned", "skipped"] as const;
/** "waiting": an earlier step is not done. "skipped": somebody else's decision made it needless. */
export type TaskState = (typeof taskStates)[number];

/** Why somebody has to approve: what was measured, and the limit it met. Values are plain decimals. */
export interface ApprovalReason {
  readonly code: "amount" | "discount" | "margin" | "credit" | "noPrice" | "always";
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
  readonly submittedBy: Id;
  readonly submittedAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** One approver's turn. Several tasks with one step number: the first who decides counts for all. */
export interface ApprovalTask {
  readonly id: Id;
  readonly requestId: Id;
  /** From 1, in sequence. */
  readonly stepNo: number;
  readonly approverId: Id;
  readonly state: TaskState;
  readonly decisionComment: string | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly openedAt: Date | null;
  readonly version: number;
}

/** Any one of these people decides the step. */
export interface ApprovalStep {
  readonly anyOf: readonly Id[];
}
