import { switchRule } from "../../../domain/rules/write-rule";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./rule-switch.grammar";

const states = { yes: "on", no: "off", shadow: "shadow", archived: "archived" } as const;

export const ruleSwitch = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { rule, on }) {
    const { id } = await switchRule(tx, actor, { ruleId: rule.id, to: states[on as keyof typeof states] });
    return showRecord("rule", id);
  },
});
