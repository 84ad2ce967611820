import { strFromU8, unzipSync } from "fflate";

export interface ReadSheet {
  readonly name: string;
  /** A number stays a number; text is text. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Cells that a spreadsheet program would reckon. */
  readonly formulas: number;
}

/** Reads an .xlsx by its parts (ECMA-376), without the library that wrote it. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : "");
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => plain(text)).join(""),
  );
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ""]) => plain(name));
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, cells = ""]) => cellsOf(cells, shared));
    return { name, rows, formulas: xml.match(/<f[ >]/g)?.length ?? 0 };
  });
}

function cellsOf(xml: string, shared: readonly string[]): (string | number | null)[] {
  const row: (string | number | null)[] = [];
  for (const [, column = "", more = "", content = ""] of xml.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const value = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1];
    const at = Array.from(column).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
    while (row.length < at) row.push(null);
    row.push(value === undefined ? null : more.includes('t="s"') ? (shared[Number(value)] ?? null) : Number(value));
  }
  return row;
}

function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
