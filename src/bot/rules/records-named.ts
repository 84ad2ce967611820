import type { Scope } from "../../domain/shared/actor";
import type { Lexicon, LexiconMatch } from "../conversation/lexicon";
import { findReferences } from "../conversation/references";

/** Number, full name, short name: a part of a name, or a near miss, is too little to build a rule on. */
const sureRank = 2;

/** The records that a text names without doubt: one record a name. */
export async function recordsNamed(text: string, lexicon: Lexicon, sees: Scope): Promise<readonly LexiconMatch[]> {
  const references = await findReferences(text.normalize("NFKC"), lexicon, sees);
  return references.flatMap(({ rank, matches }) => (rank <= sureRank && matches.length === 1 ? matches : []));
}
