import { companyNameKey } from "../customers/company-name";
import { normalCreditCode, normalEmail, normalPhone } from "../customers/reachable";
import { calendarDay } from "../shared/calendar-day";
import { isPlainDecimal } from "../shared/decimal";
import { minorDigits } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { ImportColumn } from "./import-columns";
import type { ImportKind, RowProblem } from "./import-file";

export type ReadRow =
  | { readonly label: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly label: string; readonly problem: RowProblem; readonly said: string };

type Cell = (column: ImportColumn) => string;

const intents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    强: "strong",
    高: "strong",
    strong: "strong",
    high: "strong",
    中: "medium",
    medium: "medium",
    弱: "weak",
    低: "weak",
    weak: "weak",
    low: "weak",
  }),
);
const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    个: "pcs",
    件: "pcs",
    只: "pcs",
    支: "pcs",
    根: "bar",
    盒: "box",
    箱: "carton",
    包: "bag",
    袋: "bag",
    桶: "pail",
    套: "set",
    米: "m",
    公斤: "kg",
    千克: "kg",
    打: "dozen",
    piece: "pcs",
    pieces: "pcs",
    ea: "pcs",
    boxes: "box",
  }),
);
const longest: Readonly<Partial<Record<ImportColumn, number>>> = {
  name: 200,
  contact: 200,
  address: 400,
  interest: 1000,
  nameZh: 200,
  nameEn: 200,
  sku: 60,
  serials: 8000,
};

/** One row of the table, cleaned; or the first thing in it that cannot be read. Pure. */
export function readImportRow(kind: ImportKind, columns: readonly ImportColumn[], cell: Cell): ReadRow {
  const ofGoods = kind === "product" || kind === "price" || kind === "stock";
  const name = ofGoods ? cell("sku") : cell("name") || cell("contact");
  const label = (kind === "stock" ? `${name} ${cell("warehouse")} ${cell("lot")}`.trim() : name).slice(0, 200);
  const fault = (problem: RowProblem, said: string): ReadRow => ({ label, problem, said: said.slice(0, 60) });
  if (name === "") return fault("noName", "");
  const fields: Record<string, string> = {};
  for (const column of columns) {
    const text = cell(column);
    if (text === "") continue;
    if (text.length > (longest[column] ?? 100)) return fault("tooLong", text);
    const read = cleaners[column]?.(text) ?? { value: text };
    if ("problem" in read) return fault(read.problem, text);
    fields[column] = read.value;
  }
  if (kind === "product") return { label, fields: { nameZh: name, unit: "pcs", ...fields, sku: name } };
  if (ofGoods) return { label, fields: { ...fields, sku: name } };
  return { label, fields: { ...fields, name, key: companyNameKey(name) } };
}

type Cleaned = { readonly value: string } | { readonly problem: RowProblem };

/** Columns that are more than plain text. */
const cleaners: Readonly<Partial<Record<ImportColumn, (text: string) => Cleaned>>> = {
  phone: (text) => normal(text, normalPhone, "badPhone"),
  email: (text) => normal(text, normalEmail, "badEmail"),
  creditCode: (text) => normal(text, normalCreditCode, "badCreditCode"),
  currency: (text) => normal(text, currencyCode, "badCurrency"),
  intent(text) {
    const value = intents.get(text.toLowerCase());
    return value === undefined ? { problem: "badIntent" } : { value };
  },
  unit(text) {
    const value = units.get(text.toLowerCase()) ?? text;
    return /^[a-zA-Z0-9]{1,40}$/.test(value) ? { value } : { problem: "badUnit" };
  },
  price: (text) => decimal(text, "badPrice"),
  cost: (text) => decimal(text, "badPrice"),
  quantity: (text) => decimal(text, "badQuantity"),
  minQuantity: (text) => decimal(text, "badQuantity"),
  discount(text) {
    const read = decimal(text.replace(/[%％]$/, ""), "badDiscount");
    return "value" in read && Number(read.value) > 100 ? { problem: "badDiscount" } : read;
  },
  expiry: (text) => normal(text.replaceAll(/[/.年月]/g, "-").replace(/日$/, ""), isoDay, "badDay"),
};

/** A decimal that is not negative, without separators and signs of money. */
function decimal(text: string, problem: RowProblem): Cleaned {
  const value = text.replaceAll(/[,，¥￥$\s]/g, "");
  return isPlainDecimal(value) && !value.startsWith("-") ? { value } : { problem };
}

/** "2027-3-1" is 2027-03-01. */
function isoDay(text: string): string {
  const [year = "", month = "", day = ""] = text.split("-");
  return calendarDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function currencyCode(text: string): string {
  const code = /^(rmb|人民币|元)$/i.test(text) ? "CNY" : text.toUpperCase();
  minorDigits(code);
  return code;
}

/** What the domain cleans by itself, and a fault where it refuses. */
function normal(text: string, clean: (text: string) => string, problem: RowProblem): Cleaned {
  try {
    return { value: clean(text) };
  } catch (refused) {
    if (refused instanceof Refusal || refused instanceof RangeError || problem === "badCurrency" || problem === "badDay")
      return { problem };
    throw refused;
  }
}
