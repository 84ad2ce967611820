import { switchRule } from "../../../domain/rules/write-rule";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./rule-switch.grammar";

const states = { yes: "on", no: "off", shadow: "shadow", archived: "archived" } as const;

type Switched = (typeof states)[keyof typeof states];

export const ruleSwitch = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { rule, on }) {
    const before = (await tx.rules.find(rule.id))?.state;
    const to = states[on as keyof typeof states];
    const { id, version } = await switchRule(tx, actor, { ruleId: rule.id, to });
    // A draft is not made again, and what is archived stays so.
    if (before === undefined || before === "draft" || to === "archived") return showRecord("rule", id);
    return { ...showRecord("rule", id), undo: { subject: { kind: "rule", id }, version, before } };
  },
  undo: {
    inverse: takenBackBy<Switched>(({ tx, actor }, { id, version, before }) => switchRule(tx, actor, { ruleId: id, version, to: before })),
    instead: {
      zh: "规则不会退回草稿，归档的也不能恢复：不想让它运行就停用，想改就复制一份。",
      en: "A rule does not become a draft again, and an archived one does not come back: switch it off, or copy it.",
    },
  },
});
