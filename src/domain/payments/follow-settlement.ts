import type { Share } from "../receivables/allocate-payment";
import { openAmount, type Receivable } from "../receivables/receivable";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { isZero } from "../shared/money";
import type { Tx } from "../shared/tx";

/** Says of each source that a settlement touched when its prepaid part is paid, and when nothing of it is owed any more. */
export async function followSettlement(tx: Tx, actor: Actor, shares: readonly Share[]): Promise<void> {
  const sources = new Map(shares.map(({ receivable }) => [`${receivable.source.kind}/${receivable.source.id}`, receivable.source]));
  const inOrder = [...sources].toSorted(([left], [right]) => (left < right ? -1 : 1));
  for (const [, source] of inOrder) await followSource(tx, actor, source, shares);
}

async function followSource(tx: Tx, actor: Actor, source: SubjectRef, shares: readonly Share[]): Promise<void> {
  const parts = await tx.receivables.ofSource(source);
  const data = { receivables: parts.map((part) => part.number) };
  const prepaid = parts.filter((part) => part.due.from === "prepaid");
  const touched = prepaid.some((part) => shares.some((share) => share.receivable.id === part.id));
  if (touched && prepaid.every(isClosed)) tx.emit({ type: "receivable.prepaidSettled", subject: source, actorId: actor.personId, data });
  if (parts.every(isClosed)) tx.emit({ type: "receivable.allSettled", subject: source, actorId: actor.personId, data });
}

function isClosed(part: Receivable): boolean {
  return isZero(openAmount(part));
}
