import { isRuleInUse } from "../../domain/rules/rule-in-use";
import { modulesOf } from "../../domain/shared/modules";
import { ruleCard } from "../../../cards/rules/rule.card";
import { definePresenter } from "./define-presenter";
import { recordInWords, ruleInWords } from "./rule-in-words";
import { localMoment, namesOf } from "./wording";

const lastRuns = 10;

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
        runs: shown,
        rests: !isRuleInUse(await modulesOf(tx), rule),
        mayManage: viewer.permissions.has("rule.manage"),
      },
      viewer.language,
    );
  },
});
