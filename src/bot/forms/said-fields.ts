import type { FieldDefinition } from "../../domain/fields/field-definition";

interface Place {
  readonly field: FieldDefinition;
  readonly from: number;
  readonly to: number;
}

/** What a message says for a record's fields, each behind its label; and what stands before the first of them. */
export interface SaidFields {
  readonly values: ReadonlyMap<FieldDefinition, string>;
  readonly rest: string;
}

const lead = /^(?:[\s:：=,，]|是|为|填|to\b|is\b|are\b|of\b)*/i;
const tail = /(?:[\s,，;；。.、]|\band\b|和)+$/i;

/** "数量 2，用途 试装" · "quantity 2, purpose trial fitting": the longest label counts, and each once. */
export function saidFieldsIn(text: string, fields: readonly FieldDefinition[]): SaidFields {
  const places = placesIn(text.normalize("NFC"), fields);
  const values = new Map<FieldDefinition, string>();
  places.forEach(({ field, to }, index) => {
    if (!values.has(field))
      values.set(
        field,
        text
          .slice(to, places[index + 1]?.from ?? text.length)
          .replace(lead, "")
          .replace(tail, ""),
      );
  });
  const rest = text
    .slice(0, places[0]?.from ?? text.length)
    .replace(/^(?:[\s:：,，]|给|for\b|with\b|about\b)*/i, "")
    .replace(tail, "");
  return { values, rest };
}

function placesIn(text: string, fields: readonly FieldDefinition[]): readonly Place[] {
  const lower = text.toLowerCase();
  const found: Place[] = [];
  const labels = fields
    .flatMap((field) => [...new Set([field.label.zh.toLowerCase(), field.label.en.toLowerCase()])].map((word) => ({ field, word })))
    .toSorted((left, right) => right.word.length - left.word.length);
  for (const { field, word } of labels) {
    for (let from = lower.indexOf(word); from >= 0; from = lower.indexOf(word, from + 1)) {
      const to = from + word.length;
      const taken = found.some((each) => from < each.to && each.from < to);
      if (!taken && isApart(lower, from, to)) {
        found.push({ field, from, to });
        break;
      }
    }
  }
  return found.toSorted((left, right) => left.from - right.from);
}

/** A Latin label is a word by itself; a Chinese one begins behind a stop or a space. */
function isApart(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1);
  if (/^[a-z0-9]/.test(text.slice(from))) return !/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(text.charAt(to));
  return before === "" || !/\p{Script=Han}/u.test(before);
}
