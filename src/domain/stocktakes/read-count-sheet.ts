import { isPlainDecimal } from "../shared/decimal";
import { serialsIn } from "../stock/serial-numbers";

/** What the sheet calls its columns, as `headingKey` writes them; the downloaded sheet has the first of each. */
const headings = {
  sku: ["料号", "sku", "产品", "产品编号", "product", "item"],
  lot: ["批次", "lot", "批号", "batch"],
  counted: ["实盘", "counted", "实盘数", "实盘数量", "盘点数", "count"],
  unit: ["单位", "unit"],
  serials: ["序列号", "serialnumbers", "serialnumber", "serials", "serial", "sn", "机身号"],
} as const;
type Column = keyof typeof headings;

export interface SheetRow {
  readonly rowNo: number;
  readonly sku: string;
  readonly lot: string | null;
  /** Plain decimal text; null: as many as pieces are named. */
  readonly counted: string | null;
  /** As it stands there; null: the base unit. */
  readonly unit: string | null;
  /** The pieces that were found, each or ranges as they stand there; empty: none are named. */
  readonly serials: readonly string[];
}

/** What is wrong in which row of the file, as a person counts rows. */
export interface SheetFault {
  readonly rowNo: number;
  readonly code: "sku" | "counted";
  readonly text: string;
}

export interface CountSheet {
  /** The stocktake it belongs to: "ST-3". */
  readonly number: string;
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
}

const headingKey = (cell: string) => cell.toLowerCase().replaceAll(/[\s_.:：]/g, "");

/** A filled-in count sheet; null where the table is none: no stocktake's number above the columns, or not these columns. Pure. */
export function readCountSheet(table: readonly (readonly string[])[]): CountSheet | null {
  const top = table.slice(0, 20);
  const headAt = top.findIndex((row) => columnsOf(row).has("sku") && columnsOf(row).has("counted"));
  const number = top
    .slice(0, Math.max(headAt, 0))
    .flat()
    .map((cell) => /\bST-\d+\b/i.exec(cell)?.[0].toUpperCase())
    .find((found) => found !== undefined);
  if (headAt < 0 || number === undefined) return null;
  const columns = columnsOf(table[headAt] ?? []);
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  for (const [index, row] of table.entries()) {
    if (index <= headAt) continue;
    const cell = (name: Column) => row[columns.get(name) ?? -1]?.trim() ?? "";
    const [sku, counted, rowNo] = [cell("sku"), cell("counted").replaceAll(",", ""), index + 1];
    const serials = serialsIn(cell("serials"));
    // Left blank: not counted, unless the pieces themselves are named.
    if (counted === "" && serials.length === 0) continue;
    if (sku === "") faults.push({ rowNo, code: "sku", text: counted || serials.join(" ") });
    else if (counted === "") rows.push({ rowNo, sku, lot: cell("lot") || null, counted: null, unit: null, serials });
    else if (!isPlainDecimal(counted) || counted.startsWith("-")) faults.push({ rowNo, code: "counted", text: counted.slice(0, 40) });
    else rows.push({ rowNo, sku, lot: cell("lot") || null, counted, unit: cell("unit") || null, serials });
  }
  return { number, rows, faults };
}

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [name, words] of Object.entries(headings) as [Column, readonly string[]][]) {
    const at = row.findIndex((cell) => words.includes(headingKey(cell)));
    if (at >= 0) found.set(name, at);
  }
  return found;
}
