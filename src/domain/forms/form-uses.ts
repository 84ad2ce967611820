import type { Rule } from "../rules/rule";
import { formKindOf } from "../shared/form-kind";
import type { Tx } from "../shared/tx";
import type { FormDefinition } from "./form-definition";

const inUse = ["draft", "shadow", "on", "off"] as const;

/** The numbers of the rules and approval flows that look at a form's records or make some. */
export async function needing(tx: Tx, form: FormDefinition): Promise<readonly string[]> {
  const kind = formKindOf(form.prefix);
  const rules = (await tx.rules.list(inUse)).filter(
    ({ definition: { trigger, actions } }) =>
      trigger.record === kind || actions.some((action) => action.do === "formRecord" && action.form === kind),
  );
  return [...rules, ...(await tx.flows.running(kind))].map(({ number }) => number);
}

/** Those that name one of its states. */
export async function needingState(tx: Tx, form: FormDefinition, state: string): Promise<readonly string[]> {
  const kind = formKindOf(form.prefix);
  const rules = await tx.rules.list(inUse);
  return rules.filter((rule) => rule.definition.trigger.record === kind && names(rule, state)).map(({ number }) => number);
}

function names({ definition }: Rule, state: string): boolean {
  return JSON.stringify(definition.condition).includes(`"${state}"`);
}
