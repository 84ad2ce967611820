import { groupingWords, measureWords, reportNotes, reportTitles } from "../../../cards/reports/report-words";
import { runReport } from "../../domain/reports/run-report";
import type { ReportRow, ReportTable } from "../../domain/reports/report";
import type { Actor } from "../../domain/shared/actor";
import { minorDigits } from "../../domain/shared/money";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { ReplyPart, WantedFile } from "../pipeline/chat-reply";
import { readReportKey, rowLabels } from "../presenters/report-card";
import type { Cell, PlainWorkbook } from "./workbook";

/** A report as a file, worked out when it is sent, for its reader. */
export function reportFile(key: string): ReplyPart {
  return { kind: "file", file: { document: "report", id: key, format: "xlsx" } };
}

/** Every row, with its currency beside it. Refuses what `runReport` refuses, and `export.empty`. */
export async function reportWorkbook(tx: Tx, viewer: Actor, { id }: WantedFile): Promise<PlainWorkbook> {
  const table = await runReport(tx, viewer, readReportKey(id));
  const { asked, columns, rows, totals } = table;
  const { language } = viewer;
  const title = reportTitles[asked.report][language];
  if (rows.length === 0) throw new Refusal("export.empty", { list: title });
  const labels = await rowLabels(tx, viewer, table);
  const total = language === "zh" ? "合计" : "Total";
  return {
    fileName: `${title} ${asked.from} ${asked.to}`,
    sheets: [
      {
        name: title,
        head: [[title], [asked.from, asked.to], [reportNotes[asked.report][language]]],
        columns: [
          groupingWords[asked.by][language],
          ...columns.map(({ measure }) => measureWords[measure][language]),
          language === "zh" ? "币种" : "Currency",
        ],
        rows: [
          ...rows.map((row, index) => [labels[index] ?? "", ...cellsOf(table, row), row.currency]),
          ...totals.map((row) => [total, ...cellsOf(table, row), row.currency]),
        ],
      },
    ],
  };
}

function cellsOf({ columns }: ReportTable, { cells, currency }: Omit<ReportRow, "key">): Cell[] {
  return cells.map((value, index) => {
    if (value === null) return null;
    const kind = columns[index]?.kind;
    return { number: value, digits: kind === "money" ? minorDigits(currency) : (value.split(".")[1]?.length ?? 0) };
  });
}
