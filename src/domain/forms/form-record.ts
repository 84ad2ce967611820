import type { SubjectRef } from "../shared/domain-event";
import { formKindOf } from "../shared/form-kind";
import type { Id } from "../shared/id";
import type { FormDefinition } from "./form-definition";

export const formApprovals = ["none", "pending", "approved", "rejected"] as const;
/** How far the approval of a record has come; beside its state, which is the company's own. */
export type FormApproval = (typeof formApprovals)[number];

/** One record of a form; what people wrote into it stands in the form's own fields. */
export interface FormRecord {
  readonly id: Id;
  readonly formId: Id;
  /** "SR-3" */
  readonly number: string;
  /** null: nobody's yet, it came from the web. */
  readonly ownerId: Id | null;
  /** A code of the form's states. */
  readonly state: string;
  readonly stateSince: Date;
  readonly approval: FormApproval;
  /** Of what was approved: a change of it asks for a new approval. */
  readonly approvedHash: string | null;
  /** Who wrote into it last: does not decide on it. */
  readonly editedBy: Id;
  /** The record that a rule made it from. */
  readonly sourceKind: string | null;
  readonly sourceId: Id | null;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

/** A record by the kind of its form, as rules, fields and cards know it. */
export function formRecordRef(form: Pick<FormDefinition, "prefix">, record: { readonly id: Id }): SubjectRef {
  return { kind: formKindOf(form.prefix), id: record.id };
}
