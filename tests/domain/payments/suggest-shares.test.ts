import { isNamedIn, suggestShares } from "../../../src/domain/payments/suggest-shares";
import { amount } from "../../../src/domain/shared/money";
import { aReceivable } from "../../support/money";
import { calendarDay } from "../../../src/domain/shared/calendar-day";

const day = calendarDay;
const old = aReceivable({
  id: "01",
  number: "AR-1",
  reference: "INV-86",
  amount: "100",
  dueDay: day("2026-10-01"),
  source: { kind: "salesOrder", id: "A" },
});
const newer = aReceivable({
  id: "02",
  number: "AR-2",
  reference: "INV-87",
  amount: "60",
  dueDay: day("2026-11-01"),
  source: { kind: "salesOrder", id: "B" },
});
const second = aReceivable({
  id: "03",
  number: "AR-3",
  reference: "INV-87",
  amount: "25",
  dueDay: day("2026-12-01"),
  source: { kind: "salesOrder", id: "B" },
});
const open = [old, newer, second];

test.each([
  ["names an invoice, and what is too much for it stays", "70", "货款 inv 0087 第一笔", "reference", ["AR-2 60.00", "AR-3 10.00"]],
  ["is one receivable to the cent, though another is older", "60", null, "exactAmount", ["AR-2 60.00"]],
  ["is one order to the cent", "85", null, "exactAmount", ["AR-2 60.00", "AR-3 25.00"]],
  ["fits nothing: the oldest due first", "130", "货款", "oldestDue", ["AR-1 100.00", "AR-2 30.00"]],
])("a payment that %s", (_, sum, said, reason, parts) => {
  const suggestion = suggestShares(amount(sum, "CNY"), said, open);
  expect(suggestion?.reason).toBe(reason);
  expect(suggestion?.shares.map((share) => `${share.receivable.number} ${share.amount}`)).toEqual(parts);
});

test("suggests nothing where nothing is owed or nothing is left", () => {
  expect(suggestShares(amount("10", "CNY"), null, [])).toBeNull();
  expect(suggestShares(amount("0", "CNY"), null, open)).toBeNull();
});

test.each([
  ["INV-86", "付 INV86", true],
  ["INV-86", "ＩＮＶ－86 货款", true],
  ["INV-86", "INV-861", false],
  ["SO-1", "SO-12", false],
  ["SO-1", "XSO-1", false],
])("%s is named in %s: %s", (number, said, expected) => expect(isNamedIn(said, number)).toBe(expected));
