import { DateTime } from "luxon";
import { normalise } from "../../../src/bot/conversation/normalise";
import { findDates } from "../../../src/bot/conversation/recognise/dates";
import { findPercents } from "../../../src/bot/conversation/recognise/discounts";
import { findDocuments } from "../../../src/bot/conversation/recognise/documents";
import { withoutOverlaps } from "../../../src/bot/conversation/recognise/found";
import { findMoney } from "../../../src/bot/conversation/recognise/money";
import { findQuantities } from "../../../src/bot/conversation/recognise/quantities";
import { findSerials } from "../../../src/bot/conversation/recognise/serials";
import { findShipping } from "../../../src/bot/conversation/recognise/shipping";
import { findNamedTerms } from "../../../src/bot/conversation/recognise/named-terms";
import { findTerms } from "../../../src/bot/conversation/recognise/terms";
import { hourIn } from "../../../src/bot/conversation/recognise/times";
import { lookupWords } from "../../../src/domain/shared/lookup-words";

/** Wednesday, 25 November 2026. */
const day = DateTime.utc(2026, 11, 25, 12);

function dates(text: string, language: "zh" | "en" = "zh") {
  return findDates(normalise(text).text, { day, language }).map((found) => {
    if (found.kind === "day") return found.value.time === undefined ? found.value.coming : `${found.value.coming}T${found.value.time}`;
    if (found.kind === "period") return `${found.value.from}..${found.value.to}`;
    return found.kind === "unclearDay" ? found.readings.toSorted().join(" or ") : found.kind;
  });
}

test.each([
  ["明天", "2026-11-26"],
  ["后天", "2026-11-27"],
  ["周五", "2026-11-27"],
  ["周三", "2026-12-02"],
  ["下周三下午三点", "2026-12-02T15:00"],
  ["明天上午10点", "2026-11-26T10:00"],
  ["月底", "2026-11-30"],
  ["下个月5号", "2026-12-05"],
  ["12月1号", "2026-12-01"],
  ["3月底", "2027-03-31"],
  ["明年1月底", "2027-01-31"],
  ["这个月", "2026-11-01..2026-11-30"],
  ["上个月", "2026-10-01..2026-10-31"],
  ["本周", "2026-11-23..2026-11-29"],
  ["Q3", "2026-07-01..2026-09-30"],
  ["2月中旬", "2027-02-15"],
])("in Chinese, %s said on Wednesday 25 November 2026 is %s", (text, wanted) => {
  expect(dates(text)).toEqual([wanted]);
});

test.each([
  ["tomorrow", "2026-11-26"],
  ["Fri", "2026-11-27"],
  ["next Fri", "2026-12-04"],
  ["Friday week", "2026-12-04"],
  ["Thu 10am", "2026-11-26T10:00"],
  ["Dec 20", "2026-12-20"],
  ["12/18", "2026-12-18"],
  ["5/12", "2026-12-05 or 2027-05-12"],
  ["in 3 weeks", "2026-12-16"],
  ["EOM", "2026-11-30"],
  ["this week", "2026-11-23..2026-11-29"],
  ["last month", "2026-10-01..2026-10-31"],
  ["next 60 days", "2026-11-25..2027-01-24"],
  ["mid Feb", "2027-02-15"],
  ["end of october", "2027-10-31"],
])("in English, %s said on Wednesday 25 November 2026 is %s", (text, wanted) => {
  expect(dates(text, "en")).toEqual([wanted]);
});

test.each([
  ["5万", "50000", undefined],
  ["12.8万", "128000", undefined],
  ["3万5", "35000", undefined],
  ["预计，20万", "200000", undefined],
  ["8k", "8000", undefined],
  ["￥１２，８００．００", "12800", "CNY"],
  ["32块5", "32.5", "CNY"],
  ["$1,150.00", "1150", "USD"],
  ["RMB 8k", "8000", "CNY"],
])("%s is money: %s %s", (text, amount, currency) => {
  const found = withoutOverlaps(findMoney(normalise(text).text));
  expect(found.map((each) => (each.kind === "money" ? each.value : null))).toEqual([currency ? { amount, currency } : { amount }]);
});

test.each([
  ["两箱", "2", "carton"],
  ["3 ctns", "3", "carton"],
  ["80斤", "80", "jin"],
  ["半箱", "0.5", "carton"],
  ["两百五十个", "250", "pcs"],
  ["两百五个", "250", "pcs"],
  ["两百零五个", "205", "pcs"],
  ["2 dozen", "2", "dozen"],
])("%s counts %s %s", (text, value, unit) => {
  const [found] = findQuantities(text);
  expect(found).toMatchObject({ kind: "quantity", value });
  expect(found?.kind === "quantity" ? found.units : []).toContain(unit);
});

test.each([
  ["95折", "5"],
  ["9折", "10"],
  ["7.5% disc", "7.5"],
  ["5% off", "5"],
])("%s takes %s per cent off", (text, value) => {
  expect(findPercents(text)[0]).toMatchObject({ value });
});

test.each([
  ["so17", "SO-17"],
  ["ＳＯ－１７", "SO-17"],
  ["QT 31", "QT-31"],
])("%s is the document %s", (text, number) => {
  expect(findDocuments(normalise(text).text)[0]).toMatchObject({ number });
});

test.each([
  ["月结60天", 60, "monthEnd"],
  ["net 30", 30, "invoice"],
  ["款到发货", 0, "prepaid"],
  ["net 30 from order", 30, "order"],
  ["net 45 after shipment", 45, "shipment"],
  ["30 days from delivery", 30, "delivery"],
  ["收货后15天", 15, "delivery"],
])("%s are terms of %d days from %s", (text, days, from) => {
  expect(findTerms(text)[0]).toMatchObject({ value: { days, from } });
});

test.each<[string, string[][]]>([
  [
    "预付30%，余款发货后30天",
    [
      ["30", "prepaid", "0"],
      ["70", "shipment", "30"],
    ],
  ],
  [
    "30%预付，70%月结60天",
    [
      ["30", "prepaid", "0"],
      ["70", "monthEnd", "60"],
    ],
  ],
  [
    "定金20% 尾款货到付款",
    [
      ["20", "prepaid", "0"],
      ["80", "delivery", "0"],
    ],
  ],
  [
    "首付30%，发货前40%，余款开票后30天",
    [
      ["30", "prepaid", "0"],
      ["40", "prepaid", "0"],
      ["30", "invoice", "30"],
    ],
  ],
  [
    "30% prepaid, 70% 30 days after shipment",
    [
      ["30", "prepaid", "0"],
      ["70", "shipment", "30"],
    ],
  ],
  [
    "30% deposit, balance on delivery",
    [
      ["30", "prepaid", "0"],
      ["70", "delivery", "0"],
    ],
  ],
  [
    "50% up front and the rest net 30",
    [
      ["50", "prepaid", "0"],
      ["50", "invoice", "30"],
    ],
  ],
  [
    "deposit 12.5%, balance 60 days from month end",
    [
      ["12.5", "prepaid", "0"],
      ["87.5", "monthEnd", "60"],
    ],
  ],
])("%s are instalments", (text, parts) => {
  const [found] = findTerms(text);
  const value = found?.kind === "terms" && found.value.from === "instalments" ? found.value.parts : [];
  expect(value.map((each) => [each.percent, each.from, String(each.days)])).toEqual(parts);
  expect(found).toMatchObject({ from: 0, to: text.length });
});

test.each([
  ["30% prepaid, 60% on delivery", ["30", "60"]],
  ["预付30%", ["30"]],
  ["130% prepaid, balance on delivery", ["130"]],
])("%s is not the whole, and is never taken for less or more than it says", (text, percents) => {
  const [found] = findTerms(text);
  const value = found?.kind === "terms" && found.value.from === "instalments" ? found.value.parts : [];
  expect(value.map((each) => each.percent)).toEqual(percents);
});

test("a discount beside terms is no instalment", () => {
  expect(findTerms("5% off, net 30")).toMatchObject([{ value: { days: 30, from: "invoice" } }]);
});

test.each(["hq", "huaqiang", "华强", "huaqiangprecisionmachinery"])("a customer is found by %s", (word) => {
  const called = {
    kind: "company",
    number: "C001",
    names: ["深圳华强精密机械有限公司", "Huaqiang Precision Machinery"],
    called: ["华强"],
  } as const;
  expect(lookupWords(called).map((each) => each.word)).toContain(word);
});

test.each([
  ["中通 75312345678901，一箱", "75312345678901"],
  ["in full via DHL 4412345678", "4412345678"],
  ["顺丰 sf1234567890123", "SF1234567890123"],
  ["DHL picks up 40 pcs", undefined],
])("in %s the waybill is %s", (text, number) => {
  const found = withoutOverlaps(findShipping(text)).find(({ kind }) => kind === "tracking");
  expect(found && "value" in found ? found.value : undefined).toBe(number);
});

test.each([
  ["PO-8 came in SN A001-A020, A023 all good", [["A001-A020", "A023"]]],
  ["收货 序列号：A001、A002和A003 批号L1", [["A001", "A002", "A003"]]],
  ["S/N 1001 1002, 20 pcs", [["1001", "1002"]]],
  ["ship OB-13 SN A001 A002, SF1234567890123", [["A001", "A002"]]],
  ["PO-8 A100 SN A001-A002，A200 SN B7", [["A001-A002"], ["B7"]]],
  ["serial numbers A001 to A005", [["A001 to A005"]]],
  ['SN "1001-1003"', [['"1001-1003"']]],
  ["where is serial A001?", [["A001"]]],
  ["A100 启用序列号", []],
  ["snap 12 of them", []],
])("in %s the serial numbers are %j", (text, lists) => {
  expect(findSerials(text).map((each) => (each.kind === "serials" ? each.value : []))).toEqual(lists);
});

test.each([
  ["每周一早上8点半把漏斗发到销售群", "08:30"],
  ["send me the forecast every friday at 4pm", "16:00"],
  ["每月1号早上发给李雷", undefined],
])("the hour in %s is %s", (text, hour) => {
  expect(hourIn(text)).toBe(hour);
});

test("a figure does not take its unit from the next line", () => {
  expect(findQuantities("10.8\nM8螺钉").map(({ typed }) => typed)).toEqual([]);
});

test("the end of a month that has been is the last one, for who looks back", () => {
  const found = findDates("as of end of october", { day, language: "en" })[0];
  expect(found?.kind === "day" ? found.value.last : null).toBe("2026-10-31");
});

describe("payment terms by the company's own name", () => {
  const key = { zh: "大客户", en: "Key account", terms: { days: 45, from: "monthEnd" } } as const;
  const abroad = { zh: "大客户海外", en: "Key account abroad", terms: { days: 60, from: "shipment" } } as const;
  test.each([
    ["华强账期改成大客户", "大客户", 45],
    ["付款条件：大客户海外", "大客户海外", 60],
    ["用大客户的账期", "大客户", 45],
    ["acme terms to key account", "key account", 45],
    ["put Acme on Key account abroad terms", "Key account abroad", 60],
  ])("%s", (text, typed, days) => {
    expect(findNamedTerms(text, [key, abroad])[0]).toMatchObject({ kind: "terms", typed, value: { days } });
  });

  test.each(["tag acme as key account", "给华强打标签 大客户", "大客户都有谁", "the key accounts and their terms"])(
    "%s speaks of no terms",
    (text) => {
      expect(findNamedTerms(text, [key, abroad])).toEqual([]);
    },
  );
});
