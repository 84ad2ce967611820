import { recordKinds } from "./lexicon";
import type { Message } from "./read-message";
import { han, WantedWord, wordPlace, type Place } from "./words-in-message";

/** Where a phrase of a declaration was found, and how much it says. */
export interface PhraseMatch {
  readonly weight: number;
  /** The places of its words (not of its placeholders). */
  readonly words: readonly (readonly [number, number])[];
}

/** A part of a phrase, read once: phrases are compared with every message. */
type Part = "begins" | "ends" | readonly ({ readonly placeholder: string } | WantedWord)[];

const read = new Map<string, readonly Part[]>();
/** Far more than all commands have: only the names of a company's own forms add to them. */
const mostRead = 50_000;

const words = new Map<string, WantedWord>();

/** One for each word, however many phrases want it. */
function wantedWord(word: string): WantedWord {
  const known = words.get(word) ?? new WantedWord(word);
  words.set(word, known);
  return known;
}

function partsOf(phrase: string): readonly Part[] {
  const known = read.get(phrase);
  if (known) return known;
  const parts = phrase
    .trim()
    .split(/\s+/)
    .map((token): Part => {
      if (token === "^") return "begins";
      if (token === "$") return "ends";
      return token.split("|").map((option) => {
        const name = /^\{(\w+)\}$/.exec(option)?.[1];
        return name === undefined ? wantedWord(option.replaceAll("_", " ").toLowerCase()) : { placeholder: name };
      });
    });
  if (read.size >= mostRead) {
    read.clear();
    words.clear();
  }
  read.set(phrase, parts);
  return parts;
}

/**
 * One way of saying something: words in the order people say them, others may stand between. `a|b` either, `a_b` two
 * words together, `{customer}` a customer, `{SO}` an order's number, `^` the message begins here, `$` it ends here.
 */
export function matchPhrase(phrase: string, message: Message): PhraseMatch | null {
  let at = 0;
  let weight = 0;
  let begins = false;
  let end = 0;
  const literal: [number, number][] = [];
  for (const part of partsOf(phrase)) {
    if (part === "begins") {
      begins = true;
      continue;
    }
    if (part === "ends") {
      if (message.text.slice(end).replace(/[\s?!.。，,吗呢吧了啊谢谢plsthx]+/gi, "") !== "") return null;
      weight += 0.5;
      continue;
    }
    const place = nextPlace(part, message, at);
    if (!place) return null;
    if (begins) {
      if (message.text.slice(message.start, place.from).trim() !== "") return null;
      weight += 0.8;
      begins = false;
    }
    const gap =
      end === 0 ? 0 : Math.min(0.8, Math.max(0, place.from - end - 1) * (han.test(message.text.slice(end, place.from)) ? 0.05 : 0.02));
    weight += place.weight - gap;
    if (place.literal) literal.push([place.from, place.to]);
    at = place.to;
    end = place.to;
  }
  return { weight, words: literal };
}

/** The first of what is wanted; of two that begin together the longer one, of two alike the one named first. */
function nextPlace(options: Exclude<Part, string>, message: Message, at: number): Place | null {
  let best: Place | null = null;
  for (const option of options) {
    const place = option instanceof WantedWord ? wordPlace(option, message, at) : spanPlace(option.placeholder, message, at);
    if (place && (!best || place.from < best.from || (place.from === best.from && place.to > best.to))) best = place;
  }
  return best;
}

function spanPlace(placeholder: string, message: Message, at: number): Place | null {
  const span = message.spans.find((each) => each.from >= at && fits(placeholder, each));
  if (!span) return null;
  return { from: span.from, to: span.to, weight: placeholderWeight(placeholder, span.kind), literal: false };
}

/** A document's number says most; a customer standing for its deal says a little less than the deal itself. */
function placeholderWeight(placeholder: string, kind: string): number {
  if (/^[A-Z]+$/.test(placeholder) || placeholder === "document") return 1.6;
  return (placeholder === "opportunity" && kind === "customer") || (placeholder === "money" && kind === "number") ? 0.8 : 1;
}

function fits(placeholder: string, span: Message["spans"][number]): boolean {
  if (/^[A-Z]+$/.test(placeholder)) return span.kind === "document" && span.series === placeholder;
  if (placeholder === "moment") return span.kind === "day" || span.kind === "period" || span.kind === "unclearDay";
  if (placeholder === "quantity") return span.kind === "quantity" || span.kind === "number";
  // How many of what: a bare figure is a price, a percentage, a step as well.
  if (placeholder === "goods") return span.kind === "quantity" || (span.kind === "product" && "matches" in span && span.rank <= 2);
  if (placeholder === "money") return span.kind === "money" || span.kind === "number";
  if (placeholder === "lead" && span.kind === "document") return span.series === "LD";
  if (placeholder === "opportunity")
    return span.kind === "opportunity" || span.kind === "customer" || (span.kind === "document" && span.series === "OP");
  return span.kind === placeholder && (span.kind !== "customer" || recordKinds.includes("customer"));
}
