import type { TypedMoney, TypedTerms } from "../arguments";

/** A day as it was said: a day without a year or week is the next one, or the last one where the command looks back. */
export interface SaidDay {
  readonly coming: string;
  readonly last: string;
  /** "15:00" where an hour was typed. */
  readonly time?: string;
}
export interface SaidPeriod {
  readonly from: string;
  readonly to: string;
  /** The same words read backwards: "10月" in a report is last October. */
  readonly last?: { readonly from: string; readonly to: string };
}

export type FoundValue =
  /** `among`: the numbers of all that the words fit, where they fit several. */
  | { readonly kind: "document"; readonly series: string; readonly number: string; readonly among?: readonly string[] }
  | { readonly kind: "money"; readonly value: TypedMoney; readonly sure: boolean }
  /** `units`: the codes the word can mean (根 is a piece or a bar); empty when none was typed. `parts`: 13 doz + 4. */
  | {
      readonly kind: "quantity";
      readonly value: string;
      readonly units: readonly string[];
      readonly parts?: readonly { readonly value: string; readonly units: readonly string[] }[];
    }
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "percent"; readonly value: string; readonly off: boolean }
  | { readonly kind: "day"; readonly value: SaidDay }
  | { readonly kind: "period"; readonly value: SaidPeriod }
  /** 5/12: 5 December or 12 May; asked, never guessed. */
  | { readonly kind: "unclearDay"; readonly readings: readonly [string, string] }
  | { readonly kind: "phone"; readonly value: string }
  | { readonly kind: "email"; readonly value: string }
  | { readonly kind: "terms"; readonly value: TypedTerms }
  | { readonly kind: "carrier"; readonly value: string }
  | { readonly kind: "tracking"; readonly value: string }
  | { readonly kind: "parcels"; readonly value: number }
  /** Where goods lie: "A-03". */
  | { readonly kind: "place"; readonly value: string }
  /** As typed: a range is one of them. */
  | { readonly kind: "serials"; readonly value: readonly string[] };

/** Something recognised, and where it stands in the normalised text. */
export type Found = FoundValue & { readonly from: number; readonly to: number; readonly typed: string };

/** All matches of a pattern, with what each means; null for a match that means nothing. */
export function scan(text: string, pattern: RegExp, meaning: (match: RegExpExecArray) => FoundValue | null): Found[] {
  const all: Found[] = [];
  const global = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  for (let match = global.exec(text); match; match = global.exec(text)) {
    if (match[0] === "") {
      global.lastIndex++;
      continue;
    }
    const value = meaning(match);
    if (value) all.push({ ...value, from: match.index, to: match.index + match[0].length, typed: match[0] });
  }
  return all;
}

/** Of spans that overlap, the earlier in the list wins. */
export function withoutOverlaps(spans: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const span of spans) if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span);
  return kept.toSorted((left, right) => left.from - right.from);
}
