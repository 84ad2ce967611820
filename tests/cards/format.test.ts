import { day, moment, money, percent, quantity } from "../../cards/kit/format";
import { termsText } from "../../cards/kit/terms";
import { percent as asPercent } from "../../src/domain/shared/money";
import type { PaymentTerms } from "../../src/domain/shared/payment-terms";

test.each([
  ["86400.00", "CNY", "¥86,400.00"],
  ["0.00", "CNY", "¥0.00"],
  ["-1234567.50", "USD", "-$1,234,567.50"],
  ["1000", "JPY", "JPY 1,000"],
  ["999999999999999999.99", "CNY", "¥999,999,999,999,999,999.99"],
  ["0.335", "CNY", "¥0.335"],
])("%s %s is written %s", (amount, currency, written) => {
  expect(money({ amount, currency })).toBe(written);
});

test.each([
  ["1200", "pcs", "1,200 个", "1,200 pcs"],
  ["1", "box", "1 盒", "1 box"],
  ["2", "box", "2 盒", "2 boxes"],
  ["0.5", "kg", "0.5 公斤", "0.5 kg"],
  ["3", "pallet", "3 托", "3 pallets"],
  ["3", "crate", "3 crate", "3 crate"],
])("%s %s is written %s and %s", (value, unit, zh, en) => {
  expect(quantity({ value, unit }, "zh")).toBe(zh);
  expect(quantity({ value, unit }, "en")).toBe(en);
});

test.each([
  ["2026-11-25", "2026-11-25 周三", "Wed 25 Nov 2026"],
  ["2028-02-29", "2028-02-29 周二", "Tue 29 Feb 2028"],
  ["2026-12-06", "2026-12-06 周日", "Sun 6 Dec 2026"],
])("the day %s is written %s and %s", (iso, zh, en) => {
  expect(day(iso, "zh")).toBe(zh);
  expect(day(iso, "en")).toBe(en);
});

test("a moment shows the hour, a day alone does not", () => {
  expect(moment("2026-11-25T09:05", "zh")).toBe("2026-11-25 周三 09:05");
  expect(moment("2026-11-25", "en")).toBe("Wed 25 Nov 2026");
});

const instalments: PaymentTerms = {
  from: "instalments",
  parts: [
    { percent: asPercent("30"), from: "prepaid", days: 0 },
    { percent: asPercent("70"), from: "shipment", days: 30 },
  ],
};

test.each<[PaymentTerms, string, string]>([
  [{ from: "prepaid", days: 0 }, "款到发货", "prepaid"],
  [{ from: "monthEnd", days: 30 }, "月结 30 天", "30 days from month end"],
  [{ from: "invoice", days: 30 }, "开票后 30 天", "net 30 from invoice"],
  [instalments, "30% 款到发货 + 70% 发货后 30 天", "30% prepaid + 70% 30 days from shipment"],
])("the terms %j read %s and %s", (terms, zh, en) => {
  expect(termsText(terms, "zh")).toBe(zh);
  expect(termsText(terms, "en")).toBe(en);
});

test("per cent keeps its digits", () => {
  expect(percent("7.5")).toBe("7.5%");
});
