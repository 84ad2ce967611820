import type { CalendarDay } from "../../domain/shared/calendar-day";

/** What stands in a cell: text, a plain decimal with so many digits behind the point, a day, or nothing. */
export type Cell = string | null | { readonly number: string; readonly digits: number } | { readonly day: CalendarDay };

export interface Sheet {
  readonly name: string;
  /** Lines above the table: whose it is, of which days. */
  readonly head: readonly (readonly string[])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A file for a spreadsheet program. */
export interface PlainWorkbook {
  /** Without its ending. */
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
}

export interface WorkbookWriter {
  /** As .xlsx; as CSV its first sheet. */
  write(workbook: PlainWorkbook, format?: "xlsx" | "csv"): Promise<Uint8Array>;
}
