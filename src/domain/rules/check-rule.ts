import { checkCondition } from "../conditions/check-condition";
import type { Condition } from "../conditions/condition";
import { inBothLanguages, type RecordType, type RecordTypes } from "../conditions/record-type";
import { Refusal } from "../shared/refusal";
import { checkSetting } from "./set-field";
import { eventsOfRecord } from "./record-events";
import { recordTypes } from "./record-types";
import { ruleDefinitionSchema, type RuleAction, type RuleDefinition, type Wording } from "./rule";

const placeholder = /\{([^{}]*)\}/g;

/** Which records an action makes sense of. */
const onlyOf: Readonly<Record<string, readonly string[]>> = {
  requisition: ["stockLevel"],
  renewal: ["contract"],
  assign: ["lead", "customer"],
};

/**
 * Holds what somebody wrote to what can be run, by what the records have: the company's own fields too. Refuses, besides the conditions' own refusals, `rule.malformed`,
 * `rule.noRecord`, `rule.noForm`, `rule.noField` (a trigger or a `{field}` in a text that the record does not have), `rule.fieldArchived`, `rule.noEvent` (nothing of that name happens to such records),
 * `rule.cannotSet` (a field that rules cannot set, or not to that), `rule.actionMisfit` (an action that this kind of record has no use for), `rule.noPhone` (an SMS to a colleague) and `rule.endless` (an event of every record, with no condition).
 */
export function checkRule(given: unknown, types: RecordTypes = recordTypes): RuleDefinition {
  const parsed = ruleDefinitionSchema.safeParse(given);
  if (!parsed.success) throw new Refusal("rule.malformed", { where: parsed.error.issues[0]?.path.join(".") ?? "" });
  const definition = parsed.data;
  const { trigger } = definition;
  const type = Object.hasOwn(types, trigger.record) ? types[trigger.record] : undefined;
  if (!type) throw new Refusal("rule.noRecord", { record: trigger.record });
  checkCondition(types, type.kind, definition.condition, { changes: trigger.on === "changed" });
  if (trigger.on === "changed") requireField(type, trigger.field);
  if (trigger.on === "event") requireEvent(type, trigger.event);
  if ((trigger.on === "daily" || trigger.on === "crosses") && asksNothing(definition.condition)) {
    throw new Refusal("rule.endless", { record: type.kind });
  }
  for (const action of definition.actions) {
    if (onlyOf[action.do] && !onlyOf[action.do]?.includes(type.kind))
      throw new Refusal("rule.actionMisfit", { action: action.do, record: type.kind });
    // Colleagues have a mailbox and the chat, and no phone that the product knows of.
    if (action.do === "message" && action.channel === "sms" && action.to !== "customer") throw new Refusal("rule.noPhone");
    if (action.do === "formRecord") checkFormRecord(types, action);
    if (action.do === "set") {
      checkSetting(type.kind, action.field, action.value);
      const { options } = type.fields[action.field] ?? {};
      if (options && !Object.hasOwn(options, action.value))
        throw new Refusal("rule.cannotSet", { field: action.field, value: action.value.slice(0, 40) });
    }
    if (wantsCustomer(action) && type.kind !== "customer" && !Object.hasOwn(type.fields, "customer")) {
      throw new Refusal("rule.actionMisfit", { action: action.do, record: type.kind });
    }
    for (const text of textsOf(action)) {
      for (const [, field = ""] of text.matchAll(placeholder)) requireField(type, field);
    }
  }
  return definition;
}

/** Refuses `rule.noField`, and `rule.fieldArchived` for one that is out of use. */
function requireField({ fields }: RecordType, field: string): void {
  const found = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!found) throw new Refusal("rule.noField", { field });
  if (found.archived) throw new Refusal("rule.fieldArchived", { field: inBothLanguages(found.label) });
}

/** Refuses `rule.noEvent`. */
function requireEvent(type: RecordType, event: string): void {
  const events = eventsOfRecord(type);
  if (!events.includes(event)) throw new Refusal("rule.noEvent", { event, record: type.kind, events: events.slice(0, 20) });
}

/** Refuses `rule.noForm`, `rule.noField`, `rule.fieldArchived`. */
function checkFormRecord(types: RecordTypes, { form, values }: Extract<RuleAction, { readonly do: "formRecord" }>): void {
  const type = Object.hasOwn(types, form) ? types[form] : undefined;
  if (!type?.own || type.own.archived) throw new Refusal("rule.noForm", { form });
  for (const field of Object.keys(values)) {
    requireField(type, field);
    if (type.fields[field]?.own === undefined) throw new Refusal("rule.noField", { field });
  }
}

export function wordingIn(wording: Wording, language: "zh" | "en"): string {
  return typeof wording === "string" ? wording : wording[language];
}

/** The text with each `{field}` replaced by what `say` makes of it. */
export function filledIn(text: string, say: (field: string) => string): string {
  return text.replace(placeholder, (_, field: string) => say(field));
}

function textsOf(action: RuleAction): readonly string[] {
  if (action.do === "formRecord") return Object.values(action.values);
  const wording = action.do === "todo" ? action.title : action.do === "notify" || action.do === "message" ? action.text : null;
  return wording === null ? [] : typeof wording === "string" ? [wording] : [wording.zh, wording.en];
}

function wantsCustomer(action: RuleAction): boolean {
  return (action.do === "message" && action.to === "customer") || (action.do === "tag" && action.of === "customer");
}

function asksNothing(condition: Condition): boolean {
  return "all" in condition && condition.all.every(asksNothing);
}

/** The day and instant fields that a condition asks of: while they stay, so does the occasion. */
export function datesIn(types: RecordTypes, kind: string, condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap((each) => datesIn(types, kind, each));
  if ("any" in condition) return condition.any.flatMap((each) => datesIn(types, kind, each));
  if ("not" in condition) return datesIn(types, kind, condition.not);
  if ("of" in condition) return [];
  const field = types[kind]?.fields[condition.field];
  return field?.kind === "day" || field?.kind === "instant" ? [condition.field] : [];
}
