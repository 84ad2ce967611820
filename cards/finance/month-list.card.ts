import type { Language } from "../../src/domain/shared/actor";
import { defineCard } from "../kit/define-card";
import { day, money, month as monthInWords, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { monthItems, monthItemWords, type MonthItem } from "./month.words";

/** One fact in a row, as data; the card puts it into words. */
export type MonthCell =
  | string
  | { readonly sum: MoneyValue | null }
  | { readonly day: string | null }
  | { readonly fault: "missing" | "dayBefore"; readonly after: string | null };

export interface MonthListProps {
  /** "2026-11" */
  readonly month: string;
  readonly item: MonthItem;
  /** As many cells as the item has columns. */
  readonly rows: readonly (readonly MonthCell[])[];
  readonly page: ListPage;
}

const words = {
  zh: {
    count: (count: number) => `${count} 条`,
    missing: "缺号",
    dayBefore: (after: string) => `日期早于 ${after}`,
    open: "未起算",
  },
  en: {
    count: (count: number) => (count === 1 ? "1 record" : `${count} records`),
    missing: "missing",
    dayBefore: (after: string) => `dated before ${after}`,
    open: "not running yet",
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const samples: Readonly<Record<MonthItem, readonly MonthCell[]>> = {
  shippedNotInvoiced: ["SO-12", "华强", { sum: cny("2160.00") }],
  invoicedNotPaid: ["INV-86", "华强", "2026-000012", { day: "2026-11-20" }, { sum: cny("66400.00") }],
  paymentsNotSettled: ["PAY-40", "华强", { day: "2026-11-23" }, { sum: cny("30000.00") }],
  creditsUnused: ["PAY-41", "Acme", { day: "2026-11-23" }, { sum: { amount: "120.00", currency: "USD" } }],
  writtenOff: ["AR-3", "华强", "客户少付了零头", { day: "2026-11-23" }, { sum: cny("0.50") }],
  creditNotes: ["CN-2", "华强", "INV-86", { day: "2026-11-23" }, { sum: cny("200.00") }],
  exchangeDifferences: ["PAY-43", "Acme", "AR-9", { day: "2026-11-23" }, { sum: cny("-35.20") }],
  invoiceNumbers: ["2026-000014", { fault: "dayBefore", after: "2026-000013" }, { day: "2026-11-23" }],
  billsNotMatched: ["AP-3", "台州恒锋", { day: "2026-11-20" }, { sum: cny("12600.00") }, { sum: cny("12480.00") }],
  receivedNotBilled: ["PO-9", "广州华新", { sum: cny("5000.00") }],
};

/** The documents behind one line of the month's check. */
export const monthListCard = defineCard<MonthListProps>({
  name: "month-list",
  samples: [
    ...monthItems.map((item) => ({ month: "2026-11", item, rows: [samples[item]], page: wholeList })),
    ...monthItems.map((item) => ({ month: "2026-11", item, rows: [], page: wholeList })),
    {
      month: "2026-11",
      item: "invoiceNumbers",
      rows: [["2026-000013", { fault: "missing", after: null }, { day: "2026-11-23" }]],
      page: wholeList,
    },
    {
      month: "2026-11",
      item: "shippedNotInvoiced",
      rows: Array.from({ length: 20 }, () => samples.shippedNotInvoiced),
      page: { before: 20, next: "01JDORDER0000000000000040" },
    },
  ],
  view({ month, item, rows, page }, language) {
    const { title, columns, empty, next } = monthItemWords[language][item];
    return listView({
      title,
      subtitle: monthInWords(month, language),
      count: words[language].count(rows.length),
      columns,
      rows: rows.map((row) => row.map((cell) => inWords(cell, language))),
      empty,
      more: next,
      page: { ...page, language },
    });
  },
});

function inWords(cell: MonthCell, language: Language): string {
  const say = words[language];
  if (typeof cell === "string") return cell;
  if ("sum" in cell) return cell.sum === null ? "" : money(cell.sum);
  if ("fault" in cell) return cell.fault === "missing" ? say.missing : say.dayBefore(cell.after ?? "");
  return cell.day === null ? say.open : day(cell.day, language);
}
