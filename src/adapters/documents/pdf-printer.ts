import path from "node:path";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions, TableCell } from "pdfmake/interfaces";
import type { DocumentPrinter, PrintedDocument } from "../../bot/documents/printed-document";
import { barcodePicture } from "./barcode-picture";

const fontFolder = path.dirname(require.resolve("@expo-google-fonts/noto-sans-sc/package.json"));
const regular = path.join(fontFolder, "400Regular", "NotoSansSC_400Regular.ttf");
const bold = path.join(fontFolder, "700Bold", "NotoSansSC_700Bold.ttf");
const family = "Noto Sans SC";

const grey = "#666666";
const light = "#dddddd";

/** Lays documents out on A4; text stays text, in a font that has Chinese and Latin. It reads its two fonts and nothing else. */
export function pdfPrinter(): DocumentPrinter {
  pdfmake.setFonts({ [family]: { normal: regular, bold, italics: regular, bolditalics: bold } });
  pdfmake.setLocalAccessPolicy((file) => file === regular || file === bold);
  pdfmake.setUrlAccessPolicy(() => false);
  return {
    async print(document) {
      return new Uint8Array(await pdfmake.createPdf(await layoutOf(document)).getBuffer());
    },
  };
}

async function layoutOf(document: PrintedDocument): Promise<TDocumentDefinitions> {
  const { company, companyLines = [], title, number, pageWords } = document;
  return {
    pageSize: "A4",
    pageMargins: [40, 50, 40, 50],
    defaultStyle: { font: family, fontSize: 9, lineHeight: 1.15 },
    info: { title: `${title} ${number}`, author: company },
    footer: (page, pages) => ({ text: pageWords(page, pages), alignment: "right", color: grey, fontSize: 8, margin: [40, 10, 40, 0] }),
    content: [
      {
        columns: [
          { stack: [{ text: company, bold: true, fontSize: 11 }, ...companyLines.map((text) => ({ text, color: grey, fontSize: 8 }))] },
          { text: `${title}\n${number}`, bold: true, fontSize: 15, alignment: "right" },
        ],
        margin: [0, 0, 0, 14],
      },
      factsOf(document),
      linesOf(document),
      totalsOf(document),
      ...document.notes.map((text): Content => ({ text, margin: [0, 6, 0, 0] })),
      ...signaturesOf(document),
      ...(document.barcode === undefined
        ? []
        : [{ svg: await barcodePicture(document.barcode), width: 180, margin: [0, 18, 0, 0] } as Content]),
    ],
  };
}

function factsOf({ facts }: PrintedDocument): Content {
  const rows: TableCell[][] = [];
  for (let at = 0; at < facts.length; at += 2) {
    rows.push(
      [facts[at], facts[at + 1]].flatMap((fact): TableCell[] => [{ text: fact?.label ?? "", color: grey }, { text: fact?.value ?? "" }]),
    );
  }
  if (rows.length === 0) return "";
  return { table: { widths: ["auto", "*", "auto", "*"], body: rows }, layout: "noBorders", margin: [0, 0, 0, 12] };
}

function linesOf({ table }: PrintedDocument): Content {
  const { columns, rows } = table;
  const head = columns.map(({ title, align = "left" }): TableCell => ({ text: title, bold: true, alignment: align, fillColor: "#f2f2f2" }));
  const body = rows.map((row) => row.map((text, index): TableCell => ({ text, alignment: columns[index]?.align ?? "left" })));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (width === "wide" ? "*" : "auto")),
      body: [head, ...body],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => light,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

function totalsOf({ totals }: PrintedDocument): Content {
  if (totals.length === 0) return "";
  return {
    table: {
      widths: ["*", "auto"],
      body: totals.map(({ label, value, strong = false }) => [
        { text: label, alignment: "right" as const, bold: strong, color: strong ? "black" : grey },
        { text: value, alignment: "right" as const, bold: strong, fontSize: strong ? 11 : 9 },
      ]),
    },
    layout: "noBorders",
    margin: [0, 10, 0, 8],
  };
}

function signaturesOf({ signatures = [] }: PrintedDocument): Content[] {
  if (signatures.length === 0) return [];
  return [{ columns: signatures.map((text) => ({ text: `${text} ____________________` })), margin: [0, 36, 0, 0] }];
}
