import { Workbook } from "exceljs";
import { zipSync } from "fflate";
import { readTable } from "../../src/adapters/spreadsheets/read-table";

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet("流水").addRows(rows as unknown[][]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test("a workbook's days, numbers and texts are plain text", async () => {
  const bytes = await workbook([
    ["日期", "金额", "户名"],
    [new Date("2026-11-24T00:00:00Z"), 66400.1, { richText: [{ text: "华" }, { text: "强" }] }],
    ["2026-11-25", 0.1 + 0.2, null],
  ]);
  expect(await readTable("x.xlsx", bytes)).toEqual({
    contents: [
      ["日期", "金额", "户名"],
      ["2026-11-24", "66400.1", "华强"],
      ["2026-11-25", "0.3"],
    ],
  });
});

jest.setTimeout(60_000);

const chinese = '日期,金额\n2026-11-24,"1,200.00"\n';
test.each([
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${chinese}`, "utf8")],
  ["UTF-8", Buffer.from(chinese, "utf8")],
  ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(chinese, "utf16le")])],
  // 日期,金额 in GB18030
  [
    "GB18030",
    Buffer.concat([Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]), Buffer.from('\n2026-11-24,"1,200.00"\n')]),
  ],
])("text in %s", async (_, bytes) => {
  expect(await readTable("x.csv", new Uint8Array(bytes))).toEqual({
    contents: [
      ["日期", "金额"],
      ["2026-11-24", "1,200.00"],
    ],
  });
});

test("a small file that unpacks to hundreds of megabytes is refused before it is unpacked", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(42 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await readTable("x.xlsx", bomb)).toEqual({ problem: "tooLarge" });
});

test("a workbook that lies about its sizes, a broken one and a picture are said to be what they are", async () => {
  const liar = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(2 * 1024 * 1024) });
  // The declared size stands at 22 of the local heading, and at 24 of the directory's.
  const view = new DataView(liar.buffer, liar.byteOffset);
  view.setUint32(22, 10, true);
  for (let at = liar.length - 22; at > 0; at--) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  expect(await readTable("x.xlsx", liar)).toEqual({ problem: "unreadable" });
  expect(await readTable("x.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 5]))).toEqual({ problem: "unreadable" });
  expect(await readTable("x.png", new Uint8Array([0x89, 0x50]))).toEqual({ problem: "kind" });
});
