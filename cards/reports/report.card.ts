import type { Language } from "../../src/domain/shared/actor";
import { bold, button, buttons, note, table, text } from "../kit/build";
import { focalColumn } from "./focal-column";
import { defineCard } from "../kit/define-card";
import { day, money } from "../kit/format";
import type { Button, ChartNode } from "../kit/nodes";
import {
  groupingTyped,
  groupingWords,
  measureWords,
  reportNotes,
  reportTitles,
  type GroupingWord,
  type MeasureWord,
  type ReportTitle,
} from "./report-words";

export interface ReportCardColumn {
  readonly measure: MeasureWord;
  readonly kind: "money" | "count" | "quantity" | "percent" | "days" | "ratio";
}
export interface ReportCardRow {
  readonly label: string;
  readonly currency: string;
  readonly cells: readonly (string | null)[];
}

export interface ReportCardProps {
  /** Which report: what its buttons carry. */
  readonly id: string;
  readonly report: ReportTitle;
  readonly by: GroupingWord;
  readonly from: string;
  readonly to: string;
  /** The report is of one day, the last. */
  readonly asOf: boolean;
  /** The day that was asked for, where it has not come; null: it has. */
  readonly notYet: string | null;
  /** Whose figures: a name; null: of all that the reader may see. */
  readonly whose: string | null;
  /** "own", "team", "all": what the reader may see. */
  readonly scope: "own" | "team" | "all";
  readonly columns: readonly ReportCardColumn[];
  readonly rows: readonly ReportCardRow[];
  /** Rows that are not shown here, and are in the file. */
  readonly more: number;
  readonly totals: readonly Omit<ReportCardRow, "label">[];
  /** The column that a chart shows; null: no chart. */
  readonly chart: number | null;
  /** The other ways it can be grouped. */
  readonly others: readonly GroupingWord[];
}

const words = {
  zh: {
    total: "合计",
    period: (from: string, to: string) => `${from} 至 ${to}`,
    asOf: (on: string) => `截至 ${on}`,
    scope: { own: "只含你自己的", team: "含你团队的", all: "全公司" },
    none: "这段时间没有数据。换个期间再看，例如「上个月业绩」",
    more: (count: number) => `另有 ${count} 行，见 Excel`,
    excel: "Excel",
    typedPeriod: (from: string, to: string) => `${from}到${to}`,
    typedAsOf: (on: string) => `截至${on}`,
    aged: (on: string) => `${on} 还没到：这是今天未收的款到那天的账龄`,
    notYet: (on: string) => `${on} 还没到：这是今天的数`,
  },
  en: {
    total: "Total",
    period: (from: string, to: string) => `${from} to ${to}`,
    asOf: (on: string) => `as of ${on}`,
    scope: { own: "your own", team: "your team's", all: "the whole company" },
    none: "There is nothing in this period. Try another one, such as “sales performance last month”",
    more: (count: number) => `${count} more rows, see the Excel file`,
    excel: "Excel",
    typedPeriod: (from: string, to: string) => `${from} to ${to}`,
    typedAsOf: (on: string) => `as of ${on}`,
    aged: (on: string) => `${on} has not come yet: this is what is open today, by its age on that day`,
    notYet: (on: string) => `${on} has not come yet: these are today's figures`,
  },
};

const sample: ReportCardProps = {
  id: "salesPerformance.person.2026-11-01.2026-11-30.",
  report: "salesPerformance",
  by: "person",
  from: "2026-11-01",
  to: "2026-11-30",
  asOf: false,
  notYet: null,
  whose: null,
  scope: "team",
  columns: [
    { measure: "orders", kind: "count" },
    { measure: "sold", kind: "money" },
    { measure: "soldNet", kind: "money" },
    { measure: "margin", kind: "money" },
    { measure: "marginPercent", kind: "percent" },
  ],
  rows: [
    { label: "韩梅梅", currency: "CNY", cells: ["3", "120000.00", "106194.69", "31858.41", "30.0"] },
    { label: "汤姆", currency: "CNY", cells: ["2", "80000.00", "70796.46", null, null] },
  ],
  more: 0,
  totals: [{ currency: "CNY", cells: ["5", "200000.00", "176991.15", "31858.41", "18.0"] }],
  chart: 1,
  others: ["customer", "product", "month"],
};

export const reportCard = defineCard<ReportCardProps>({
  name: "report",
  samples: [
    sample,
    { ...sample, whose: "汤姆", chart: null, rows: Array.from({ length: 15 }, () => sample.rows[0] as ReportCardRow), more: 12 },
    { ...sample, rows: [], totals: [] },
    {
      ...sample,
      id: "receivablesAging.customer.2026-11-25.2026-11-25.",
      report: "receivablesAging",
      by: "customer",
      asOf: true,
      notYet: "2026-11-30",
      scope: "all",
      columns: (["notDue", "days1to30", "days31to60", "days61to90", "over90", "credit", "balance"] as const).map((measure) => ({
        measure,
        kind: "money",
      })),
      rows: [
        { label: "深圳华强", currency: "CNY", cells: ["0.00", "66400.00", "0.00", "0.00", "0.00", "30000.00", "36400.00"] },
        { label: "Acme", currency: "USD", cells: ["12000.00", "0.00", "0.00", "0.00", "0.00", "0.00", "12000.00"] },
      ],
      totals: [
        { currency: "CNY", cells: ["0.00", "66400.00", "0.00", "0.00", "0.00", "30000.00", "36400.00"] },
        { currency: "USD", cells: ["12000.00", "0.00", "0.00", "0.00", "0.00", "0.00", "12000.00"] },
      ],
      chart: null,
      others: [],
    },
  ],
  view(report, language) {
    const say = words[language];
    const title = reportTitles[report.report][language];
    const period = report.asOf ? say.asOf(day(report.to, language)) : say.period(day(report.from, language), day(report.to, language));
    const [first] = report.totals;
    const focal = first ? cellText(report, first, focalColumn(report.columns), language) : null;
    return {
      title,
      subtitle: [period, report.whose ?? say.scope[report.scope]].join(" · "),
      summary: [title, period, focal].filter(Boolean).join(" · "),
      nodes: [
        report.rows.length === 0 && note(say.none),
        focal !== null &&
          report.rows.length > 0 &&
          text(`${measureWords[report.columns[focalColumn(report.columns)]?.measure ?? "amount"][language]} `, bold(focal)),
        chartOf(report, language),
        report.rows.length > 0 &&
          table(
            [groupingWords[report.by][language], ...report.columns.map(({ measure }) => `>${measureWords[measure][language]}`)],
            [
              ...report.rows.map((row) => [row.label, ...row.cells.map((_, index) => cellText(report, row, index, language))]),
              ...report.totals.map((row) => [say.total, ...row.cells.map((_, index) => cellText(report, row, index, language))]),
            ],
            { visibleRows: 12 },
          ),
        report.more > 0 && note(say.more(report.more)),
        report.notYet !== null && note((report.to === report.notYet ? say.aged : say.notYet)(day(report.notYet, language))),
        note(reportNotes[report.report][language]),
        buttons(
          report.rows.length > 0 && button(say.excel, "report.workbook", ref(report), typed(report, report.by, language, true)),
          ...others(report, language),
        ),
      ],
    };
  },
});

const ref = ({ id }: ReportCardProps) => ({ id, version: 1 });

function cellText(report: ReportCardProps, row: Pick<ReportCardRow, "currency" | "cells">, index: number, language: Language): string {
  const value = row.cells[index];
  if (value === null || value === undefined) return "—";
  const kind = report.columns[index]?.kind;
  if (kind === "money") return money({ amount: value, currency: row.currency });
  if (kind === "percent") return `${value}%`;
  return language === "zh" || kind !== "count" ? value : Number(value).toLocaleString("en-US");
}

function chartOf(report: ReportCardProps, language: Language): ChartNode | null {
  const { chart, rows, columns } = report;
  const measure = chart === null ? undefined : columns[chart]?.measure;
  if (chart === null || measure === undefined || rows.length < 2) return null;
  return {
    kind: "chart",
    chart: report.by === "month" ? "line" : "bar",
    title: measureWords[measure][language],
    categories: rows.map(({ label }) => label),
    series: [{ name: measureWords[measure][language], values: rows.map(({ cells }) => cells[chart] ?? "0") }],
  };
}

/** The message that asks for the same report, grouped so. */
function typed(report: ReportCardProps, by: GroupingWord, language: Language, excel: boolean): string {
  const say = words[language];
  const when = report.asOf ? say.typedAsOf(report.to) : say.typedPeriod(report.from, report.to);
  return [
    reportTitles[report.report][language],
    report.report === "funnel" || report.report === "receivablesAging" ? "" : groupingTyped[by][language],
    when,
    excel ? "excel" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function others(report: ReportCardProps, language: Language): readonly Button[] {
  return report.others.map((by) => {
    const [name, , ...rest] = report.id.split(".");
    return button(
      groupingTyped[by][language],
      "report.show",
      { id: [name, by, ...rest].join("."), version: 1 },
      typed(report, by, language, false),
    );
  });
}
