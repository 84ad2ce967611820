import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";

/** What the engine asks of a document, and does to it. It knows kind and id, never a quote. */
export interface ApprovalSubject {
  /** Locks the record; its present content hash and last editor. null: there is none any more. */
  lock(tx: Tx, id: Id): Promise<{ readonly contentHash: string; readonly editedBy: Id } | null>;
  approved(tx: Tx, actor: Actor, id: Id): Promise<void>;
  rejected(tx: Tx, actor: Actor, id: Id, comment: string): Promise<void>;
  /** Returned for change. */
  returned(tx: Tx, actor: Actor, id: Id, comment: string): Promise<void>;
  withdrawn(tx: Tx, actor: Actor, id: Id): Promise<void>;
}

/** By subject kind: "quote", "contract", "salesOrder", "requisition"; "formRecord" for every form of the company's own. Put together in `flows/approval-subjects.ts`. */
export type ApprovalSubjects = Readonly<Record<string, ApprovalSubject>>;
