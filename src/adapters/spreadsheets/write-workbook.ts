import { Workbook, type CellValue } from "exceljs";
import { csvOf } from "./write-csv";
import type { Cell, WorkbookWriter } from "../../bot/documents/workbook";

/** More digits than a spreadsheet's numbers hold; such a number is written as text rather than changed. */
const mostDigits = 15;

/**
 * Writes .xlsx. Text is written as text, also where it begins like a formula, so that nothing typed by a customer is ever
 * reckoned; sums are numbers with their own digits.
 */
export function workbookWriter(): WorkbookWriter {
  return {
    async write({ sheets }, format = "xlsx") {
      if (format === "csv") return csvOf(sheets[0]);
      const book = new Workbook();
      for (const { name, head, columns, rows } of sheets) {
        const sheet = book.addWorksheet(sheetName(name), { views: [{ state: "frozen", ySplit: head.length + 1 }] });
        for (const line of head) sheet.addRow([...line]);
        sheet.addRow([...columns]).font = { bold: true };
        for (const row of rows) {
          const added = sheet.addRow(row.map(valueOf));
          row.forEach((cell, index) => {
            const shape = formatOf(cell);
            if (shape !== null) added.getCell(index + 1).numFmt = shape;
          });
        }
        columns.forEach((title, index) => {
          const longest = Math.max(widthOf(title), ...rows.map((row) => widthOf(textOf(row[index] ?? null))));
          sheet.getColumn(index + 1).width = Math.min(60, longest + 2);
        });
      }
      return new Uint8Array(await book.xlsx.writeBuffer());
    },
  };
}

function valueOf(cell: Cell): CellValue {
  if (cell === null || typeof cell === "string") return cell;
  if ("day" in cell) return new Date(`${cell.day}T00:00:00Z`);
  return cell.number.replaceAll(/\D/g, "").length > mostDigits ? cell.number : Number(cell.number);
}

function formatOf(cell: Cell): string | null {
  if (cell === null || typeof cell === "string") return null;
  if ("day" in cell) return "yyyy-mm-dd";
  return cell.digits === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.digits)}`;
}

function textOf(cell: Cell): string {
  if (cell === null || typeof cell === "string") return cell ?? "";
  return "day" in cell ? cell.day : cell.number;
}

/** Chinese takes the room of two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

/** A sheet's name has at most 31 signs and none of these. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
