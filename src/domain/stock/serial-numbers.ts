import { Refusal } from "../shared/refusal";

/** As many pieces as one message or document may name by their numbers. */
export const mostSerials = 1000;

/**
 * Numbers as they are typed or scanned, "A001-A020" being all twenty of them; upper case, each once. A dash makes a range
 * only between two numbers that are alike but for their last digits; what stands in quotes is one number as it is. Pure.
 * Refuses `serial.badNumber`, `serial.badRange`, `serial.twice`, `serial.tooMany`.
 */
export function serialNumbers(typed: readonly string[]): string[] {
  const all: string[] = [];
  for (const piece of typed) {
    const numbers = expanded(piece.normalize("NFKC").trim());
    if (all.length + numbers.length > mostSerials) throw new Refusal("serial.tooMany", { most: mostSerials });
    all.push(...numbers);
  }
  const twice = all.find((number, index) => all.indexOf(number) !== index);
  if (twice !== undefined) throw new Refusal("serial.twice", { serial: twice });
  return all;
}

function expanded(piece: string): string[] {
  const quoted = /^"(.*)"$/.exec(piece)?.[1];
  const range = quoted === undefined ? rangeOf(piece) : null;
  if (!range) return [one(quoted ?? piece)];
  const { prefix, first, last } = range;
  const count = Number(BigInt(last) - BigInt(first)) + 1;
  if (count < 2) throw new Refusal("serial.badRange", { range: piece.slice(0, 60) });
  if (count > mostSerials) throw new Refusal("serial.tooMany", { most: mostSerials });
  return Array.from({ length: count }, (_, index) => one(`${prefix}${String(BigInt(first) + BigInt(index)).padStart(first.length, "0")}`));
}

/** Two numbers with the same beginning and as many digits behind it. */
function rangeOf(piece: string): { readonly prefix: string; readonly first: string; readonly last: string } | null {
  for (const mark of piece.matchAll(/\s*(?:[-~–—到至]|\bto\b)\s*/gi)) {
    const [left, right] = [piece.slice(0, mark.index), piece.slice(mark.index + mark[0].length)];
    const [one, other] = [/^(.*?)(\d{1,18})$/.exec(left), /^(.*?)(\d{1,18})$/.exec(right)];
    const alike = one && other && one[1]?.toUpperCase() === other[1]?.toUpperCase() && one[2]?.length === other[2]?.length;
    if (alike) return { prefix: one[1] ?? "", first: one[2] ?? "", last: other[2] ?? "" };
  }
  return null;
}

function one(text: string): string {
  const number = text.toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9._/#+-]{0,59}$/.test(number)) throw new Refusal("serial.badNumber", { serial: text.slice(0, 60) });
  return number;
}
