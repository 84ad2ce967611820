import type { DateTime } from "luxon";
import { normalise, type Normalised } from "./normalise";
import type { Scope } from "../../domain/shared/actor";
import type { Lexicon } from "./lexicon";
import { findReferences, type Reference } from "./references";
import { findDates } from "./recognise/dates";
import { findPercents } from "./recognise/discounts";
import { findDocuments, findFormRecords, formPrefixesIn } from "./recognise/documents";
import type { Found } from "./recognise/found";
import { withoutOverlaps } from "./recognise/found";
import { findMoney } from "./recognise/money";
import { findNumbers, findQuantities } from "./recognise/quantities";
import { findPlaces } from "./recognise/places";
import { findSerials } from "./recognise/serials";
import { findShipping, isParcelWord } from "./recognise/shipping";
import { findNamedTerms, speaksOfTerms } from "./recognise/named-terms";
import { describedDocuments, describedTodo } from "./described";
import { withoutSlips } from "./slips";
import { findTerms } from "./recognise/terms";
import { findWaysToReach } from "./recognise/ways-to-reach";

export type Span = Found | Reference;

/** A message with everything recognised in it. */
export interface Message {
  readonly normalised: Normalised;
  readonly text: string;
  /** In lower case, slips of the input method in command words mended: what words are looked for in. */
  readonly lower: string;
  /** Behind greetings and courtesies: where the wish begins. */
  readonly start: number;
  /** In the order of the text; a reference may overlap one of another kind. */
  readonly spans: readonly Span[];
  readonly tokens: readonly { readonly word: string; readonly from: number; readonly to: number }[];
  /** Whether a place lies inside a number, name or date, where no command word is looked for. */
  isHidden(from: number, to: number): boolean;
}

export interface Speaker {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly language: "zh" | "en";
  /** Whose records they may see. */
  readonly sees: Scope;
  /** The speaker's calendar day, noon UTC. */
  readonly today: DateTime;
}

const courtesy =
  /^(?:[\s,.!@~。，！:：]|麻烦(?:你|您)?|请|帮我|帮忙|帮|劳驾|您好|你好|hi\b|hello\b|hey\b|yo\b|morning\b|fyi\b|btw\b|quick one\b|大家好|早上好|不好意思|那个|能不能帮(?:我|忙)|可不可以|方便的话|pls\b|please\b|plz\b|can (?:u|you)\b|could (?:u|you)\b|would you\b|kindly\b|i (?:want|need) to\b|i'd like to\b|let's\b|hi there\b|ok\b|一下|我想|我要|给我)+/i;

/** Reads a message: normalised, then numbers, money, dates and names found in it. */
export async function readMessage(typed: string, botMentions: readonly string[], speaker: Speaker, lexicon: Lexicon): Promise<Message> {
  const normalised = normalise(typed, botMentions);
  const { text } = normalised;
  const references = await findReferences(text, lexicon, speaker.sees);
  const asked = formPrefixesIn(text);
  const prefixes = asked.length === 0 ? [] : await lexicon.formPrefixes(asked);
  const named = speaksOfTerms(text) ? findNamedTerms(text, await lexicon.namedTerms()) : [];
  const values = findValues(text, speaker, references, prefixes, named);
  const todo = await describedTodo(text, values, speaker.personId, lexicon);
  const found = [...values, ...(await describedDocuments(text, references, values, lexicon, speaker.sees)), ...(todo ? [todo] : [])];
  const taken = references.filter(
    (each) =>
      !values.some((value) => hides(value) && value.from < each.to && each.from < value.to && value.to - value.from >= each.to - each.from),
  );
  const spans = [...found, ...taken].toSorted((left, right) => left.from - right.from || right.to - left.to);
  const solid = spans.filter(
    (span) => span.kind === "document" || span.kind === "email" || span.kind === "tracking" || ("matches" in span && span.rank <= 2),
  );
  return {
    normalised,
    text,
    lower: withoutSlips(text.toLowerCase()),
    start: courtesy.exec(text)?.[0].length ?? 0,
    spans,
    tokens: [...text.toLowerCase().matchAll(/[a-z][a-z']*/g)]
      .slice(0, 400)
      .map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length })),
    isHidden: (from, to) => solid.some((span) => from >= span.from && to <= span.to && to - from < span.to - span.from),
  };
}

/** A document number or date is never part of a name. */
function hides(value: Found): boolean {
  return ["document", "email", "phone", "tracking", "serials", "quantity", "money"].includes(value.kind);
}

function findValues(
  text: string,
  speaker: Speaker,
  references: readonly Reference[],
  prefixes: readonly string[],
  named: readonly Found[],
): Found[] {
  const reach = findWaysToReach(text);
  const firm = withoutOverlaps([
    ...findSerials(text),
    ...reach,
    ...findDocuments(text),
    ...findFormRecords(text, prefixes),
    ...findShipping(text).filter(({ kind }) => kind === "tracking"),
  ]);
  const product = references.filter(({ kind, rank }) => kind === "product" && rank <= 2);
  const apart = (span: Found) =>
    !product.some((each) => span.from < each.to && each.from < span.to && each.to - each.from >= span.to - span.from);
  // "PO-9 to 5 December" is no span of days from the 9th on.
  const withoutNumbers = firm.reduce((left, { from, to }) => left.slice(0, from) + "#".repeat(to - from) + left.slice(to), text);
  // Lily Sun is nobody's Sunday.
  const colleagues = references.filter(({ kind }) => kind === "person");
  const dates = findDates(withoutNumbers, { day: speaker.today, language: speaker.language }).filter(
    (span) => !colleagues.some(({ from, to }) => from <= span.from && span.to <= to && span.to - span.from < to - from),
  );
  return withoutOverlaps([
    ...firm,
    ...named,
    ...findTerms(text),
    ...dates.filter(apart),
    ...findPlaces(text).filter((span) => !product.some((each) => span.from < each.to && each.from < span.to)),
    ...findPercents(text),
    ...findMoney(text).filter(apart),
    ...findQuantities(text).filter(apart),
    ...findShipping(text).filter(({ kind }) => kind !== "parcels"),
    ...findShipping(text).filter(({ kind, typed }) => kind === "parcels" && isParcelWord(typed)),
    ...findNumbers(text).filter(apart),
    ...findShipping(text).filter(({ kind }) => kind === "parcels"),
  ]);
}
