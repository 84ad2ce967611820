import type { RuleRun } from "../../domain/rules/rule-store";
import type { Language } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { noticeText } from "../texts/notices";

/** One thing that a rule says to somebody, in both languages. */
export interface RuleWord {
  /** "RL-8" */
  readonly rule: string;
  readonly said: Readonly<Record<Language, string>>;
}

/** Of more than that a message shows the first ones and says how to see the rest. */
const mostShown = 20;

/** What these runs say to the person, in their order. */
export async function wordsIn(tx: Tx, runs: readonly RuleRun[], personId: Id): Promise<readonly RuleWord[]> {
  const numbers = new Map<Id, string>();
  for (const id of new Set(runs.map(({ ruleId }) => ruleId))) numbers.set(id, (await tx.rules.find(id))?.number ?? "");
  return runs.flatMap(({ ruleId, effects }) => {
    const said = effects.flatMap((effect) => (effect.do === "notify" && effect.said && effect.to.includes(personId) ? [effect.said] : []));
    // Somebody of two roles that it tells hears it once.
    const once = said.filter(({ zh, en }, index) => said.findIndex((each) => each.zh === zh && each.en === en) === index);
    return once.map((each): RuleWord => ({ rule: numbers.get(ruleId) ?? "", said: each }));
  });
}

/** One message of all of them: a single one as it is, several one under the other below the rule that says them. */
export function wordsTogether(words: readonly RuleWord[], language: Language): string {
  const [only] = words;
  if (words.length === 1 && only) return noticeText("ruleSaid", { text: only.said[language], rule: only.rule }, language);
  const lines: string[] = [];
  let shown = 0;
  for (const rule of new Set(words.map((word) => word.rule))) {
    const said = words.filter((word) => word.rule === rule);
    const some = said.slice(0, mostShown - shown);
    if (some.length === 0) break;
    shown += some.length;
    lines.push(noticeText("rulesSaid", { rule, count: String(said.length) }, language), ...some.map((each) => `• ${each.said[language]}`));
  }
  const more = words.length - shown;
  return [...lines, ...(more > 0 ? [noticeText("rulesSaidMore", { count: String(more) }, language)] : [])].join("\n");
}
