import { inflateSync } from "node:zlib";

export interface ReadPdf {
  /** Every run of text, in the order it is drawn. */
  readonly runs: readonly string[];
  readonly pages: number;
  /** How many signs were drawn as "no such glyph", or have no letter behind them. */
  readonly missing: number;
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

/**
 * Reads the text of a PDF back from its bytes, by the standard (ISO 32000-1, 9.10) and without the library that wrote it: glyph codes of
 * the content streams through each font's ToUnicode map. Glyph 0 of a font is its "missing" box. Knows composite fonts, whose codes are two bytes.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = fontsOf(objects);
  const runs: string[] = [];
  let missing = 0;
  const contents = [...objects.values()].filter(({ head, stream }) => stream !== null && !/\/(Type|Subtype|Length1|FontName)\b/.test(head));
  for (const { stream } of contents) {
    const text = stream?.toString("latin1") ?? "";
    if (!text.includes("BT")) continue;
    let font: ReadonlyMap<number, string> | undefined;
    for (const [, name, shown, single] of text.matchAll(/\/(\S+) [\d.]+ Tf|\[([^\]]*)\] TJ|<([0-9a-fA-F]*)> Tj/g)) {
      if (name !== undefined) font = fonts.get(name);
      const codes = [...(shown ?? (single === undefined ? "" : `<${single}>`)).matchAll(/<([0-9a-fA-F]*)>/g)]
        .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
        .map((code) => Number.parseInt(code, 16));
      if (codes.length === 0) continue;
      missing += codes.filter((code) => code === 0 || !font?.get(code)).length;
      runs.push(codes.map((code) => font?.get(code) ?? "").join(""));
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head)).length;
  return { runs, pages, missing };
}

function objectsOf(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const text = bytes.toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf("endobj", start);
    const streamAt = text.indexOf("stream\n", start);
    const holdsStream = streamAt > 0 && streamAt < end;
    const head = text.slice(start, holdsStream ? streamAt : end);
    objects.set(Number(match[1]), { head, stream: holdsStream ? streamOf(bytes, head, streamAt + "stream\n".length) : null });
  }
  return objects;
}

function streamOf(bytes: Buffer, head: string, start: number): Buffer {
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const raw = bytes.subarray(start, start + length);
  return /FlateDecode/.test(head) ? inflateSync(raw) : raw;
}

/** Each font's letters by glyph code, under the name that content streams call it by. */
function fontsOf(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of objects.values()) {
    const listed = /\/Font\s*<<([^>]*)>>/.exec(head)?.[1] ?? "";
    for (const [, name = "", at] of listed.matchAll(/\/(\S+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(at))?.head ?? "")?.[1];
      const map = objects.get(Number(unicode))?.stream?.toString("latin1");
      if (map !== undefined) fonts.set(name, lettersOf(map));
    }
  }
  return fonts;
}

function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const letter = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ""), "hex").swap16().toString("utf16le");
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", , list, one] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:\[([^\]]*)\]|<([0-9a-fA-F]+)>)/g)) {
      const first = Number.parseInt(from, 16);
      const said = list === undefined ? [one ?? ""] : [...list.matchAll(/<([0-9a-fA-F ]+)>/g)].map(([, hex = ""]) => hex);
      said.forEach((hex, index) => letters.set(first + index, letter(hex)));
    }
  }
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", hex = ""] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F ]+)>/g))
      letters.set(Number.parseInt(code, 16), letter(hex));
  }
  return letters;
}
