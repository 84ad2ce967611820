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

/** A cell or field with several: "A001–A003, A007" are a range and a number, for `serialNumbers`. Pure. */
export function serialsIn(text: string): string[] {
  return text
    .replaceAll(/\s*[~–—]\s*/g, "–")
    .split(/[\s,，、;；]+/u)
    .filter((each) => each !== "");
}

function expanded(piece: string): string[] {
  const quoted = /^"(.*)"$/.exec(piece)?.[1];
  const range = quoted === undefined ? rangeOf(piece) : null;
  if (!range) return [numberFrom(quoted ?? piece)];
  const { prefix, first, last } = range;
  const count = Number(BigInt(last) - BigInt(first)) + 1;
  if (count < 2) throw new Refusal("serial.badRange", { range: piece.slice(0, 60) });
  if (count > mostSerials) throw new Refusal("serial.tooMany", { most: mostSerials });
  return Array.from({ length: count }, (_, index) =>
    numberFrom(`${prefix}${String(BigInt(first) + BigInt(index)).padStart(first.length, "0")}`),
  );
}

/** Two numbers with the same beginning and as many digits behind it. */
function rangeOf(piece: string): { readonly prefix: string; readonly first: string; readonly last: string } | null {
  for (const mark of piece.matchAll(/\s*(?:[-~–—到至]|\bto\b)\s*/gi)) {
    const [left, right] = [piece.slice(0, mark.index), piece.slice(mark.index + mark[0].length)];
    const [from, to] = [/^(.*?)(\d{1,18})$/.exec(left), /^(.*?)(\d{1,18})$/.exec(right)];
    const alike = from && to && from[1]?.toUpperCase() === to[1]?.toUpperCase() && from[2]?.length === to[2]?.length;
    if (alike) return { prefix: from[1] ?? "", first: from[2] ?? "", last: to[2] ?? "" };
  }
  return null;
}

function numberFrom(text: string): string {
  const number = text.toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9._/#+-]{0,59}$/.test(number)) throw new Refusal("serial.badNumber", { serial: text.slice(0, 60) });
  return number;
}

/** Numbers for people, what follows one another drawn together: "A001–A003, A007". */
export function serialRanges(numbers: readonly string[]): string {
  const parts: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const open = parts.at(-1);
    if (open && follows(open.last, number)) open.last = number;
    else parts.push({ first: number, last: number });
  }
  return parts.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(", ");
}

function follows(before: string, after: string): boolean {
  const [from, to] = [/^(.*?)(\d{1,18})$/.exec(before), /^(.*?)(\d{1,18})$/.exec(after)];
  if (!from || !to || from[1] !== to[1] || from[2]?.length !== to[2]?.length) return false;
  return BigInt(to[2] ?? "0") - BigInt(from[2] ?? "0") === 1n;
}
