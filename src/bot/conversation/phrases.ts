import { recordKinds } from "./lexicon";
import type { Message } from "./read-message";

/** Where a phrase of a declaration was found, and how much it says. */
export interface PhraseMatch {
  readonly weight: number;
  /** The places of its words (not of its placeholders). */
  readonly words: readonly (readonly [number, number])[];
}
interface Place {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly literal: boolean;
}

const han = /\p{Script=Han}/u;

/**
 * One way of saying something: words in the order people say them, others may stand between. `a|b` either, `a_b` two
 * words together, `{customer}` a customer, `{SO}` an order's number, `^` the message begins here, `$` it ends here.
 */
export function matchPhrase(phrase: string, message: Message): PhraseMatch | null {
  let at = 0;
  let weight = 0;
  let begins = false;
  let end = 0;
  const words: [number, number][] = [];
  for (const token of phrase.trim().split(/\s+/)) {
    if (token === "^") {
      begins = true;
      continue;
    }
    if (token === "$") {
      if (message.text.slice(end).replace(/[\s?!.。，,吗呢吧了啊谢谢plsthx]+/gi, "") !== "") return null;
      weight += 0.5;
      continue;
    }
    const place = nextPlace(token, message, at);
    if (!place) return null;
    if (begins) {
      if (message.text.slice(message.start, place.from).trim() !== "") return null;
      weight += 0.8;
      begins = false;
    }
    const gap =
      end === 0 ? 0 : Math.min(0.8, Math.max(0, place.from - end - 1) * (han.test(message.text.slice(end, place.from)) ? 0.05 : 0.02));
    weight += place.weight - gap;
    if (place.literal) words.push([place.from, place.to]);
    at = place.to;
    end = place.to;
  }
  return { weight, words };
}

function nextPlace(token: string, message: Message, at: number): Place | null {
  const places = token.split("|").flatMap((option) => placeOf(option, message, at) ?? []);
  return places.toSorted((left, right) => left.from - right.from || right.to - left.to)[0] ?? null;
}

function placeOf(option: string, message: Message, at: number): Place | null {
  const placeholder = /^\{(\w+)\}$/.exec(option)?.[1];
  if (placeholder === undefined) return wordPlace(option.replaceAll("_", " "), message, at);
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
  if (placeholder === "money") return span.kind === "money" || span.kind === "number";
  if (placeholder === "lead" && span.kind === "document") return span.series === "LD";
  if (placeholder === "opportunity")
    return span.kind === "opportunity" || span.kind === "customer" || (span.kind === "document" && span.series === "OP");
  return span.kind === placeholder && (span.kind !== "customer" || recordKinds.includes("customer"));
}

/** Finds a word from a place on: Latin ones whole and with one letter wrong when they are long, Chinese ones anywhere. */
function wordPlace(word: string, message: Message, at: number): Place | null {
  const { lower } = message;
  const wanted = word.toLowerCase();
  const chinese = han.test(wanted);
  for (let from = lower.indexOf(wanted, at); from >= 0; from = lower.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    const whole = chinese || (!/[a-z0-9]/.test(lower.charAt(from - 1)) && !/[a-z0-9]/.test(lower.charAt(to)));
    if (whole && !message.isHidden(from, to)) return { from, to, weight: weightOf(wanted, chinese), literal: true };
  }
  return chinese || wanted.length < 5 || wanted.includes(" ") ? null : nearPlace(wanted, message, at);
}

function weightOf(word: string, chinese: boolean): number {
  return chinese
    ? Math.min(2.4, 0.4 + 0.45 * word.length)
    : Math.min(2.4, 0.8 + 0.45 * (word.split(" ").length - 1) + 0.07 * Math.min(word.length, 9));
}

function nearPlace(wanted: string, message: Message, at: number): Place | null {
  for (const token of message.tokens) {
    // One or several is a difference in meaning, not a slip: "quote for acme" makes one, "quotes for acme" lists them.
    if (token.from >= at && wanted !== `${token.word}s` && oneApart(wanted, token.word) && !message.isHidden(token.from, token.to)) {
      return { from: token.from, to: token.to, weight: weightOf(wanted, false) * 0.85, literal: true };
    }
  }
  return null;
}

/** Whether two words differ by one letter added, left out, changed, or by two neighbours swapped. */
export function oneApart(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1 || left.charAt(0) !== right.charAt(0)) return false;
  let at = 0;
  while (at < left.length && left.charAt(at) === right.charAt(at)) at++;
  const [a, b] = [left.slice(at), right.slice(at)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0) && a.slice(2) === b.slice(2))
  );
}
