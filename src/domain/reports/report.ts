import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Currency } from "../shared/money";

export const reportNames = [
  "salesPerformance",
  "funnel",
  "forecast",
  "stockTurnover",
  "stockValue",
  "collections",
  "receivablesAging",
  "fulfilmentTime",
] as const;
export type ReportName = (typeof reportNames)[number];

export const groupings = ["person", "customer", "product", "month", "warehouse", "stage"] as const;
/** By what a report's rows are told apart. */
export type Grouping = (typeof groupings)[number];

/** By what each report can be had; the first is the usual one. */
export const groupingsOf: Readonly<Record<ReportName, readonly Grouping[]>> = {
  salesPerformance: ["person", "customer", "product", "month"],
  funnel: ["stage"],
  forecast: ["month", "person"],
  stockTurnover: ["product", "warehouse"],
  stockValue: ["warehouse", "product"],
  collections: ["person", "customer", "month"],
  receivablesAging: ["customer"],
  fulfilmentTime: ["warehouse", "customer", "month"],
};

/** What a report is asked for; the days are both included, and the last one is the day it is as of. */
export interface ReportAsked {
  readonly report: ReportName;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly by: Grouping;
  /** Only what this person looks after. */
  readonly ownerId: Id | null;
}

/** What stands in a column: a sum in its row's currency, a number, a share of a hundred, a number of days. */
export type MeasureKind = "money" | "count" | "quantity" | "percent" | "days" | "ratio";

export const measures = [
  "orders",
  "sold",
  "soldNet",
  "margin",
  "marginPercent",
  "deals",
  "amount",
  "weighted",
  "payments",
  "received",
  "due",
  "settledOfDue",
  "collectionRate",
  "opening",
  "closing",
  "issuedCost",
  "turns",
  "daysOfStock",
  "quantity",
  "value",
  "notDue",
  "days1to30",
  "days31to60",
  "days61to90",
  "over90",
  "credit",
  "balance",
  "shipments",
  "averageDays",
  "longestDays",
  "onTime",
] as const;
export type Measure = (typeof measures)[number];

export interface ReportColumn {
  readonly measure: Measure;
  readonly kind: MeasureKind;
}

/** Whose row it is: a record's key, a month "2026-11", a stage's code; null: none ("without a day", "nobody's"). */
export interface ReportRow {
  readonly key: string | null;
  readonly currency: Currency;
  /** In the order of the columns, plain decimals; null: there is nothing to say. */
  readonly cells: readonly (string | null)[];
}

/** A report's figures, without its words. */
export interface ReportTable {
  readonly asked: ReportAsked;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** One for each currency of the rows. */
  readonly totals: readonly Omit<ReportRow, "key">[];
}

export const money = (measure: Measure): ReportColumn => ({ measure, kind: "money" });
export const count = (measure: Measure): ReportColumn => ({ measure, kind: "count" });
