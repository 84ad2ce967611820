import { recordsNamed } from "../../src/bot/rules/records-named";
import { readField } from "../../src/bot/fields/read-field";
import { readRule } from "../../src/bot/rules/read-rule";
import type { Lexicon } from "../../src/bot/conversation/lexicon";
import { recordTypes } from "../../src/domain/rules/record-types";
import type { Recipient, RuleAction, RuleDefinition } from "../../src/domain/rules/rule";

type Wanted = Readonly<Record<string, unknown>>;

/** Rules and fields are typed as one text and read by a reader of their own: what that reader makes of it, beside what was meant. */
export async function wrongInDefinition(intent: string, wanted: Wanted, text: string, lexicon: Lexicon): Promise<string[] | null> {
  if (intent === "rule.create") return wrongInRule(wanted, text, lexicon);
  return intent === "field.define" ? wrongInField(wanted, text) : null;
}

async function wrongInRule(wanted: Wanted, text: string, lexicon: Lexicon): Promise<string[]> {
  let rule: RuleDefinition;
  try {
    rule = readRule(text, await recordsNamed(text, lexicon, { kind: "all" }));
  } catch (problem) {
    return [`rule: ${problem instanceof Error ? problem.message : String(problem)}`];
  }
  const when = wanted["when"] as { readonly kind: string; readonly event?: string; readonly at?: string };
  const wrong: string[] = [];
  const { trigger } = rule;
  const onTime = trigger.on === "daily" && (when.at === undefined || trigger.at === when.at);
  const fits =
    when.kind === "event"
      ? trigger.on === "event" && ending(trigger.event) === ending(when.event ?? "")
      : when.kind === "daily" || when.kind === "before"
        ? onTime
        : trigger.on === when.kind || (when.kind === "changed" && trigger.on === "event");
  if (!fits) wrong.push(`when: ${JSON.stringify(trigger)}`);
  const said = JSON.stringify(rule.condition);
  for (const { value } of wanted["if"] as readonly { readonly value: string }[]) {
    const ids = (await recordsNamed(value, lexicon, { kind: "all" })).map(({ id }) => id);
    if (![value, ...ids].some((each) => said.includes(`"${each}"`) || said.includes(`:${each}`)) && trigger.on !== "event")
      wrong.push(`if: ${value} not in ${said}`);
  }
  const done = rule.actions.map(actionSaid);
  for (const action of wanted["then"] as readonly { readonly do: string; readonly to: string; readonly priority?: string }[]) {
    const own = [action.do, action.to, action.priority].filter(Boolean).join(" ");
    if (!done.some((each) => each.startsWith(own))) wrong.push(`then: ${own} not in ${done.join(", ")}`);
  }
  return wrong;
}

const ending = (event: string) => event.split(".").at(-1);

function actionSaid(action: RuleAction): string {
  const to = "to" in action ? recipientSaid(action.to) : "";
  const priority = "priority" in action ? action.priority : "";
  return [action.do === "message" ? action.channel : action.do, to, priority].filter(Boolean).join(" ");
}

function recipientSaid(to: Recipient | "customer"): string {
  if (typeof to === "string") return to === "author" ? "me" : to;
  return "role" in to ? `role:${to.role}` : to.person;
}

const kinds: Readonly<Record<string, string>> = { oneOf: "choice", manyOf: "choice", checkbox: "yesNo" };

function wrongInField(wanted: Wanted, text: string): string[] {
  const { label, kind, settings } = readField(text, recordTypes);
  const name = typeof label === "string" || label === null ? label : (label.zh ?? label.en);
  const own: Wanted = { name, type: kinds[kind] ?? kind, options: settings.options, required: settings.required ?? false };
  return Object.entries(wanted).flatMap(([key, value]) =>
    key in own && JSON.stringify(own[key])?.toLowerCase() !== JSON.stringify(value).toLowerCase()
      ? [`${key}: ${JSON.stringify(own[key])}`]
      : [],
  );
}
