import { saidUnits, unitsOf } from "../../domain/shared/unit-words";
import type { Currency } from "../../domain/shared/money";
import { figures, plainNumber } from "../conversation/recognise/numbers";
import type { CutText } from "./cut-text";

/** A count with the codes that its unit may mean; none where none was said. */
export interface SaidCount {
  readonly value: string;
  readonly units: readonly string[];
}
/** One of a bigger unit is so many of a smaller one; `small` empty: of the base unit. */
export interface SaidConversion {
  readonly big: string;
  readonly count: string;
  readonly small: string | null;
}
export interface SaidPrice {
  readonly amount: string;
  readonly currency: Currency | null;
  /** The unit that it is the price of; null: one of the base unit. */
  readonly unit: string | null;
  /** From so many on. */
  readonly from: SaidCount | null;
}

const written = (words: readonly string[]) =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");

/** Every word for a unit, as a pattern; a Latin one ends where its letters do. */
export function unitPattern(): string {
  const { loose, behindFigures } = saidUnits();
  const all = [...loose, ...behindFigures];
  const latin = all.filter((word) => /^[a-z]/.test(word));
  return `(?:(?:${written(latin)})(?![A-Za-z\\d])|(?:${written(all.filter((word) => !/^[a-z]/.test(word)))}))`;
}

const one = (word: string | undefined): string | null => (word === undefined ? null : (unitsOf(word)[0] ?? null));
const many = (word: string | undefined): readonly string[] => (word === undefined ? [] : unitsOf(word));

/** 一箱60个, 箱装60, 60个一箱, 60个/箱, "carton of 60", "1 carton = 60 pcs", "60 per carton". */
export function cutConversions(text: CutText): SaidConversion[] {
  const unit = unitPattern();
  const count = `(${figures})`;
  const given = (big: string | undefined, size: string | undefined, small: string | undefined): SaidConversion | null => {
    const [code, value] = [one(big), plainNumber(size ?? "")];
    return code === null || value === null ? null : { big: code, count: value, small: one(small) };
  };
  return [
    ...text.cutAll(
      new RegExp(`(?:(?:1|一|每)\\s*)?(${unit})\\s*(?:=|等于|是|为|有|装|含|共|of|has|holds|is)\\s*${count}\\s*(${unit})?`, "i"),
      (m) => given(m[1], m[2], m[3]),
    ),
    ...text.cutAll(new RegExp(`(?:(?:1|一|每|an?|one)\\s*)(${unit})\\s*${count}\\s*(${unit})`, "i"), (m) => given(m[1], m[2], m[3])),
    ...text.cutAll(new RegExp(`${count}\\s*(${unit})?\\s*(?:一|1|每|/|per|to the|to an?|in an?)\\s*(${unit})(?:装)?`, "i"), (m) =>
      given(m[3], m[1], m[2]),
    ),
  ];
}

const currencies: readonly (readonly [RegExp, Currency])[] = [
  [/¥|元|块|rmb|cny|yuan|人民币/i, "CNY"],
  [/us\$|\$|usd|美元|美金|dollars?/i, "USD"],
  [/€|eur|欧元|euros?/i, "EUR"],
  [/£|gbp|英镑|pounds?/i, "GBP"],
];
const signBefore = "(?:us\\$|\\$|¥|€|£|rmb|cny|usd|eur|gbp)";
const signBehind = "(?:元|块钱|块|人民币|美元|美金|欧元|英镑|rmb\\b|cny\\b|usd\\b|eur\\b|gbp\\b|yuan\\b|dollars?\\b|euros?\\b|pounds?\\b)";

/** A sum: its sign, its figure, its word. */
export const sumPattern = `(${signBefore})?\\s*(${figures})\\s*(${signBehind})?`;

export function sumOf(
  before: string | undefined,
  figure: string | undefined,
  behind: string | undefined,
): { readonly amount: string; readonly currency: Currency | null } | null {
  const amount = plainNumber(figure ?? "");
  const sign = before ?? behind ?? "";
  const currency = sign === "" ? null : (currencies.find(([pattern]) => pattern.test(sign))?.[1] ?? null);
  return amount === null ? null : { amount, currency };
}

/** 满100个 82, 100个起单价82, "82 from 100", "100+ at 82"; then the price of one that is called so: 单价 88, "price 88 per carton". */
export function cutPrices(text: CutText): SaidPrice[] {
  const unit = unitPattern();
  const count = `(${figures})\\s*(${unit})?`;
  const called = "(?:(?:标准|销售|list |unit |selling )?(?:单价|售价|标价|定价|卖价|价格|价|priced?|prices|@)(?:\\s*(?:of|for))?)";
  const becomes = "(?:改成|改为|调到|调成|调为|涨到|降到|变成|是|为|is|to|at|of|->|→|:|：|=|@)?";
  const broken = (from: SaidCount | null, sum: ReturnType<typeof sumOf>, of: string | undefined): SaidPrice | null =>
    sum && { ...sum, unit: one(of), from };
  const counted = (value: string | undefined, word: string | undefined): SaidCount | null => {
    const plain = plainNumber(value ?? "");
    return plain === null ? null : { value: plain, units: many(word) };
  };
  const from = (m: RegExpExecArray, at: number, sumAt: number) => {
    const least = counted(m[at], m[at + 1]);
    return least && broken(least, sumOf(m[sumAt], m[sumAt + 1], m[sumAt + 2]), undefined);
  };
  const per = `(?:\\s*(?:/|每|一|per|an?|each)\\s*(${unit}))?`;
  return [
    ...text.cutAll(new RegExp(`(?:满|达到|够|超过)\\s*${count}\\s*(?:起|以上)?\\s*${called}?\\s*${becomes}\\s*${sumPattern}`, "i"), (m) =>
      from(m, 1, 3),
    ),
    ...text.cutAll(
      new RegExp(`${count}\\s*(?:及以上|以上|起|\\+|and up|and more|or more)\\s*${called}?\\s*${becomes}\\s*${sumPattern}`, "i"),
      (m) => from(m, 1, 3),
    ),
    ...text.cutAll(
      new RegExp(
        `${called}?\\s*${becomes}\\s*${sumPattern}\\s*(?:from|above|over|for at least)\\s*${count}(?:\\s*(?:on|up|and up|upwards))?(?![\\d-])`,
        "i",
      ),
      (m) => from(m, 4, 1),
    ),
    ...text.cutAll(new RegExp(`${called}\\s*${becomes}\\s*${sumPattern}${per}`, "i"), (m) => broken(null, sumOf(m[1], m[2], m[3]), m[4])),
    ...text.cutAll(new RegExp(`(?:涨到|降到|调到|涨价到|降价到|(?:raised?|lower(?:ed)?|cut) to)\\s*${sumPattern}${per}`, "i"), (m) =>
      broken(null, sumOf(m[1], m[2], m[3]), m[4]),
    ),
  ];
}

/** 每箱5000, 88元/个, "3.5 per m": read behind conversions, which are said alike (60个/箱). */
export function cutPricesPerUnit(text: CutText): SaidPrice[] {
  const unit = unitPattern();
  const priced = (sum: ReturnType<typeof sumOf>, of: string | undefined): SaidPrice | null => sum && { ...sum, unit: one(of), from: null };
  return [
    ...text.cutAll(new RegExp(`每\\s*(${unit})\\s*${sumPattern}`, "i"), (m) => priced(sumOf(m[2], m[3], m[4]), m[1])),
    ...text.cutAll(new RegExp(`${sumPattern}\\s*(?:/|每|一|per|an?|each)\\s*(${unit})`, "i"), (m) => priced(sumOf(m[1], m[2], m[3]), m[4])),
  ];
}
