import type { Cell, Sheet } from "../../bot/documents/workbook";

/** Signs that make a spreadsheet program reckon a cell; the apostrophe before them makes it text (OWASP, "CSV Injection"). */
const reckoned = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A telephone number is no formula, and is to be read again as it is. */
const telephone = /^\+\d{5,15}$/;

/** A sheet as CSV (RFC 4180), in UTF-8 with its mark, by which Excel knows it. Text that looks like a formula is kept from being one. */
export function csvOf(sheet: Sheet | undefined): Uint8Array {
  const lines = sheet ? [...sheet.head, sheet.columns, ...sheet.rows] : [];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line.map(fieldOf).join(",")}\r\n`).join("")}`);
}

function fieldOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return "day" in cell ? cell.day : cell.number;
  const safe = reckoned.test(cell) && !telephone.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
