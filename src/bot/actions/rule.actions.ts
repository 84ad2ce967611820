import { ruleRef, switchRule } from "../../domain/rules/write-rule";
import { showRehearsal } from "../rules/show-rehearsal";
import { stateText } from "../../../cards/kit/state-tag";
import { done, isAnswered, liveCard } from "./answers";
import { defineAction, type Action } from "./define-action";
import { askForRule, changeRuleByForm } from "./rule-form";

const switching = (name: string, to: "on" | "off" | "shadow" | "archived") =>
  defineAction({
    name,
    permission: "rule.manage",
    async handle(context, { id, version }) {
      const { number } = await switchRule(context.tx, context.actor, { ruleId: id, version, to });
      return done(context, "ruleSwitched", { number, state: stateText("rule", to, context.actor.language) });
    },
  });

export const ruleActions: readonly Action[] = [
  defineAction({
    name: "rule.edit",
    permission: "rule.manage",
    async handle(context, tap) {
      const rule = await changeRuleByForm(context, tap);
      if (!isAnswered(tap)) return askForRule(context, rule);
      return done(context, "ruleChanged", { number: rule.number, edition: rule.edition }, [liveCard("rule", ruleRef(rule))]);
    },
  }),
  switching("rule.on", "on"),
  switching("rule.off", "off"),
  switching("rule.shadow", "shadow"),
  switching("rule.archive", "archived"),
  defineAction({
    name: "rule.rehearse",
    permission: "rule.manage",
    handle: (context, { id }) => showRehearsal(context, id, undefined),
  }),
];
