import type { ApprovalSubject } from "../../src/domain/approvals/approval-subject";
import { newId } from "../../src/domain/shared/id";

/** A document of no particular kind: what the engine did to it, and what its content is now. */
export class Paper implements ApprovalSubject {
  readonly id = newId();
  readonly ref = { kind: "paper", id: this.id };
  contentHash = "a".repeat(64);
  readonly effects: string[] = [];
  constructor(public editedBy: string) {}
  lock = async () => ({ contentHash: this.contentHash, editedBy: this.editedBy });
  approved = async () => void this.effects.push("approved");
  rejected = async (_tx: unknown, _actor: unknown, _id: string, comment: string) => void this.effects.push(`rejected: ${comment}`);
  returned = async (_tx: unknown, _actor: unknown, _id: string, comment: string) => void this.effects.push(`returned: ${comment}`);
  withdrawn = async () => void this.effects.push("withdrawn");
}
