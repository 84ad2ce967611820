import { checkCondition } from "../../../src/domain/conditions/check-condition";
import type { Condition } from "../../../src/domain/conditions/condition";
import { evaluate } from "../../../src/domain/conditions/evaluate";
import type { FieldValues } from "../../../src/domain/conditions/record-type";
import { workingCalendar } from "../../../src/domain/shared/working-calendar";
import { conditionSentence } from "../../../src/bot/presenters/condition-sentence";
import { refusalOf } from "../../support/refusal-of";
import { sampleTypes } from "../../support/sample-conditions";

// Wednesday, 25 November 2026, 10:00 in Shanghai.
const moment = {
  now: new Date("2026-11-25T02:00:00Z"),
  calendar: workingCalendar({ days: [1, 2, 3, 4, 5], from: "09:00", until: "18:00" }, [], "Asia/Shanghai"),
};
const holds = (condition: Condition, fields: FieldValues, before: FieldValues | null = null) =>
  evaluate(
    sampleTypes,
    "sample",
    checkCondition(sampleTypes, "sample", condition, { changes: true }),
    { fields, before, related: {} },
    moment,
  );

test.each<[string, Condition, FieldValues, boolean]>([
  ["C93a 15 days ago is not older than 15 days", { field: "due", is: "olderThan", span: { days: 15 } }, { due: "2026-11-10" }, false],
  ["C93a 16 days ago is older than 15 days", { field: "due", is: "olderThan", span: { days: 15 } }, { due: "2026-11-09" }, true],
  ["C93a 15 days ago is within 15 days", { field: "due", is: "within", span: { days: 15 } }, { due: "2026-11-10" }, true],
  ["C93a 16 days ago is not within 15 days", { field: "due", is: "within", span: { days: 15 } }, { due: "2026-11-09" }, false],
  ["tomorrow is not within the last days", { field: "due", is: "within", span: { days: 15 } }, { due: "2026-11-26" }, false],
  ["30 days ahead is due within 30 days", { field: "due", is: "dueWithin", span: { days: 30 } }, { due: "2026-12-25" }, true],
  ["31 days ahead is not", { field: "due", is: "dueWithin", span: { days: 30 } }, { due: "2026-12-26" }, false],
  [
    "Friday is two working days before Tuesday… three before Wednesday",
    { field: "due", is: "olderThan", span: { workingDays: 2 } },
    { due: "2026-11-20" },
    true,
  ],
  ["a weekend makes nothing older", { field: "due", is: "olderThan", span: { workingDays: 3 } }, { due: "2026-11-20" }, false],
  [
    "the last instant of a Shanghai day belongs to it",
    { field: "touched", is: "within", span: { days: 0 } },
    { touched: new Date("2026-11-25T15:59:59.999Z") },
    true,
  ],
  [
    "the next instant is tomorrow",
    { field: "touched", is: "within", span: { days: 0 } },
    { touched: new Date("2026-11-25T16:00:00Z") },
    false,
  ],
  ["an empty field is never below", { field: "price", is: "<", value: "50" }, { price: null }, false],
  ["an empty field is not strong", { field: "level", is: "!=", value: "strong" }, { level: null }, true],
  ["strictly below", { field: "price", is: "<", value: "50" }, { price: "50.0000" }, false],
  ["empty text is empty", { field: "title", is: "empty" }, { title: "" }, true],
  ["a percent sign is only a percent sign", { field: "title", is: "contains", value: "%" }, { title: "abc" }, false],
])("%s", (_, condition, fields, answer) => {
  expect(holds(condition, fields)).toBe(answer);
  expect(holds({ not: condition }, fields)).toBe(!answer);
});

test.each<[string, Condition, FieldValues, FieldValues | null, boolean]>([
  ["5 and 5.00 are no change", { field: "price", is: "changed" }, { price: "5.00" }, { price: "5" }, false],
  [
    "from medium to strong",
    { field: "level", is: "changed", from: "medium", to: "strong" },
    { level: "strong" },
    { level: "medium" },
    true,
  ],
  [
    "from weak is not from medium",
    { field: "level", is: "changed", from: "medium", to: "strong" },
    { level: "strong" },
    { level: "weak" },
    false,
  ],
  ["a new record has not changed", { field: "level", is: "changed" }, { level: "strong" }, null, false],
  ["filled in for the first time", { field: "level", is: "changed", to: "strong" }, { level: "strong" }, { level: null }, true],
])("a change: %s", (_, condition, fields, before, answer) => {
  expect(holds(condition, fields, before)).toBe(answer);
});

const deep = (levels: number): unknown => (levels === 0 ? { field: "hot", is: "=", value: true } : { not: deep(levels - 1) });

test.each<[string, unknown, string]>([
  ["a field that is not there", { field: "color", is: "empty" }, "condition.noField"],
  ["a name from the prototype", { field: "constructor", is: "empty" }, "condition.noField"],
  ["money compared with text", { field: "price", is: "<", value: "many" }, "condition.misfit"],
  ["an exponent", { field: "price", is: "<", value: "1e9" }, "condition.misfit"],
  ["an option nobody declared", { field: "level", is: "=", value: "huge" }, "condition.misfit"],
  ["a day that does not exist", { field: "due", is: "<", value: "2026-02-30" }, "condition.misfit"],
  ["hours of a day", { field: "due", is: "olderThan", span: { hours: 3 } }, "condition.misfit"],
  ["a number that contains", { field: "count", is: "contains", value: "5" }, "condition.misfit"],
  ["more than the language has", { field: "count", is: "~", value: "5" }, "condition.malformed"],
  ["a relation that is not there", { of: "invoices", is: ">", value: "1" }, "condition.noRelation"],
  ["a sum of titles", { of: "parts", sum: "title", is: ">", value: "1" }, "condition.misfit"],
  ["a change among related records", { of: "parts", where: { field: "price", is: "changed" }, is: ">", value: "1" }, "condition.noChange"],
  ["a tree of nine levels", deep(9), "condition.tooLarge"],
  ["a tree of ten thousand levels", deep(10_000), "condition.tooLarge"],
  ["a hundred and one questions", { all: Array.from({ length: 100 }, () => ({ field: "hot", is: "empty" })) }, "condition.tooLarge"],
])("%s is refused", (_, given, code) => {
  expect(refusalOf(() => checkCondition(sampleTypes, "sample", given, { changes: true }))).toBe(code);
});

test.each<[Condition, string, string]>([
  [
    {
      all: [
        { field: "level", is: "=", value: "strong" },
        { field: "touched", is: "olderThan", span: { days: 15 } },
      ],
    },
    "程度是强，且最近跟进超过15天",
    "程度 is 强 and 最近跟进 is more than 15 days ago",
  ],
  [
    {
      all: [
        {
          any: [
            { field: "hot", is: "=", value: true },
            { field: "price", is: ">", value: "100000" },
          ],
        },
        { not: { field: "title", is: "contains", value: "试" } },
      ],
    },
    "（热门：是，或价格高于100000），且并非（标题包含“试”）",
    '(热门: yes or 价格 is over 100000) and not (标题 contains "试")',
  ],
  [{ field: "due", is: "<", value: { field: "began", plusDays: 30 } }, "到期早于开始之后30天", "到期 is before 30 days after 开始"],
  [{ field: "level", is: "changed", to: "weak" }, "程度变为弱", "程度 changes to 弱"],
  [
    { of: "parts", where: { field: "hot", is: "=", value: true }, is: ">", value: "2" },
    "热门：是的部分数量高于2",
    "the number of 部分 with 热门: yes is over 2",
  ],
  [{ all: [] }, "任何情况", "always"],
])("%j is read back", (condition, zh, en) => {
  const say = (language: "zh" | "en") => conditionSentence({ types: sampleTypes, language, nameOf: (_, id) => id }, "sample", condition);
  expect([say("zh"), say("en")]).toEqual([zh, en]);
});
