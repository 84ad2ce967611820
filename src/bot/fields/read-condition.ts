import type { Condition } from "../../domain/conditions/condition";
import type { FieldDeclaration, RecordType } from "../../domain/conditions/record-type";
import { Refusal } from "../../domain/shared/refusal";
import { plainNumber } from "../conversation/recognise/numbers";

/** What of a condition says how a field is compared, the longer word first. `not`: turned round. */
const signs: readonly { readonly is: ">" | ">=" | "<" | "<=" | "=" | "!=" | "contains" | "empty" | "notEmpty"; readonly said: RegExp }[] = [
  { is: "notEmpty", said: /^(?:不为空|有值|已填|is filled in|is not empty|is set)/ },
  { is: "empty", said: /^(?:为空|没填|未填|is empty|is not set|is blank)/ },
  { is: ">=", said: /^(?:>=|≥|不低于|不少于|不小于|至少|大于等于|is at least|at least)/ },
  { is: "<=", said: /^(?:<=|≤|不高于|不超过|不大于|最多|小于等于|is at most|at most)/ },
  { is: "!=", said: /^(?:!=|≠|不是|不等于|is not|isn't)/ },
  { is: ">", said: /^(?:>|大于|超过|高于|多于|晚于|is over|is above|is more than|is after|over|above|more than|after)/ },
  { is: "<", said: /^(?:<|小于|低于|少于|早于|is under|is below|is less than|is before|under|below|less than|before)/ },
  { is: "contains", said: /^(?:包含|含有|含|contains|includes|has)/ },
  { is: "=", said: /^(?:==?|是|等于|为|:|：|is|equals)/ },
];

/** A record that the words name without doubt, for fields that point at one. */
export type KnownRecord = { readonly kind: string; readonly id: string; readonly word: string };

/**
 * A condition on a record's fields as people say it: "行业是汽车 且 金额超过5万", "industry is auto and amount over 50k".
 * Refuses `condition.unclear` with the part that could not be read.
 */
export function readCondition(text: string, type: RecordType, known: readonly KnownRecord[] = []): Condition {
  const any = text.split(/\s*(?:或者|或|\bor\b)\s*/i).map((part) => {
    const all = part.split(/\s*(?:并且|而且|且|&|\band\b|[,，;；])\s*/i).map((each) => readQuestion(each.trim(), type, known));
    const [only] = all;
    return all.length === 1 && only ? only : { all };
  });
  const [only] = any;
  return any.length === 1 && only ? only : { any };
}

/** The field whose label a text begins with, the longest first, and what stands behind it. Archived fields are gone. */
export function fieldAtStart(
  text: string,
  type: RecordType,
): { readonly name: string; readonly field: FieldDeclaration; readonly rest: string } | null {
  const lower = text.toLowerCase();
  const named = Object.entries(type.fields)
    .filter(([, { archived }]) => !archived)
    .flatMap(([name, field]) => [name, field.label.zh, field.label.en].map((word) => ({ name, field, word: word.toLowerCase() })))
    .filter(({ word }) => lower.startsWith(word) && !(/[a-z0-9]$/.test(word) && /[a-z0-9_]/.test(lower.charAt(word.length))))
    .toSorted((left, right) => right.word.length - left.word.length)[0];
  return named ? { name: named.name, field: named.field, rest: text.slice(named.word.length).replace(/^[\s的]+/, "") } : null;
}

function readQuestion(text: string, type: RecordType, known: readonly KnownRecord[]): Condition {
  const named = fieldAtStart(text.replace(/^(?:the|its|their)\s+/i, ""), type);
  if (!named) throw new Refusal("condition.unclear", { part: text.slice(0, 40) });
  const { name, field, rest } = named;
  const sign = signs.find(({ said }) => said.test(rest.toLowerCase()));
  const value = (sign ? rest.slice(sign.said.exec(rest.toLowerCase())?.[0].length ?? 0) : rest).trim();
  const is = sign?.is ?? "=";
  if (is === "empty" || is === "notEmpty") return { field: name, is };
  const unclear = (): never => {
    throw new Refusal("condition.unclear", { part: text.slice(0, 40) });
  };
  if (value === "" && field.kind !== "yesNo") return unclear();
  switch (field.kind) {
    case "word":
      return choice(field, value, unclear, (code) => ({ field: name, is: is === "!=" ? "!=" : "=", value: code }));
    case "words":
      return choice(field, value, unclear, (code) => {
        const has: Condition = { field: name, is: "has", value: code };
        return is === "!=" ? { not: has } : has;
      });
    case "yesNo": {
      const no = /^(?:否|不|没|no|false)/i.test(value) || is === "!=";
      return { field: name, is: "=", value: !no };
    }
    case "number":
    case "money": {
      const [, figure = "", scale = ""] = /^[¥$€]?\s*([\d.,]+)\s*(万|亿|千|k|w)?/i.exec(value) ?? [];
      const number = plainNumber(figure, scale);
      if (number === null || is === "contains") return unclear();
      return { field: name, is, value: number };
    }
    case "day":
    case "instant": {
      const day = /^\d{4}-\d{2}-\d{2}$/.exec(value)?.[0];
      if (day === undefined || is === "contains") return unclear();
      return { field: name, is, value: day };
    }
    case "reference": {
      const record = known.find((each) => each.kind === field.to && value.toLowerCase().includes(each.word.toLowerCase()));
      if (!record) return unclear();
      return { field: name, is: is === "!=" ? "!=" : "=", value: record.id };
    }
    case "text":
      return textCondition(name, field, is === "!=" || is === "contains" ? is : "=", value.replace(/^["“'](.*)["”']$/, "$1"));
  }
}

function choice(field: FieldDeclaration, value: string, unclear: () => never, make: (code: string) => Condition): Condition {
  const words = value.split(/\s*[/、|]\s*/).filter((word) => word !== "");
  const codes = words.map((word) => codeOf(field, word) ?? unclear());
  const [only] = codes;
  return codes.length === 1 && only !== undefined ? make(only) : { any: codes.map(make) };
}

/** A word of the company's list is meant whole, and as the records have it; any other is looked for as it was said. */
export function textCondition(name: string, field: FieldDeclaration, is: "=" | "!=" | "contains", said: string): Condition {
  const listed = codeOf(field, said);
  if (listed === undefined) return { field: name, is, value: said };
  return { field: name, is: is === "contains" ? "=" : is, value: listed };
}

export function codeOf(field: FieldDeclaration, word: string): string | undefined {
  const said = word.trim().toLowerCase();
  return Object.entries(field.options ?? {}).find(([code, { zh, en }]) => [code, zh.toLowerCase(), en.toLowerCase()].includes(said))?.[0];
}
