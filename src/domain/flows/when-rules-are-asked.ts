import { askRules } from "../rules/rules-on-event";
import { carryOutRun } from "../rules/carry-out-run";
import { formRecordByRule } from "../forms/form-record-by-rule";
import { defineFlow } from "./define-flow";

/** Whatever happened may concern a rule. */
export const whenAnything = defineFlow({ on: "*", start: askRules });

/** What a rule does is done in a transaction of its own, so that a refusal there undoes nothing else. */
export const whenRuleFired = defineFlow({
  on: "rule.fired",
  start: (tx, event) => carryOutRun(tx, event.subject.id, formRecordByRule),
});
