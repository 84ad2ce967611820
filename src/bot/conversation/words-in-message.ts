import type { Message } from "./read-message";

/** Where something that a phrase wants stands in a message, and how much it says. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly literal: boolean;
}

export const han = /\p{Script=Han}/u;

/** A word that phrases want, in lower case, with what is known of it whatever the message. */
export class WantedWord {
  readonly chinese: boolean;
  readonly mayBeNear: boolean;
  readonly weight: number;
  constructor(readonly word: string) {
    this.chinese = han.test(word);
    this.mayBeNear = !this.chinese && word.length >= 5 && !word.includes(" ");
    this.weight = this.chinese
      ? Math.min(2.4, 0.4 + 0.45 * word.length)
      : Math.min(2.4, 0.8 + 0.45 * (word.split(" ").length - 1) + 0.07 * Math.min(word.length, 9));
  }
}

/** What was looked for in the message that is being read: many phrases want the same words. */
let reading: { readonly message: Message; readonly sought: Map<WantedWord, Sought> } | null = null;

/** Finds a word from a place on: Latin ones whole and with one letter wrong when they are long, Chinese ones anywhere. */
export function wordPlace(wanted: WantedWord, message: Message, at: number): Place | null {
  if (reading?.message !== message) reading = { message, sought: new Map() };
  let sought = reading.sought.get(wanted);
  if (!sought) reading.sought.set(wanted, (sought = new Sought(wanted, message)));
  return sought.from(at);
}

/** A word in a message, looked for no further than it was wanted. */
class Sought {
  readonly #exact: Place[] = [];
  #near: readonly Place[] | null = null;
  #searchedTo = -1;
  #isDone = false;

  constructor(
    private readonly wanted: WantedWord,
    private readonly message: Message,
  ) {}

  from(at: number): Place | null {
    for (const place of this.#exact) if (place.from >= at) return place;
    while (!this.#isDone) {
      const next = this.#nextExact();
      if (next && next.from >= at) return next;
    }
    if (!this.wanted.mayBeNear) return null;
    this.#near ??= nearPlaces(this.wanted, this.message);
    for (const place of this.#near) if (place.from >= at) return place;
    return null;
  }

  #nextExact(): Place | null {
    const { lower } = this.message;
    const { word, chinese, weight } = this.wanted;
    const from = lower.indexOf(word, this.#searchedTo + 1);
    if (from < 0) {
      this.#isDone = true;
      return null;
    }
    this.#searchedTo = from;
    const to = from + word.length;
    const whole = chinese || (!/[a-z0-9]/.test(lower.charAt(from - 1)) && !/[a-z0-9]/.test(lower.charAt(to)));
    if (!whole || this.message.isHidden(from, to)) return null;
    const place = { from, to, weight, literal: true };
    this.#exact.push(place);
    return place;
  }
}

const nowhere: readonly Place[] = [];

/** One or several is a difference in meaning, not a slip: "quote for acme" makes one, "quotes for acme" lists them. */
function nearPlaces({ word: wanted, weight }: WantedWord, message: Message): readonly Place[] {
  let places: Place[] | null = null;
  for (const { word, from, to } of message.tokens) {
    if (!oneApart(wanted, word) || wanted === `${word}s` || message.isHidden(from, to)) continue;
    (places ??= []).push({ from, to, weight: weight * 0.85, literal: true });
  }
  return places ?? nowhere;
}

/** Whether two words differ by one letter added, left out, changed, or by two neighbours swapped. */
export function oneApart(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1 || left.charCodeAt(0) !== right.charCodeAt(0)) return false;
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
