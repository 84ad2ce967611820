import { readBankTable } from "../../../src/domain/banking/read-bank-table";
import { refusalOf } from "../../support/refusal-of";

const heading = ["交易日期", "收入金额(元)", "支出金额(元)", "对方户名", "摘要", "交易流水号"];
const read = (...rows: readonly (readonly string[])[]) => readBankTable([["账号", "6225…"], heading, ...rows], "CNY");

test("money in is read as banks write it; what goes out, sums and empty rows are passed over", () => {
  const table = read(
    ["2026-11-24", "66,400.00", "", "深圳华强", "INV-86 货款", "T1"],
    ["20261124 10:22:01", "¥1 200.5", "", "", "", ""],
    ["2026/11/5", "", "300.00", "房租", "", ""],
    ["2026年11月5日", "-20.00", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["合计", "67,600.50", "300.00", "", "", ""],
  );
  expect(table.faults).toEqual([]);
  expect(table.passedOver).toBe(3);
  expect(table.rows.map(({ rowNo, day, amount, payer }) => [rowNo, day, amount, payer])).toEqual([
    [3, "2026-11-24", "66400.00", "深圳华强"],
    [4, "2026-11-24", "1200.50", null],
  ]);
});

test.each([
  ["a day that could be two", ["03/04/2026", "5.00"], "badDay"],
  ["a day that is none", ["2026-02-30", "5.00"], "badDay"],
  ["no day", ["", "5.00"], "noDay"],
  ["a sum in words", ["2026-11-24", "五万"], "badAmount"],
  ["a sum with a tenth of a cent", ["2026-11-24", "5.001"], "badAmount"],
  ["a day without any sum", ["2026-11-24", ""], "noAmount"],
])("%s is a fault of its row", (_, cells, code) => {
  expect(read(cells).faults).toEqual([expect.objectContaining({ rowNo: 3, code })]);
});

test("25.11.2026 and 25/11/2026 can only be one day", () => {
  const table = readBankTable(
    [
      ["Date", "Paid in (GBP)", "Currency"],
      ["25.11.2026", "5.00", "GBP"],
      ["25/11/2026", "6.00", ""],
    ],
    "CNY",
  );
  expect(table.rows.map(({ day, currency }) => [day, currency])).toEqual([
    ["2026-11-25", "GBP"],
    ["2026-11-25", "CNY"],
  ]);
});

test("two rows alike are two payments, and the same two in the next file", () => {
  const row = ["2026-11-24", "100.00", "", "华强", "货款", ""];
  const [one, two] = read(row, row).rows;
  const [again, twice] = read(["2026-11-23", "1.00"], row, row).rows.slice(1);
  expect(one?.lineHash).not.toBe(two?.lineHash);
  expect([again?.lineHash, twice?.lineHash]).toEqual([one?.lineHash, two?.lineHash]);
});

test("a table without a day and a sum is no statement", () => {
  expect(refusalOf(() => readBankTable([["Name", "Phone"]], "CNY"))).toBe("bankFile.noColumns");
});
