import { isComparing, type Comparison, type Condition } from "../../domain/conditions/condition";
import type { FieldDeclaration, RecordType } from "../../domain/conditions/record-type";
import type { RuleAction, RuleDefinition } from "../../domain/rules/rule";
import type { Language } from "../../domain/shared/actor";

/** A condition as a form shows it: three answers, and what they stood for, so that what nobody touched stays as it was. */
export interface ConditionRow {
  readonly field: string;
  readonly is: string;
  readonly value: string;
  readonly was: Condition;
}

/** An action as a form shows it: what, to whom, which words. */
export interface ActionRow {
  readonly act: string;
  readonly to: string;
  readonly text: string;
  readonly was: RuleAction;
}

export const mostConditions = 4;
export const mostActions = 3;
export const nothing = "none";

/** How the records are called that conditions and recipients name by key. */
export type NameOf = (id: string) => string;

/** What of a condition a form can show, and what stays beside it. */
export function conditionRows(
  { condition }: RuleDefinition,
  type: RecordType,
  language: Language,
  nameOf: NameOf,
): { readonly rows: readonly ConditionRow[]; readonly kept: readonly Condition[] } {
  const rows: ConditionRow[] = [];
  const kept: Condition[] = [];
  for (const each of "all" in condition ? condition.all : [condition]) {
    const row = rows.length < mostConditions - 1 ? conditionRow(each, type, language, nameOf) : null;
    if (row) rows.push(row);
    else kept.push(each);
  }
  return { rows, kept };
}

function conditionRow(was: Condition, type: RecordType, language: Language, nameOf: NameOf): ConditionRow | null {
  if (!("field" in was) || was.is === "changed") return null;
  const field = type.fields[was.field];
  if (!field) return null;
  if ("span" in was) return "days" in was.span ? { field: was.field, is: was.is, value: String(was.span.days), was } : null;
  if (!isComparing(was)) return { field: was.field, is: was.is, value: "", was };
  const value = written(was.value, field, language, nameOf);
  return value === null || !shown.includes(was.is) ? null : { field: was.field, is: was.is, value, was };
}

const shown: readonly Comparison[] = ["=", "!=", "<", "<=", ">", ">=", "contains"];

function written(value: unknown, field: FieldDeclaration, language: Language, nameOf: NameOf): string | null {
  if (typeof value === "boolean") return { zh: value ? "是" : "否", en: value ? "yes" : "no" }[language];
  if (typeof value !== "string") return null;
  if (field.kind === "reference") return nameOf(value);
  return field.options?.[value]?.[language] ?? value;
}

export function actionRows(
  { actions }: RuleDefinition,
  language: Language,
): { readonly rows: readonly ActionRow[]; readonly kept: readonly RuleAction[] } {
  const rows: ActionRow[] = [];
  const kept: RuleAction[] = [];
  for (const each of actions) {
    const row = rows.length < mostActions ? actionRow(each, language) : null;
    if (row) rows.push(row);
    else kept.push(each);
  }
  return { rows, kept };
}

function actionRow(was: RuleAction, language: Language): ActionRow | null {
  switch (was.do) {
    case "notify":
      return { act: "notify", to: recipientCode(was.to), text: inLanguage(was.text, language), was };
    case "todo":
      return { act: was.priority === "high" ? "todoHigh" : "todo", to: recipientCode(was.to), text: inLanguage(was.title, language), was };
    case "message":
      return {
        act: was.channel,
        to: was.to === "customer" ? "customer" : recipientCode(was.to),
        text: inLanguage(was.text, language),
        was,
      };
    case "tag":
      return { act: "tag", to: was.of === "customer" ? "customer" : nothing, text: was.tag, was };
    case "webhook":
      return { act: `webhook:${was.webhook}`, to: nothing, text: "", was };
    case "assign":
    case "formRecord":
    case "renewal":
    case "requisition":
    case "set":
      return null;
  }
}

/** "owner", "role:finance", "person:01J…". */
export function recipientCode(to: Extract<RuleAction, { readonly do: "notify" }>["to"]): string {
  if (typeof to === "string") return to;
  return "role" in to ? `role:${to.role}` : `person:${to.person}`;
}

function inLanguage(text: string | { readonly zh: string; readonly en: string }, language: Language): string {
  return typeof text === "string" ? text : text[language];
}
