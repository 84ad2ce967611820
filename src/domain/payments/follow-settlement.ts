import type { Share } from "../receivables/allocate-payment";
import { openAmount } from "../receivables/receivable";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { isZero } from "../shared/money";
import type { Tx } from "../shared/tx";

/** Says of each source that a settlement touched when nothing of it is owed any more. */
export async function followSettlement(tx: Tx, actor: Actor, shares: readonly Share[]): Promise<void> {
  const sources = new Map(shares.map(({ receivable }) => [`${receivable.source.kind}/${receivable.source.id}`, receivable.source]));
  const inOrder = [...sources].toSorted(([left], [right]) => (left < right ? -1 : 1));
  for (const [, source] of inOrder) await followSource(tx, actor, source);
}

async function followSource(tx: Tx, actor: Actor, source: SubjectRef): Promise<void> {
  const parts = await tx.receivables.ofSource(source);
  if (!parts.every((part) => isZero(openAmount(part)))) return;
  const data = { receivables: parts.map((part) => part.number) };
  tx.emit({ type: "receivable.allSettled", subject: source, actorId: actor.personId, data });
}
