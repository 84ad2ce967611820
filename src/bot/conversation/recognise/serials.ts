import type { Found } from "./found";

const cue =
  /(?<![\p{L}\d])(?:S\/?N(?:s)?|serials?(?: (?:numbers?|nos?\.?))?|序列号|机身号|串号)(?![\p{Script=Latin}])\s*[:：#]?\s*(?:是|为)?\s*/giu;
const piece = String.raw`(?:"[^"\n]{1,60}"|[A-Za-z]*[A-Za-z0-9._/#+-]*\d[A-Za-z0-9._/#+-]*)`;
const one = new RegExp(`^${piece}(?:\\s*(?:[~–—到至]|\\bto\\b)\\s*${piece})?`, "iu");
/** "A200 SN B7": a product whose own numbers follow. */
const ownNumbersFollow = /^\s*[:：]?\s*(?:S\/?N(?:s)?|serials?|序列号|机身号|串号)(?![\p{Script=Latin}])/iu;
const between = /^(?:\s*[,，、;；和及&]\s*|\s+and\s+|\s+)/iu;

/** The letters a number begins with, and whether it has any: what a list goes on with is like what it began with. */
const shapeOf = (text: string): string => (/^[^\d]*/.exec(text)?.[0] ?? "").toUpperCase();

/**
 * Numbers behind "SN", "serial" or 序列号: "SN A001-A020, A023". A list goes on only with what begins with the same letters, so
 * that a waybill or product behind it is none of it; another series says "SN" again. Ranges are kept as typed.
 */
export function findSerials(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(cue)) {
    const from = match.index;
    let to = from + match[0].length;
    const pieces: string[] = [];
    for (let gap = ""; ;) {
      const next = one.exec(text.slice(to + gap.length))?.[0].replace(/[.,]+$/u, "");
      const goesOn =
        next !== undefined &&
        (pieces.length === 0 || (shapeOf(next) === shapeOf(pieces[0] ?? "") && isWhole(text, to + gap.length + next.length)));
      if (!goesOn) break;
      pieces.push(next);
      to += gap.length + next.length;
      gap = between.exec(text.slice(to))?.[0] ?? "";
      if (gap === "") break;
    }
    if (pieces.length > 0) found.push({ kind: "serials", value: pieces, from, to, typed: text.slice(from, to) });
  }
  return found;
}

/** A count or a price with its unit behind it is no serial number: "SN 1001, 20 pcs". */
function isWhole(text: string, at: number): boolean {
  const rest = text.slice(at);
  return !ownNumbersFollow.test(rest) && !/^\s?(?:[个件台只箱盒元块%]|pcs\b|boxes\b|box\b|yuan\b|usd\b|cny\b)/iu.test(rest);
}
