import { pdfPrinter } from "../../src/adapters/documents/pdf-printer";
import { readWorld } from "../../src/adapters/demo/world";
import { pageWords, type PrintedDocument } from "../../src/bot/documents/printed-document";
import { readPdf } from "../support/read-pdf";

jest.setTimeout(60_000);

const paper = (notes: readonly string[]): PrintedDocument => ({
  language: "zh",
  fileName: "x",
  title: "报价单",
  number: "QT-31",
  company: "锐衡",
  facts: [],
  table: { columns: [{ title: "名称" }], rows: [] },
  totals: [],
  notes,
  pageWords: pageWords.zh,
});

test("every sign of the demo company's names and goods, and what trade papers use, is drawn", async () => {
  const { customers, people, products, company } = readWorld();
  const words = [...customers, ...people, ...products, company].map((each) =>
    Object.values(each)
      .filter((value) => typeof value === "string")
      .join(" "),
  );
  const signs = "，。、；：？！“”‘’（）《》【】—…·￥¥$€£№％‰℃㎡Φφ²³±≤≥×÷°①②③ⅠⅣ零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆整㎜";
  const { missing, runs } = readPdf(await pdfPrinter().print(paper([...words, signs])));
  expect(missing).toBe(0);
  expect(runs.join("")).toContain("壹贰叁");
});

test("a sign that the font has not is noticed by this reader", async () => {
  expect(readPdf(await pdfPrinter().print(paper(["한"]))).missing).toBe(1);
});
