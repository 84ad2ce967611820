import { listOf, removeWord, wordIn, type ListedWord } from "../company/word-lists";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { unitCodeOf } from "../shared/unit-words";

/** A unit of the company's own is counted in no more. Refuses `list.unitInUse` while products are, and what `removeWord` refuses. */
export async function dropUnit(tx: Tx, actor: Actor, said: string): Promise<readonly ListedWord[]> {
  const unit = wordIn(await listOf(tx, "units"), said);
  const skus = unit ? await tx.products.countedIn(unitCodeOf(unit)) : [];
  if (unit && skus.length > 0) throw new Refusal("list.unitInUse", { word: unit[actor.language], skus });
  return removeWord(tx, actor, "units", said);
}
