import { Decimal } from "decimal.js";
import type { FieldValue } from "../conditions/record-type";
import { Refusal } from "../shared/refusal";

/** A sum over a record's number and money fields. */
export type Formula =
  | { readonly is: "number"; readonly value: string }
  | { readonly is: "field"; readonly name: string }
  | { readonly is: "negative"; readonly of: Formula }
  | { readonly is: "+" | "-" | "*" | "/"; readonly left: Formula; readonly right: Formula }
  | { readonly is: "least" | "greatest"; readonly of: readonly Formula[] }
  | { readonly is: "round"; readonly of: Formula; readonly digits: number };

/** Each step is rounded to so many decimals, half up, in memory as in the database. */
export const formulaDecimals = 6;
const longest = 300;
const mostParts = 60;
const deepest = 12;

/** A field that a formula may name, with the words it may be called by. */
export interface FormulaName {
  readonly name: string;
  readonly words: readonly string[];
}

interface Reading {
  readonly text: string;
  readonly names: readonly (readonly [string, string])[];
  at: number;
  parts: number;
}

/**
 * Reads a formula in the words of its author: "长 * 宽 / 2", "round((price - cost) / price * 100, 1)".
 * Refuses `formula.tooLarge` and `formula.unclear` with the place that could not be read.
 */
export function readFormula(text: string, names: readonly FormulaName[]): Formula {
  const plain = text.normalize("NFKC").replaceAll("×", "*").replaceAll("÷", "/");
  if (plain.length > longest) throw new Refusal("formula.tooLarge", { longest, most: mostParts });
  const words = names.flatMap(({ name, words: said }) =>
    [name, ...said].map((word) => [word.normalize("NFKC").toLowerCase(), name] as const),
  );
  const reading: Reading = { text: plain, names: words.toSorted((left, right) => right[0].length - left[0].length), at: 0, parts: 0 };
  const formula = readSum(reading, 0);
  if (peek(reading) !== "") unclear(reading);
  return formula;
}

function readSum(reading: Reading, depth: number): Formula {
  let left = readProduct(reading, depth);
  for (let sign = peek(reading); sign === "+" || sign === "-"; sign = peek(reading)) {
    reading.at += 1;
    left = counted(reading, { is: sign, left, right: readProduct(reading, depth) });
  }
  return left;
}

function readProduct(reading: Reading, depth: number): Formula {
  let left = readPart(reading, depth);
  for (let sign = peek(reading); sign === "*" || sign === "/"; sign = peek(reading)) {
    reading.at += 1;
    left = counted(reading, { is: sign, left, right: readPart(reading, depth) });
  }
  return left;
}

function readPart(reading: Reading, depth: number): Formula {
  if (depth > deepest) throw new Refusal("formula.tooLarge", { longest, most: mostParts });
  const next = peek(reading);
  if (next === "-") {
    reading.at += 1;
    return counted(reading, { is: "negative", of: readPart(reading, depth + 1) });
  }
  if (next === "(") return readBracket(reading, depth);
  const rest = reading.text.slice(reading.at);
  const call = /^(round|min|max)\s*\(/i.exec(rest);
  if (call) return readCall(reading, call[1]?.toLowerCase() ?? "", call[0].length, depth);
  const named = readName(reading, rest);
  if (named) return named;
  const digits = /^\d{1,12}(?:\.\d{1,6})?(?![\d.])/.exec(rest)?.[0];
  if (digits === undefined) return unclear(reading);
  reading.at += digits.length;
  return counted(reading, { is: "number", value: digits });
}

function readBracket(reading: Reading, depth: number): Formula {
  reading.at += 1;
  const inner = readSum(reading, depth + 1);
  expect(reading, ")");
  return inner;
}

function readCall(reading: Reading, word: string, length: number, depth: number): Formula {
  reading.at += length;
  const given = [readSum(reading, depth + 1)];
  while (peek(reading) === ",") {
    reading.at += 1;
    given.push(readSum(reading, depth + 1));
  }
  expect(reading, ")");
  if (word !== "round") return counted(reading, { is: word === "min" ? "least" : "greatest", of: given });
  const [of, digits = { is: "number", value: "0" } as const] = given;
  if (!of || given.length > 2 || digits.is !== "number" || !/^[0-6]$/.test(digits.value)) return unclear(reading);
  return counted(reading, { is: "round", of, digits: Number(digits.value) });
}

function readName(reading: Reading, rest: string): Formula | null {
  const quoted = /^[[【“"]([^\]】”"]{1,100})[\]】”"]/.exec(rest);
  const lower = (quoted?.[1] ?? rest).toLowerCase();
  const found = reading.names.find(([word]) => (quoted ? lower === word : lower.startsWith(word) && endsThere(lower, word)));
  if (!found) return null;
  reading.at += quoted?.[0].length ?? found[0].length;
  return counted(reading, { is: "field", name: found[1] });
}

/** "cost" is not named by "costs"; Chinese has no such ends. */
function endsThere(text: string, word: string): boolean {
  return !/[a-z0-9_]$/.test(word) || !/[a-z0-9_]/.test(text.charAt(word.length));
}

function counted<Part extends Formula>(reading: Reading, part: Part): Part {
  reading.parts += 1;
  if (reading.parts > mostParts) throw new Refusal("formula.tooLarge", { longest, most: mostParts });
  return part;
}

function peek(reading: Reading): string {
  while (/\s/.test(reading.text.charAt(reading.at))) reading.at += 1;
  return reading.text.charAt(reading.at);
}

function expect(reading: Reading, sign: string): void {
  if (peek(reading) !== sign) unclear(reading);
  reading.at += 1;
}

function unclear(reading: Reading): never {
  throw new Refusal("formula.unclear", { near: reading.text.slice(reading.at, reading.at + 20) || ")" });
}

/** The formula with each named field that is itself computed replaced by its own; `of` gives null for a plain field. */
export function expanded(formula: Formula, of: (name: string) => Formula | null): Formula {
  switch (formula.is) {
    case "number":
      return formula;
    case "field": {
      const inner = of(formula.name);
      return inner ? expanded(inner, of) : formula;
    }
    case "negative":
    case "round":
      return { ...formula, of: expanded(formula.of, of) };
    case "least":
    case "greatest":
      return { ...formula, of: formula.of.map((each) => expanded(each, of)) };
    case "+":
    case "-":
    case "*":
    case "/":
      return { ...formula, left: expanded(formula.left, of), right: expanded(formula.right, of) };
  }
}

/** Written again so that `readFormula` reads the same: what is kept. `named` says what a field is called, its name where left out. */
export function writtenFormula(formula: Formula, named: (name: string) => string = (name) => name): string {
  const write = (each: Formula): string => writtenFormula(each, named);
  const bracketed = (each: Formula, ...signs: readonly Formula["is"][]): string =>
    signs.includes(each.is) ? `(${write(each)})` : write(each);
  switch (formula.is) {
    case "number":
      return formula.value;
    case "field":
      return named(formula.name);
    case "negative":
      return `-${bracketed(formula.of, "+", "-", "*", "/", "negative")}`;
    case "round":
      return `round(${write(formula.of)}, ${formula.digits})`;
    case "least":
    case "greatest":
      return `${formula.is === "least" ? "min" : "max"}(${formula.of.map(write).join(", ")})`;
    case "+":
      return `${write(formula.left)} + ${bracketed(formula.right, "+", "-")}`;
    case "-":
      return `${write(formula.left)} - ${bracketed(formula.right, "+", "-")}`;
    case "*":
    case "/":
      return `${bracketed(formula.left, "+", "-")} ${formula.is} ${bracketed(formula.right, "+", "-", "*", "/")}`;
  }
}

/** Wide enough for the exact product of any two values that `largest` lets through. */
const Wide = Decimal.clone({ precision: 90, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });

/**
 * How large the result can become, as a power of ten, when each field is below ten to the power that `of` gives for it.
 * A quotient counts as divided by the smallest number there is.
 */
export function largest(formula: Formula, of: (name: string) => number): number {
  switch (formula.is) {
    case "number":
      return Math.max(1, formula.value.split(".")[0]?.length ?? 1);
    case "field":
      return of(formula.name);
    case "negative":
    case "round":
      return largest(formula.of, of);
    case "least":
    case "greatest":
      return Math.max(...formula.of.map((each) => largest(each, of)));
    case "+":
    case "-":
      return Math.max(largest(formula.left, of), largest(formula.right, of)) + 1;
    case "*":
      return largest(formula.left, of) + largest(formula.right, of);
    case "/":
      return largest(formula.left, of) + (formula.right.is === "number" ? 0 : formulaDecimals);
  }
}

/** The result for a record, as a plain decimal; null where a field is empty or something is divided by nothing. */
export function computed(formula: Formula, value: (name: string) => FieldValue): string | null {
  return reckon(formula, value)?.toFixed() ?? null;
}

function reckon(formula: Formula, value: (name: string) => FieldValue): Decimal | null {
  switch (formula.is) {
    case "number":
      return new Wide(formula.value);
    case "field": {
      const given = value(formula.name);
      return typeof given === "string" && given !== "" ? new Wide(given) : null;
    }
    case "negative":
      return reckon(formula.of, value)?.negated() ?? null;
    case "round":
      return reckon(formula.of, value)?.toDecimalPlaces(formula.digits) ?? null;
    case "least":
    case "greatest": {
      const all = formula.of.map((each) => reckon(each, value));
      const known = all.filter((each) => each !== null);
      if (known.length < all.length) return null;
      return formula.is === "least" ? Wide.min(...known) : Wide.max(...known);
    }
    case "+":
    case "-":
    case "*":
    case "/": {
      const [left, right] = [reckon(formula.left, value), reckon(formula.right, value)];
      if (!left || !right || (formula.is === "/" && right.isZero())) return null;
      return step(formula.is, left, right).toDecimalPlaces(formulaDecimals);
    }
  }
}

function step(is: "+" | "-" | "*" | "/", left: Decimal, right: Decimal): Decimal {
  if (is === "+") return left.plus(right);
  if (is === "-") return left.minus(right);
  return is === "*" ? left.times(right) : left.div(right);
}
