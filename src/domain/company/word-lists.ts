import { requirePermission } from "../access/scope";
import type { Label } from "../conditions/record-type";
import type { Actor } from "../shared/actor";
import { checkTerms, type PaymentTerms } from "../shared/payment-terms";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import { isUsualUnit, speakOwnUnits, unitCodeOf } from "../shared/unit-words";
import type { Tx } from "../shared/tx";

/** What companies keep lists of; each is the setting of that name. Units: those beside the usual ones. */
export const wordLists = ["leadSources", "regions", "paymentTerms", "units"] as const;
export type WordList = (typeof wordLists)[number];
/** Units go through the products' `setUnits`: goods are counted in them. */
export type PlainList = Exclude<WordList, "units">;

/** One word of a list, in both languages; of payment terms also what they say. */
export interface ListedWord extends Label {
  readonly terms?: PaymentTerms;
}

export const mostWords = 100;
const longest = 60;

export async function listOf(tx: Tx, list: WordList): Promise<readonly ListedWord[]> {
  return (await tx.settings.read<readonly ListedWord[]>(list)) ?? [];
}

/** The word of the list that was meant, in either language and any case; undefined: none. */
export function wordIn(list: readonly ListedWord[], said: string): ListedWord | undefined {
  const wanted = said.trim().toLowerCase();
  return list.find(({ zh, en }) => zh.toLowerCase() === wanted || en.toLowerCase() === wanted);
}

/**
 * What was said as the list has it; as it was said where the company keeps no list, or where nobody is there to say it again. Refuses
 * `list.unknownWord`, naming those there are.
 */
export async function requireListed(
  tx: Tx,
  actor: Pick<Actor, "kind" | "language">,
  list: WordList,
  said: string | null,
): Promise<string | null> {
  if (said === null) return null;
  const words = await listOf(tx, list);
  if (words.length === 0) return said;
  const found = wordIn(words, said);
  if (found) return found.zh;
  if (actor.kind === "system") return said;
  throw new Refusal("list.unknownWord", { list, word: said.slice(0, longest), words: words.map((word) => word[actor.language]) });
}

/** One more word, at the end. Refuses `list.wordTwice` and what `setList` refuses. */
export async function addWord(tx: Tx, actor: Actor, list: WordList, word: ListedWord): Promise<readonly ListedWord[]> {
  return changeList(tx, actor, list, (words) => {
    const twice = wordIn(words, word.zh) ?? wordIn(words, word.en);
    if (twice) throw new Refusal("list.wordTwice", { list, word: twice[actor.language] });
    return [...words, word];
  });
}

/** Takes a word off the list; records that have it keep it. Refuses `list.unknownWord`. */
export async function removeWord(tx: Tx, actor: Actor, list: PlainList, said: string): Promise<readonly ListedWord[]> {
  return changeList(tx, actor, list, (words) => withoutWord(actor, list, words, said));
}

/** Those that are left without the word that was said. Refuses `list.unknownWord`. */
export function withoutWord(
  actor: Pick<Actor, "language">,
  list: WordList,
  words: readonly ListedWord[],
  said: string,
): readonly ListedWord[] {
  const found = wordIn(words, said);
  if (!found)
    throw new Refusal("list.unknownWord", { list, word: said.slice(0, longest), words: words.map((word) => word[actor.language]) });
  return words.filter((word) => word !== found);
}

/** What is understood already needs no second meaning, and two units are not kept under one code. */
function refuseUnitTwice(before: readonly ListedWord[], after: readonly ListedWord[]): void {
  for (const [index, unit] of after.entries()) {
    if (before.some(({ zh, en }) => zh === unit.zh && en === unit.en)) continue;
    const usual = [unit.zh, unit.en, unitCodeOf(unit)].find(isUsualUnit);
    if (usual !== undefined) throw new Refusal("list.usualUnit", { word: usual.slice(0, longest) });
    if (after.some((other, at) => at !== index && unitCodeOf(other) === unitCodeOf(unit)))
      throw new Refusal("list.wordTwice", { list: "units", word: unit.zh });
  }
}

/** The units that this company counts in beside the usual ones are understood and shown from now on. */
export async function speakCompanyUnits(tx: Tx): Promise<void> {
  speakOwnUnits(await listOf(tx, "units"));
}

/** The whole list. */
export async function setList(tx: Tx, actor: Actor, list: PlainList, words: readonly ListedWord[]): Promise<readonly ListedWord[]> {
  return changeList(tx, actor, list, () => words);
}

/** The whole list of units, for the products' `setUnits` alone, which asks what goods are counted in. Refuses `list.usualUnit`. */
export async function keepUnits(tx: Tx, actor: Actor, words: readonly ListedWord[]): Promise<readonly ListedWord[]> {
  return changeList(tx, actor, "units", () => words);
}

async function changeList(
  tx: Tx,
  actor: Actor,
  list: WordList,
  change: (words: readonly ListedWord[]) => readonly ListedWord[],
): Promise<readonly ListedWord[]> {
  requirePermission(actor, "configuration.manage");
  const read = (from: Tx) => listOf(from, list);
  return changeSetting(tx, actor, {
    name: list,
    verb: `${list}.set`,
    read,
    change(before) {
      const after = checked(list, change(before));
      if (list === "units") refuseUnitTwice(before, after);
      return after;
    },
  });
}

function checked(list: WordList, words: readonly ListedWord[]): readonly ListedWord[] {
  if (words.length > mostWords) throw new Refusal("list.tooLong", { list, most: mostWords });
  for (const [index, { zh, en, terms }] of words.entries()) {
    for (const said of [zh, en]) {
      if (said.trim() === "" || said.length > longest || /[\n,，;；、/]/.test(said))
        throw new Refusal("list.badWord", { list, word: said.slice(0, longest) });
      if (wordIn(words.slice(0, index), said)) throw new Refusal("list.wordTwice", { list, word: said });
    }
    if ((list === "paymentTerms") !== (terms !== undefined)) throw new Refusal("list.termsMissing", { word: zh });
    if (terms) checkTerms(terms);
  }
  return words;
}
