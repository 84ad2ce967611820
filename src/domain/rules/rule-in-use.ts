import { isInUse, type Modules } from "../shared/modules";
import type { Rule, RuleAction } from "./rule";

/**
 * Whether a rule runs in a company that uses these parts: its records are of one of them, and something of what it does is. A rule that
 * rests so is not switched off: taken into use again, the part has its rules as they were, and a daily one catches up by its latest day.
 */
export function isRuleInUse(modules: Modules, { definition: { trigger, actions } }: Pick<Rule, "definition">): boolean {
  const of = trigger.on === "event" ? [trigger.record, trigger.event] : [trigger.record];
  return of.every((name) => isInUse(modules, name)) && actions.some((action) => isActionInUse(modules, action));
}

/** A requisition is made by purchasing, whoever asks for it. */
export function isActionInUse(modules: Modules, action: RuleAction): boolean {
  return isInUse(modules, action.do);
}
