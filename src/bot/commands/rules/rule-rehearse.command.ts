import { requirePermission } from "../../../domain/access/scope";
import { showRehearsal } from "../../rules/show-rehearsal";
import { defineCommand } from "../define-command";
import { grammar } from "./rule-rehearse.grammar";

export const ruleRehearse = defineCommand({
  ...grammar,
  async handle(context, { rule, period }) {
    requirePermission(context.actor, "rule.manage");
    return showRehearsal(context, rule.id, period);
  },
});
