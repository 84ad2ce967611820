import type { Condition } from "../../domain/conditions/condition";
import type { FieldValues, RecordTypes } from "../../domain/conditions/record-type";
import type { Recipient, RuleAction, RuleDefinition } from "../../domain/rules/rule";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { conditionSentence } from "./condition-sentence";
import { namesOfRecords, referencesIn } from "./references-in";
import { ruleWords } from "../texts/rules";

/** The rule as one sentence: when, if, then, in the reader's language. */
export async function ruleInWords(tx: Tx, viewer: Actor, definition: RuleDefinition): Promise<string> {
  const { language } = viewer;
  const words = ruleWords[language];
  const { trigger, actions } = definition;
  const types = await tx.records.types();
  const names = await namesIn(tx, types, definition, language);
  const record = types[trigger.record]?.label[language] ?? trigger.record;
  const context = { types, language, nameOf: (_: string, id: string) => names.get(id) ?? id };
  const { to, rest } = changedTo(types, definition);
  const asked = "all" in rest && rest.all.length === 0 ? null : conditionSentence(context, trigger.record, rest);
  const done = actions.map((action) => actionInWords(types, action, trigger.record, viewer, names)).join(words.list);
  return words.sentence(whenInWords(types, definition, record, viewer, to), asked, done);
}

/** What the records are called that a rule names by key. */
export async function namesInRule(tx: Tx, definition: RuleDefinition, language: "zh" | "en"): Promise<ReadonlyMap<string, string>> {
  return namesIn(tx, await tx.records.types(), definition, language);
}

/** Conditions and actions that stay as they are, as one phrase; "" where there are none. */
export async function keptInWords(
  tx: Tx,
  viewer: Actor,
  definition: RuleDefinition,
  conditions: readonly Condition[],
  actions: readonly RuleAction[],
): Promise<string> {
  const { language } = viewer;
  const types = await tx.records.types();
  const names = await namesIn(tx, types, definition, language);
  const { record } = definition.trigger;
  const asked =
    conditions.length === 0
      ? []
      : [conditionSentence({ types, language, nameOf: (_, id) => names.get(id) ?? id }, record, { all: conditions })];
  return [...asked, ...actions.map((action) => actionInWords(types, action, record, viewer, names))].join(ruleWords[language].list);
}

/** Where a field that changes must then hold one value, that is what it changes to; the rest is asked besides. */
function changedTo(types: RecordTypes, { trigger, condition }: RuleDefinition): { readonly to: string | null; readonly rest: Condition } {
  if (trigger.on !== "changed" || !types[trigger.record]?.fields[trigger.field]?.options) return { to: null, rest: condition };
  const all = "all" in condition ? condition.all : [condition];
  const aim = all.find((each) => "field" in each && each.field === trigger.field && each.is === "=" && typeof each.value === "string");
  if (!aim || !("value" in aim) || typeof aim.value !== "string") return { to: null, rest: condition };
  return { to: aim.value, rest: { all: all.filter((each) => each !== aim) } };
}

function whenInWords(types: RecordTypes, { trigger }: RuleDefinition, record: string, { language }: Actor, to: string | null): string {
  const words = ruleWords[language];
  switch (trigger.on) {
    case "event":
      return words.when(record, words.event(trigger.event.split(".").at(-1) ?? ""));
    case "changed": {
      const field = types[trigger.record]?.fields[trigger.field];
      return words.changed(record, field?.label[language] ?? trigger.field, to === null ? null : (field?.options?.[to]?.[language] ?? to));
    }
    case "crosses":
      return words.crosses(record);
    case "daily":
      return words.daily(
        record,
        trigger.at,
        (trigger.weekdays ?? []).map((weekday) => words.weekdays[weekday - 1] ?? ""),
        trigger.monthDay ?? null,
      );
  }
}

function actionInWords(
  types: RecordTypes,
  action: RuleAction,
  record: string,
  { language }: Actor,
  names: ReadonlyMap<string, string>,
): string {
  const words = ruleWords[language];
  switch (action.do) {
    case "todo":
      return words.todo(recipientInWords(action.to, language, names), action.priority === "high");
    case "notify":
      return words.notify(recipientInWords(action.to, language, names));
    case "message":
      return words.message(
        action.channel,
        action.to === "customer" ? words.recipients.customer : recipientInWords(action.to, language, names),
      );
    case "tag":
      return words.tag(action.tag, action.of === "customer");
    case "requisition":
      return words.requisition;
    case "assign": {
      const { among, most = null } = action;
      return words.assign("role" in among ? [words.roles[among.role] ?? among.role] : among.people.map((id) => names.get(id) ?? id), most);
    }
    case "set": {
      const field = types[record]?.fields[action.field];
      return words.set(field?.label[language] ?? action.field, field?.options?.[action.value]?.[language] ?? action.value);
    }
    case "webhook":
      return words.webhook(action.webhook);
    case "renewal":
      return words.renewal;
    case "formRecord":
      return words.formRecord(types[action.form]?.label[language] ?? action.form);
  }
}

function recipientInWords(to: Recipient, language: "zh" | "en", names: ReadonlyMap<string, string>): string {
  const words = ruleWords[language];
  if (typeof to === "string") return words.recipients[to];
  return "role" in to ? (words.roles[to.role] ?? to.role) : (names.get(to.person) ?? to.person);
}

/** What the records are called that the rule names by key. */
async function namesIn(
  tx: Tx,
  types: RecordTypes,
  { trigger, condition, actions }: RuleDefinition,
  language: "zh" | "en",
): Promise<ReadonlyMap<string, string>> {
  const people = actions.flatMap((action) => {
    if (action.do === "assign" && "people" in action.among) return action.among.people;
    return "to" in action && typeof action.to === "object" && "person" in action.to ? [action.to.person] : [];
  });
  const named = [...referencesIn(types, trigger.record, condition), ...people.map((id) => ({ kind: "person", id }))];
  return namesOfRecords(tx, named, language);
}

/** What a record is called in a list of what a rule did: its number, its name, or the level's product and place. */
export async function recordInWords(tx: Tx, kind: string, fields: FieldValues, language: "zh" | "en"): Promise<string> {
  if (kind === "stockLevel") {
    const [product, warehouse] = [String(fields["product"]), String(fields["warehouse"])];
    const names = [
      (await tx.records.namesOf("product", [product], language)).get(product),
      (await tx.records.namesOf("warehouse", [warehouse], language)).get(warehouse),
    ];
    return names.filter(Boolean).join(" · ");
  }
  return [fields["number"], fields["name"] ?? fields["company"] ?? fields["title"]].filter(Boolean).join(" ");
}
