import type { Card } from "./nodes";

/**
 * Text as any screen may show it. Control characters vanish, and so do the marks that turn the reading order
 * around (U+202A–202E, U+2066–2069): "exe.‮cod" must not read as "doc.exe". Line breaks stay, a tab is a
 * space, half an emoji becomes U+FFFD. Idempotent.
 */
export function plain(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(unseen, "");
}
// oxlint-disable-next-line no-control-regex -- to find them is the purpose
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What stands where nothing is known; no platform accepts an empty text. */
export const blank = "—";

export function orBlank(text: string): string {
  return text.trim() === "" ? blank : text;
}

export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** The card with every text in it made plain: the first step of each renderer. */
export function cleanCard(card: Card): Card {
  return cleaned(card) as Card;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
}

/** Pieces of at most `limit` UTF-16 units that together are the text; breaks at a line, else a space, else between characters. */
export function chunks(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const line = rest.lastIndexOf("\n", limit - 1);
    const space = rest.lastIndexOf(" ", limit - 1);
    const at = line > limit / 2 ? line + 1 : space > limit / 2 ? space + 1 : wholeCharacters(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  pieces.push(rest);
  return pieces;
}

/** The beginning of a text with "…" when it is longer than `limit`; whoever shortens shows the whole elsewhere. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, wholeCharacters(text, limit - 1))}…`;
}

/** Largest cut not above `limit` that splits no surrogate pair. */
function wholeCharacters(text: string, limit: number): number {
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}
