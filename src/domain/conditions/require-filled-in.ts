import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { momentOf } from "./moment-of";
import type { RecordRef } from "./record-reader";

/**
 * Before a document leaves its maker's hands it has what the company requires of it, as it stands: a hidden field is never
 * required, and one that the actor may not fill in is not asked of them. Refuses `field.required`.
 */
export async function requireFilledIn(tx: Tx, actor: Actor, record: RecordRef): Promise<void> {
  const missing = await tx.records.unfilled(record, actor, () => momentOf(tx));
  if (missing.length > 0) throw new Refusal("field.required", { fields: missing.map((label) => label[actor.language]) });
}
