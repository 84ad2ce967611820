import { computed, largest, readFormula, writtenFormula } from "../../../src/domain/fields/formula";
import { refusalOf } from "../../support/refusal-of";

const names = [
  { name: "f_length", words: ["长", "length"] },
  { name: "f_width", words: ["宽", "width"] },
  { name: "f_long", words: ["长度"] },
];
const values: Readonly<Record<string, string | null>> = { f_length: "3", f_width: "0.335", f_long: "10" };
const of = (text: string) => computed(readFormula(text, names), (name) => values[name] ?? null);

test.each([
  ["长 * 宽", "1.005"],
  ["length×width÷3", "0.335"],
  ["长度 - 长", "7"],
  ["[length] + 【宽】", "3.335"],
  ["round(长 * 宽, 2)", "1.01"],
  ["10 - 2 - 3", "5"],
  ["2 * (3 + 4) / 7", "2"],
  ["1 / 3", "0.333333"],
  ["-(长) * -2", "6"],
  ["min(长, 宽, 10) + max(1, 2)", "2.335"],
])("%s is %s", (text, result) => {
  expect(of(text)).toBe(result);
  const read = readFormula(text, names);
  expect(writtenFormula(readFormula(writtenFormula(read), names))).toBe(writtenFormula(read));
});

test("an empty field and a division by nothing leave the result empty", () => {
  expect(computed(readFormula("长 + 宽", names), (name) => (name === "f_length" ? "3" : null))).toBeNull();
  expect(of("长 / (长 - 3)")).toBeNull();
});

test.each([
  ["长 ** 宽", "formula.unclear"],
  ["长 ^ 9", "formula.unclear"],
  ["process.exit()", "formula.unclear"],
  ["厚 * 2", "formula.unclear"],
  ["(长", "formula.unclear"],
  ["round(长, 长)", "formula.unclear"],
  ["9".repeat(13), "formula.unclear"],
  [`${"(".repeat(50)}1${")".repeat(50)}`, "formula.tooLarge"],
  [Array.from({ length: 70 }, () => "1").join("+"), "formula.tooLarge"],
  ["1+".repeat(5000), "formula.tooLarge"],
])("refuses %s", (text, code) => {
  expect(refusalOf(() => readFormula(text, names))).toBe(code);
});

test("says how large a result can become", () => {
  expect(largest(readFormula("长 * 宽 * 长度", names), () => 12)).toBe(36);
  expect(largest(readFormula("长 / 宽", names), () => 12)).toBe(18);
  expect(largest(readFormula("长 / 2", names), () => 12)).toBe(12);
});
