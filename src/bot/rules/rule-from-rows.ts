import type { Comparison, Condition } from "../../domain/conditions/condition";
import type { FieldDeclaration, RecordType } from "../../domain/conditions/record-type";
import type { Recipient, RuleAction } from "../../domain/rules/rule";
import { roles, type Role } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import { plainNumber } from "../conversation/recognise/numbers";
import { codeOf, textCondition } from "../fields/read-condition";
import { nothing, type ActionRow, type ConditionRow } from "./rule-rows";

export interface ConditionAnswer {
  readonly field: string | null;
  readonly is: string | null;
  readonly value: string | null;
}

export interface ActionAnswer {
  readonly act: string | null;
  readonly to: string | null;
  readonly text: string | null;
}

/** Whom or what a name means, of a kind of record; null: nobody without doubt. */
export type Finding = (kind: string, name: string) => Promise<Id | null>;

/** What an answered row asks; null for a row without a field. Refuses `rule.formValue`. */
export async function conditionFrom(
  answer: ConditionAnswer,
  row: ConditionRow | undefined,
  type: RecordType,
  find: Finding,
): Promise<Condition | null> {
  const { field: name, is, value } = answer;
  if (name === null || name === nothing) return null;
  if (row && row.field === name && row.is === (is ?? "=") && row.value === (value ?? "")) return row.was;
  const field = type.fields[name];
  if (!field) throw new Refusal("rule.noField", { field: name });
  const wrong = () => new Refusal("rule.formValue", { field: field.label.zh, fieldEn: field.label.en, value: (value ?? "").slice(0, 40) });
  if (is === "empty" || is === "notEmpty") return { field: name, is };
  if (value === null) throw wrong();
  if (is === "olderThan" || is === "within" || is === "dueWithin") {
    const days = /^\d{1,5}$/.exec(value.replace(/\s*(?:天|days?)$/i, ""))?.[0];
    if (days === undefined) throw wrong();
    return { field: name, is, span: { days: Number(days) } };
  }
  const read = await operandFrom(field, value, find);
  if (read === null) throw wrong();
  if (field.kind === "text" && is === "contains" && typeof read === "string") return textCondition(name, field, is, read);
  return { field: name, is: (is ?? "=") as Comparison, value: read };
}

async function operandFrom(field: FieldDeclaration, value: string, find: Finding): Promise<string | boolean | null> {
  switch (field.kind) {
    case "yesNo":
      return /^(?:是|有|对|yes|true|y)$/i.test(value) ? true : /^(?:否|没有|不|no|false|n)$/i.test(value) ? false : null;
    case "number":
    case "money": {
      const [, sign = "", figure = "", scale = ""] = /^(-?)\s*[¥￥$]?\s*([\d.,]+)\s*(万|亿|千|k|w|m)?$/i.exec(value) ?? [];
      const number = plainNumber(figure, scale);
      return number === null ? null : `${sign}${number}`;
    }
    case "reference":
      return find(field.to ?? "", value);
    case "word":
    case "words":
      return codeOf(field, value) ?? null;
    case "text":
      return codeOf(field, value) ?? value;
    case "day":
    case "instant":
      return value;
  }
}

/** What an answered row does; null for a row without an action. Refuses `rule.formAction`. */
export function actionFrom({ act, to, text }: ActionAnswer, row: ActionRow | undefined): RuleAction | null {
  if (act === null || act === nothing) return null;
  const same = row && row.text === (text ?? "");
  if (row && same && row.act === act && row.to === (to ?? nothing)) return row.was;
  const [kind = "", name = ""] = act.split(":");
  if (kind === "webhook") return { do: "webhook", webhook: name };
  // Words that nobody touched stay in both languages.
  const wording = same && "text" in row.was ? row.was.text : same && row.was.do === "todo" ? row.was.title : (text ?? "");
  if (wording === "") throw new Refusal("rule.formAction");
  if (kind === "tag")
    return { do: "tag", of: to === "customer" ? "customer" : "record", tag: typeof wording === "string" ? wording : wording.zh };
  if (kind === "sms" || kind === "email") {
    if (to === null || to === nothing) throw new Refusal("rule.formAction");
    return { do: "message", channel: kind, to: to === "customer" ? "customer" : recipientFrom(to), text: wording };
  }
  if (to === null || to === nothing || to === "customer") throw new Refusal("rule.formAction");
  if (kind === "notify") return { do: "notify", to: recipientFrom(to), text: wording };
  const high = kind === "todoHigh";
  return { do: "todo", to: recipientFrom(to), title: wording, priority: high ? "high" : "normal", dueInDays: high ? 0 : 1 };
}

function recipientFrom(code: string): Recipient {
  const [kind = "", id = ""] = code.split(":");
  if (kind === "person") return { person: id };
  if (kind === "role" && roles.includes(id as Role)) return { role: id as Role };
  return kind === "owner" || kind === "manager" ? kind : "author";
}
