import type { Language } from "../../src/domain/shared/actor";
import { unitWord } from "../../src/domain/shared/unit-words";

export { unitWord };

/** Decimal text as money.ts writes it, with its currency's code. */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}
/** Decimal text and a unit's code: "pcs", "box". */
export interface QuantityValue {
  readonly value: string;
  readonly unit: string;
}

const signs: Readonly<Record<string, string>> = { CNY: "¥", USD: "$", EUR: "€", GBP: "£" };

/** "¥86,400.00", "-$5.00", "JPY 1,000": the digits stay as they are written, none is rounded here. */
export function money({ amount, currency }: MoneyValue): string {
  const minus = amount.startsWith("-") ? "-" : "";
  const sign = signs[currency] ?? `${currency} `;
  return `${minus}${sign}${grouped(amount.replace(/^-/, ""))}`;
}

/** Whether decimal text is nought, however many places it has. */
export function isZero(decimal: string): boolean {
  return /^0(\.0+)?$/.test(decimal);
}

/** Thousands apart: "12,000.50". */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

/** "1,200 个", "1 box", "1,200 pcs". An unknown unit shows its code. */
export function quantity({ value, unit }: QuantityValue, language: Language): string {
  return `${grouped(value)} ${unitWord(unit, language, value)}`;
}

export function percent(value: string): string {
  return `${value}%`;
}

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-11-25 周三", "Wed 25 Nov 2026"; takes YYYY-MM-DD. */
export function day(iso: string, language: Language): string {
  const [year = "", figure = "", date = ""] = iso.split("-");
  const weekday = weekdays[language][new Date(Date.UTC(Number(year), Number(figure) - 1, Number(date))).getUTCDay()] ?? "";
  return language === "zh" ? `${iso} ${weekday}` : `${weekday} ${Number(date)} ${months[Number(figure) - 1] ?? ""} ${year}`;
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2026年11月", "November 2026"; takes "2026-11". */
export function month(iso: string, language: Language): string {
  const [year = "", figure = ""] = iso.split("-");
  return language === "zh" ? `${year}年${Number(figure)}月` : `${monthNames[Number(figure) - 1] ?? ""} ${year}`;
}

/** "2026-11-25 周三 10:30"; takes "2026-11-25T10:30" as the reader's clock shows it. A day alone stays a day. */
export function moment(local: string, language: Language): string {
  const [date = "", clock] = local.split("T");
  return clock === undefined ? day(date, language) : `${day(date, language)} ${clock.slice(0, 5)}`;
}
