import { keepUnits, listOf, withoutWord, type ListedWord } from "../company/word-lists";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { unitCodeOf } from "../shared/unit-words";

/**
 * The units that the company counts in beside the usual ones, whoever says so: a message, a file, a rollback. Refuses `list.unitInUse` for
 * one that is missing while products are counted in it, `list.usualUnit` for one that means something already, and what `setList` refuses.
 */
export async function setUnits(tx: Tx, actor: Actor, units: readonly ListedWord[]): Promise<readonly ListedWord[]> {
  requirePermission(actor, "configuration.manage");
  await tx.settings.lock();
  const kept = new Set(units.map(unitCodeOf));
  for (const unit of await listOf(tx, "units")) {
    const skus = kept.has(unitCodeOf(unit)) ? [] : await tx.products.countedIn(unitCodeOf(unit));
    if (skus.length > 0) throw new Refusal("list.unitInUse", { word: unit[actor.language], skus });
  }
  return keepUnits(tx, actor, units);
}

/** A unit of the company's own is counted in no more. Refuses `list.unknownWord`, and what `setUnits` refuses. */
export async function dropUnit(tx: Tx, actor: Actor, said: string): Promise<readonly ListedWord[]> {
  return setUnits(tx, actor, withoutWord(actor, "units", await listOf(tx, "units"), said));
}
