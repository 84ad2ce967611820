import { calendarDay, type CalendarDay } from "../shared/calendar-day";
import { contentHash } from "../shared/content-hash";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { amount, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { RowFault, RowFaultCode } from "./bank-line";
import { findBankColumns, type BankColumn } from "./bank-columns";

/** One row that says money came in. */
export interface BankRow {
  readonly rowNo: number;
  readonly lineHash: string;
  readonly day: CalendarDay;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly payer: string | null;
  readonly reference: string | null;
  readonly memo: string | null;
}

export interface BankTable {
  readonly rows: readonly BankRow[];
  readonly passedOver: number;
  readonly faults: readonly RowFault[];
}

const currencies: Readonly<Record<string, Currency>> = { 人民币: "CNY", rmb: "CNY", 美元: "USD", 欧元: "EUR", 港币: "HKD", 英镑: "GBP" };

/**
 * A bank's table of text → the money that came in. What goes out, sums and notes are passed over; a row that has a day or
 * a sum and cannot be read is a fault. Two rows that are alike to the letter are two payments, and the same two in the
 * next file. Refuses `bankFile.noColumns` for a table without a day and a sum. Pure.
 */
export function readBankTable(table: readonly (readonly string[])[], usual: Currency): BankTable {
  const columns = findBankColumns(table);
  if (!columns) throw new Refusal("bankFile.noColumns");
  const rows: BankRow[] = [];
  const faults: RowFault[] = [];
  const alike = new Map<string, number>();
  let passedOver = 0;
  for (const [index, cells] of table.entries()) {
    if (index <= columns.heading || cells.every((cell) => cell.trim() === "")) continue;
    const cell = (column: BankColumn) => (cells[columns.at[column] ?? -1] ?? "").trim();
    const read = readRow(cell, usual);
    if (read === null) passedOver += 1;
    else if ("code" in read) faults.push({ rowNo: index + 1, ...read });
    else {
      const first = contentHash(read);
      const nth = (alike.get(first) ?? 0) + 1;
      alike.set(first, nth);
      rows.push({ ...read, rowNo: index + 1, lineHash: contentHash({ ...read, nth }) });
    }
  }
  return { rows, passedOver, faults };
}

type ReadRow = Omit<BankRow, "rowNo" | "lineHash">;
type Fault = { readonly code: RowFaultCode; readonly value: string };

function readRow(cell: (column: BankColumn) => string, usual: Currency): ReadRow | Fault | null {
  const [dayText, incoming] = [cell("day"), cell("credit") || cell("amount")];
  const outgoing = cell("debit");
  const sum = decimalIn(incoming);
  // "合计", "Opening balance": nothing with a day; "支出": nothing came in.
  if (!/\d/.test(dayText) && (incoming === "" || /合计|总计|小计|余额|total|balance/i.test(dayText + cell("payer") + cell("memo"))))
    return null;
  if (incoming === "" || sum?.isZero() === true) return outgoing === "" && incoming === "" ? fault("noAmount", dayText) : null;
  if (sum === null) return fault("badAmount", incoming);
  if (sum.isNegative()) return null;
  if (dayText === "") return fault("noDay", incoming);
  const day = dayIn(dayText);
  if (day === null) return fault("badDay", dayText);
  const currency = currencyIn(cell("currency"), usual);
  if (currency === null) return fault("badCurrency", cell("currency"));
  const [payer, reference, memo] = [cell("payer"), cell("reference"), cell("memo")];
  if (payer.length > 200 || reference.length > 100 || memo.length > 300) return fault("tooLong", payer || memo);
  const value = amount(sum, currency);
  if (!sum.equals(value) || sum.greaterThanOrEqualTo("1e15")) return fault("badAmount", incoming);
  return { day, amount: value, currency, payer: payer || null, reference: reference || null, memo: memo || null };
}

function fault(code: RowFaultCode, value: string): Fault {
  return { code, value: value.slice(0, 60) };
}

/** "¥50,000.00", "+1 200.50", "(30.00)" (out). null: no sum. */
function decimalIn(text: string): InstanceType<typeof Dec> | null {
  const plain = text.normalize("NFKC").replace(/[,\s¥$€£]|CNY|RMB|USD|EUR|元/gu, "");
  const bare = plain.replace(/^\+/, "").replace(/^\((.*)\)$/, "-$1");
  return isPlainDecimal(bare) ? new Dec(bare) : null;
}

/** 2026-11-25, 2026/11/5, 20261125, 2026年11月25日, 25.11.2026; 03/04/2026 could be two days and is none. */
function dayIn(text: string): CalendarDay | null {
  const plain = text.normalize("NFKC").trim();
  const yearFirst = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?=$|[T\s])/.exec(plain);
  if (yearFirst) return existing(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=$|[T\s])/.exec(plain);
  if (!yearLast) return null;
  const [, first = "", mark, second = "", year] = yearLast;
  if (mark === "." || Number(first) > 12) return existing(year, second, first);
  return Number(second) > 12 || first === second ? existing(year, first, second) : null;
}

function existing(year = "", month = "", day = ""): CalendarDay | null {
  try {
    return calendarDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  } catch {
    return null;
  }
}

function currencyIn(text: string, usual: Currency): Currency | null {
  if (text === "") return usual;
  const known = currencies[text.toLowerCase()];
  return known ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null);
}
