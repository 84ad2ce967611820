import type { Condition } from "../../domain/conditions/condition";
import { comparisonsOf } from "../../domain/conditions/check-condition";
import type { FieldDeclaration, RecordType } from "../../domain/conditions/record-type";
import { plainNumber } from "../conversation/plain-number";
import type { Reference } from "../conversation/references";
import { limitOf, limitWords, under } from "./flow-words";

/** A question that the words ask, and where they stand. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly condition: Condition;
}

/**
 * Every condition in a text: limits ("over 100,000", "折扣超过20%"), named records ("for Borui"), and any field of the
 * document by its label ("币种是USD", "region is East"). At the limit is over it, as everywhere in approvals.
 */
export function conditionsIn(said: string, type: RecordType, references: readonly Reference[]): readonly Asked[] {
  const found: Asked[] = [];
  const free = (from: number, to: number) => !found.some((each) => from < each.to && each.from < to);
  const note = (asked: Asked | null) => {
    if (asked && free(asked.from, asked.to)) found.push(asked);
  };
  for (const [name, field] of Object.entries(type.fields))
    for (const asked of [...byLabel(said, name, field), ...limitsByLabel(said, name, field)]) note(asked);
  for (const asked of limits(said, type)) note(asked);
  for (const asked of named(type, references)) note(asked);
  return found.toSorted((left, right) => left.from - right.from);
}

function limits(said: string, type: RecordType): readonly Asked[] {
  return limitWords.flatMap((pattern, index) =>
    [...said.matchAll(pattern)].flatMap((match): Asked[] => {
      const [whole, word, ...rest] = match;
      const [comparison, digits, unit, percent] = index === 0 ? rest : [rest[3], rest[0], rest[1], rest[2]];
      const name = measuredBy(word, percent, under.test(comparison ?? ""), type);
      if (name === null || digits === undefined || isTime(said, match.index + whole.length)) return [];
      const is = under.test(comparison ?? "") ? "<" : ">=";
      return [{ from: match.index, to: match.index + whole.length, condition: { field: name, is, value: plainNumber(digits, unit) } }];
    }),
  );
}

/** "over 24 hours" is a time, not a sum. */
function isTime(said: string, at: number): boolean {
  return /^\s*(?:个)?(?:工作)?\s*(?:小时|天|hours?\b|h\b|(?:working |business )?(?:hours?|days?)\b)/.test(said.slice(at));
}

function measuredBy(word: string | undefined, percent: string | undefined, isUnder: boolean, { fields }: RecordType): string | null {
  const has = (name: string) => (Object.hasOwn(fields, name) ? name : null);
  if (word && /折扣|discount/.test(word)) return has("discount");
  if (word && /毛利|margin/.test(word)) return has("margin");
  if (word && /数量|quantity/.test(word)) return has("quantity");
  if (percent) return has(isUnder ? "margin" : "discount");
  return has("baseAmount") ?? onlyMoney(fields);
}

/** A form of the company's own is worth what its one field of money says. */
function onlyMoney(fields: RecordType["fields"]): string | null {
  const [only, another] = Object.entries(fields).filter(
    ([, { own, archived, kind }]) => own !== undefined && !archived && kind === "money",
  );
  return only && !another ? only[0] : null;
}

function named({ fields }: RecordType, references: readonly Reference[]): readonly Asked[] {
  return references.flatMap(({ kind, from, to, matches }) => {
    const name = Object.keys(fields).find((each) => fields[each]?.to === kind && kind !== "person");
    const [only] = matches;
    return name && only ? [{ from, to, condition: { field: name, is: "=", value: only.id } as const }] : [];
  });
}

/** "<label> is <value>", by the label in either language; the value must fit the field. */
function byLabel(said: string, name: string, field: FieldDeclaration): readonly Asked[] {
  if (!comparisonsOf[field.kind].includes("=") || field.kind === "reference" || field.kind === "day") return [];
  return [...new Set([field.label.zh, field.label.en].map((label) => label.toLowerCase()))].flatMap((label) => {
    const pattern = new RegExp(`${escaped(label)}\\s*(不是|是|为|等于|=|is not|is|equals)\\s*["“]?([^\\s,，。;；:："”]{1,40})["”]?`, "g");
    return [...said.matchAll(pattern)].flatMap((match): Asked[] => {
      const value = valueOf(field, match[2] ?? "");
      const is = /不|not/.test(match[1] ?? "") ? "!=" : "=";
      const condition: Condition | null =
        value === null ? null : typeof value === "boolean" ? { field: name, is: "=", value } : { field: name, is, value };
      return condition ? [{ from: match.index, to: match.index + match[0].length, condition }] : [];
    });
  });
}

/** "value over 5000", "数量超过100", of the company's own number and money fields. */
function limitsByLabel(said: string, name: string, { kind, own, archived, label }: FieldDeclaration): readonly Asked[] {
  if (own === undefined || archived || (kind !== "number" && kind !== "money")) return [];
  return [...new Set([label.zh, label.en].map((word) => word.toLowerCase()))].flatMap((word) =>
    [...said.matchAll(limitOf(escaped(word)))].map((match): Asked => {
      const [whole, comparison = "", digits = "", unit] = match;
      const is = under.test(comparison) ? "<" : ">=";
      return { from: match.index, to: match.index + whole.length, condition: { field: name, is, value: plainNumber(digits, unit) } };
    }),
  );
}

function valueOf(field: FieldDeclaration, typed: string): string | boolean | null {
  if (field.options) {
    const option = Object.entries(field.options).find(([code, { zh, en }]) =>
      [code, zh, en].some((each) => typed.startsWith(each.toLowerCase()) && each !== ""),
    );
    if (option || field.kind !== "text") return option?.[0] ?? null;
  }
  if (field.kind === "yesNo") return /^(是|对|yes|true)/.test(typed) ? true : /^(否|不|no|false)/.test(typed) ? false : null;
  if (field.kind === "number" || field.kind === "money") {
    const number = /^([\d,]+(?:\.\d+)?)(万|千|k|w|m)?/.exec(typed);
    return number?.[1] ? plainNumber(number[1], number[2]) : null;
  }
  return field.label.en === "currency" ? typed.toUpperCase() : typed;
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
