import type { TableNode } from "./nodes";

export interface SplitRows {
  readonly visible: readonly (readonly string[])[];
  /** Behind an unfolding, where the platform has one. */
  readonly folded: readonly (readonly string[])[];
  /** So many more are not on the card: `showAll` brings them. */
  readonly left: number;
}

/**
 * The one rule for long tables: `visibleRows` at first, the others folded; of more than `cap` rows the rest is
 * asked for with `showAll`. A table without `showAll` keeps every row, whatever the cap.
 */
export function splitRows(table: TableNode, cap: number): SplitRows {
  const carried = table.showAll === undefined ? table.rows.length : Math.min(table.rows.length, cap);
  const visible = Math.min(table.visibleRows, carried);
  return { visible: table.rows.slice(0, visible), folded: table.rows.slice(visible, carried), left: table.rows.length - carried };
}

/** Row caps that a renderer tries in turn until the card fits. */
export const rowCaps = [100, 50, 25, 10, 5, 3, 1] as const;

/** Each column's title and its cell, for platforms that draw a row as text: "Product A100 · Quantity 12". */
export function rowAsText(table: TableNode, row: readonly string[]): string {
  return row
    .map((cell, index) => (index === 0 || cell.trim() === "" ? cell : `${table.columns[index]?.title ?? ""} ${cell}`.trim()))
    .filter((cell) => cell.trim() !== "")
    .join(" · ");
}
