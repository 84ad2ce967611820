import type { RuleDefinition } from "../../domain/rules/rule";
import type { Language } from "../../domain/shared/actor";
import { isRuleInUse } from "../../domain/rules/rule-in-use";
import { modulesOf } from "../../domain/shared/modules";
import { ruleCard } from "../../../cards/rules/rule.card";
import { definePresenter } from "./define-presenter";
import { recordInWords, ruleInWords } from "./rule-in-words";
import { localMoment, namesOf } from "./wording";

const lastRuns = 10;

/** Of a long text as much as a card has room for. */
const mostShown = 200;

/** What its messages and to-dos say, each once. */
function wordingsIn({ actions }: RuleDefinition, language: Language): readonly string[] {
  const said = actions.flatMap((action) =>
    action.do === "notify" || action.do === "message" ? [action.text] : action.do === "todo" ? [action.title] : [],
  );
  const inLanguage = said.map((words) => (typeof words === "string" ? words : words[language]));
  return [...new Set(inLanguage)].map((words) => (words.length > mostShown ? `${words.slice(0, mostShown)}…` : words));
}

export const rulePresenter = definePresenter({
  card: "rule",
  async present(tx, viewer, subject) {
    if (!viewer.permissions.has("rule.read")) return null;
    const rule = await tx.rules.find(subject.id);
    if (!rule) return null;
    const runs = await tx.rules.runsOf(rule.id, lastRuns);
    const who = await namesOf(tx, viewer, [rule.ownerId, ...runs.flatMap(({ effects }) => effects.flatMap(({ to }) => to))]);
    const shown = [];
    for (const { firedAt, record, inputs, state, effects } of runs) {
      const did = effects.flatMap(({ to, made, answer }) => [made, answer && `→ ${answer}`, ...to.map(who)]).filter(Boolean);
      shown.push({
        at: localMoment(viewer, firedAt),
        record: await recordInWords(tx, record.kind, inputs, viewer.language),
        state,
        did: did.join(" "),
      });
    }
    return ruleCard.render(
      {
        id: rule.id,
        version: rule.version,
        number: rule.number,
        name: rule.name[viewer.language],
        state: rule.state,
        sentence: await ruleInWords(tx, viewer, rule.definition),
        owner: who(rule.ownerId),
        edition: rule.edition,
        says: wordingsIn(rule.definition, viewer.language),
        mostADay: rule.definition.mostADay,
        inWorkingHours: rule.definition.inWorkingHours,
        runs: shown,
        rests: !isRuleInUse(await modulesOf(tx), rule),
        mayManage: viewer.permissions.has("rule.manage"),
      },
      viewer.language,
    );
  },
});
