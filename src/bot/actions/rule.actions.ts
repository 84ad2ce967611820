import { switchRule } from "../../domain/rules/write-rule";
import { showRehearsal } from "../rules/show-rehearsal";
import { stateText } from "../../../cards/kit/state-tag";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

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
