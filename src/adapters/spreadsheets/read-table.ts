import { parse } from "csv-parse/sync";
import { Workbook, type CellValue } from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { FileProblem } from "../../bot/files/file-store";

export type ReadTable = { readonly contents: string[][] } | { readonly problem: FileProblem };

export const largestFile = 5 * 1024 * 1024;
/** Of a workbook, unpacked: a small one can hold any amount. */
const largestUnpacked = 40 * 1024 * 1024;
/** A configuration has some hundred kilobytes. */
const largestJson = 2_000_000;
const mostRows = 5_000;
const mostColumns = 100;

class TooLarge extends Error {}

/** The first sheet of a file as text: "2026-11-25" for a day, plain decimals for numbers. Never throws. */
export async function readTable(name: string, bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > largestFile) return { problem: "tooLarge" };
  if (/\.json$/i.test(name)) return readJson(bytes);
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isWorkbook && /\.xls[xm]$/i.test(name)) return { problem: "unreadable" };
  if (!isWorkbook && !/\.(csv|tsv|txt)$/i.test(name)) return { problem: "kind" };
  try {
    const contents = isWorkbook ? await fromWorkbook(bytes) : fromText(bytes);
    return contents.length > mostRows ? { problem: "tooLarge" } : { contents };
  } catch (problem) {
    return { problem: problem instanceof TooLarge ? "tooLarge" : "unreadable" };
  }
}

/** A table of one cell: what is in it is for whoever takes the file to read. */
function readJson(bytes: Uint8Array): ReadTable {
  if (bytes.length > largestJson) return { problem: "tooLarge" };
  try {
    return { contents: [[new TextDecoder("utf-8", { fatal: true }).decode(bytes)]] };
  } catch {
    return { problem: "unreadable" };
  }
}

function fromText(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  const [line = ""] = text.split("\n", 1);
  const delimiter = [",", "\t", ";"].toSorted((one, other) => line.split(other).length - line.split(one).length)[0] ?? ",";
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 100_000,
    to: mostRows + 1,
  });
  return rows.map((row) => row.slice(0, mostColumns).map((cell) => cell.trim()));
}

/** By its mark; else as UTF-8 where it is that, else GB18030, as Chinese banks write. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

async function fromWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const book = new Workbook();
  // exceljs was written for an older Buffer type; what it reads is the bytes.
  await book.xlsx.load(Buffer.from(unpackedWithin(bytes)) as unknown as Parameters<typeof book.xlsx.load>[0]);
  const sheet = book.worksheets.find((each) => each.state === "visible") ?? book.worksheets[0];
  const rows: string[][] = [];
  if (!sheet) return rows;
  if (sheet.actualRowCount > mostRows) throw new TooLarge();
  for (let rowNo = 1; rowNo <= Math.min(sheet.rowCount, mostRows * 2); rowNo++) {
    const row = sheet.getRow(rowNo);
    rows.push(Array.from({ length: Math.min(row.cellCount, mostColumns) }, (_, index) => cellText(row.getCell(index + 1).value)));
  }
  return rows;
}

/**
 * The same workbook with its parts stored plainly. Declared sizes are summed before anything is unpacked, and a part that
 * is longer than it declares is refused: the library afterwards meets nothing that could grow.
 */
function unpackedWithin(bytes: Uint8Array): Uint8Array {
  let whole = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      whole += originalSize;
      if (whole > largestUnpacked) throw new TooLarge();
      return true;
    },
  });
  return zipSync(parts, { level: 0 });
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "object") return String(value).trim();
  if ("result" in value) return cellText(value.result);
  if ("richText" in value)
    return value.richText
      .map((part) => part.text)
      .join("")
      .trim();
  if ("text" in value) return cellText(value.text);
  return "";
}

/** What Excel shows of a binary number: 15 digits, no exponent. */
function numberText(value: number): string {
  const short = Number(value.toPrecision(15));
  return Number.isInteger(short)
    ? short.toLocaleString("en", { useGrouping: false })
    : short.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 12 });
}
