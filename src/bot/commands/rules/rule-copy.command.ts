import { copyRule } from "../../../domain/rules/write-rule";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./rule-copy.grammar";

export const ruleCopy = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { rule }) {
    const { id } = await copyRule(tx, actor, { ruleId: rule.id });
    return showRecord("rule", id);
  },
});
