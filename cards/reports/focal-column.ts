import type { MeasureWord } from "./report-words";

const first: readonly MeasureWord[] = ["balance", "value", "turns", "averageDays"];

/** The column that counts: what stands in bold over the table and in the chart. */
export function focalColumn(columns: readonly { readonly measure: MeasureWord; readonly kind: string }[]): number {
  const named = columns.findIndex(({ measure }) => first.includes(measure));
  return named >= 0
    ? named
    : Math.max(
        0,
        columns.findIndex(({ kind }) => kind === "money"),
      );
}
