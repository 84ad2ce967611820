import type { FieldDefinition, FieldKind } from "../fields/field-definition";
import type { Id } from "../shared/id";

/** A form's page on the web: whoever knows its address makes records of it. */
export interface FormPage {
  readonly id: Id;
  readonly formId: Id;
  /** The end of its address; nobody guesses it. */
  readonly code: string;
  /** What its pages are sealed with; never shown. */
  readonly secret: string;
  /** Who put it on the web: gets its records. */
  readonly ownerId: Id;
  readonly state: "open" | "closed";
  readonly createdAt: Date;
  readonly version: number;
}

/** One page that was sent in. */
export interface FormSubmission {
  readonly id: Id;
  readonly formPageId: Id;
  /** The page's own mark: sent twice, it makes one record. */
  readonly onceKey: string;
  readonly addressHash: string;
  /** null: a machine filled it in, and nobody is told. */
  readonly recordId: Id | null;
  readonly receivedAt: Date;
}

export interface FormPageStore {
  of(formId: Id): Promise<FormPage | null>;
  byCode(code: string): Promise<FormPage | null>;
  lock(formId: Id): Promise<FormPage | null>;
  add(page: FormPage): Promise<void>;
  /** Refuses `form.stale` when somebody saved in between. */
  save(page: FormPage): Promise<FormPage>;
  /** false when a page with this mark has been sent in. */
  addSubmission(submission: FormSubmission): Promise<boolean>;
  setRecord(submissionId: Id, recordId: Id): Promise<void>;
  /** How many came since then, from one address or (null) from all. */
  submissionsSince(formPageId: Id, addressHash: string | null, since: Date): Promise<number>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly formPages: FormPageStore;
  }
}

/** What would show the company's own records to strangers, or takes what they cannot give. */
const inside: ReadonlySet<FieldKind> = new Set<FieldKind>(["person", "customer", "product", "file", "computed"]);

/** Whether strangers are asked for a field: what some roles only may see or fill in stays in the house. */
export function isPublic({ kind, settings: { seenBy, editedBy } }: FieldDefinition): boolean {
  return !inside.has(kind) && seenBy === null && editedBy === null;
}
