import { scopeOf } from "../../domain/access/scope";
import type { FieldDefinition } from "../../domain/fields/field-definition";
import { optionNamed } from "../../domain/fields/field-value";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { speakerOf } from "../conversation/dialogue-state";
import { findDates } from "../conversation/recognise/dates";
import { figures, plainNumber, scales } from "../conversation/recognise/numbers";
import { findReferences } from "../conversation/references";

const none = /^(?:无|空|没有|清空|清除|none|nothing|empty|clear|blank)$/i;

/**
 * What somebody typed for a field, as the field is kept: 下周三 is a day, 5万 a number, 韩梅梅 a colleague. Words that clear it give
 * null. Refuses `field.whichOne` where several records go by the name, and `field.badReference` where none does.
 */
export async function readValue(context: CommandContext, field: FieldDefinition, typed: string): Promise<string | null> {
  const text = typed.normalize("NFC").trim();
  if (text === "" || (none.test(text) && field.kind !== "yesNo" && !optionNamed(field, text))) return null;
  switch (field.kind) {
    case "date":
      return dayTyped(context, text);
    case "number":
    case "money":
      return numberTyped(text);
    case "person":
    case "customer":
    case "product":
      return referenceTyped(context, field, text);
    case "oneOf":
    case "manyOf":
      return field.kind === "oneOf" ? text.replace(/[。.!！]$/, "") : text.replace(/\s+(?:and|&)\s+/gi, ",");
    case "text":
    case "longText":
    case "time":
    case "yesNo":
    case "file":
    case "phone":
    case "email":
    case "link":
    case "computed":
      return text;
  }
}

function dayTyped(context: CommandContext, text: string): string {
  const { today, language } = speakerOf(context);
  const [found] = findDates(text, { day: today, language });
  if (found?.kind !== "day") return text;
  return found.value.coming;
}

function numberTyped(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/^(?:¥|\$|€|rmb|cny|usd|eur)\s*/i, "")
    .replace(/\s*(?:元|块|美元|rmb|cny|usd|eur|yuan)$/i, "");
  const [, sign = "", figure = "", scale = ""] = new RegExp(`^(-?)\\s*(${figures})(${scales})?$`, "i").exec(plain) ?? [];
  const number = figure === "" ? null : plainNumber(figure, scale);
  return number === null ? text : `${sign}${number}`;
}

async function referenceTyped(context: CommandContext, field: FieldDefinition, text: string): Promise<string> {
  const { tx, actor } = context;
  if (field.kind === "person" && /^(?:我|me|myself)$/i.test(text)) return actor.personId;
  const label = field.label[actor.language];
  const references = (await findReferences(text.normalize("NFKC"), tx.lexicon, scopeOf(actor))).filter(({ kind }) => kind === field.kind);
  const best = references.toSorted((left, right) => left.rank - right.rank || right.to - right.from - (left.to - left.from))[0];
  const [only, another] = best?.matches ?? [];
  if (!only) throw new Refusal("field.badReference", { field: label, value: text.slice(0, 40) });
  if (another)
    throw new Refusal("field.whichOne", {
      field: label,
      value: text.slice(0, 40),
      which: best?.matches.slice(0, 5).map((each) => each.label) ?? [],
    });
  return only.id;
}
