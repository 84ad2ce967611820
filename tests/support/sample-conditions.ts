import fc from "fast-check";
import type { Condition } from "../../src/domain/conditions/condition";
import type { ConditionRecord, FieldValue, RecordTypes } from "../../src/domain/conditions/record-type";

const label = (text: string) => ({ zh: text, en: text });
const levels = { strong: label("强"), medium: label("中"), weak: label("弱") };
const tags = { vip: label("大客户"), 新客户: label("新客户"), export: label("外贸") };

/** A record type with a field of every kind, and parts that are records of the same type. */
export const sampleTypes: RecordTypes = {
  sample: {
    kind: "sample",
    label: label("样本"),
    fields: {
      title: { kind: "text", label: label("标题") },
      level: { kind: "word", label: label("程度"), options: levels },
      tags: { kind: "words", label: label("标签"), options: tags },
      count: { kind: "number", label: label("数量") },
      price: { kind: "money", label: label("价格") },
      due: { kind: "day", label: label("到期") },
      began: { kind: "day", label: label("开始") },
      touched: { kind: "instant", label: label("最近跟进") },
      hot: { kind: "yesNo", label: label("热门") },
      owner: { kind: "reference", to: "person", label: label("负责人") },
    },
    relations: { parts: { of: "sample", label: label("部分") } },
  },
};

export type SampleRecord = ConditionRecord;

const texts = fc.oneof(
  fc.constantFrom(
    "Acme",
    "acme",
    "ACME ",
    "华强",
    "华强精密",
    "ＡＢＣ",
    "İstanbul",
    "Straße",
    "ÉCLAIR",
    "éclair",
    "a%b_c",
    "\\",
    "'; --",
    "😀",
    " ",
  ),
  fc.string({ unit: fc.constantFrom("a", "B", "é", "Ω", "Я", "汉", "５", " ", "%", "_", "\\", "'", "🙂"), maxLength: 4 }),
);
const decimals = fc.constantFrom("0", "0.01", "-1", "1", "1.5", "49.999999", "50", "50.0000", "100000", "99999999999.99");
const days = fc.constantFrom(
  "2026-02-28",
  "2026-03-01",
  "2026-09-24",
  "2026-09-30",
  "2026-10-01",
  "2026-10-10",
  "2026-11-10",
  "2026-11-24",
  "2026-11-25",
  "2026-11-26",
  "2026-12-25",
  "2027-01-31",
);
const instants = fc.constantFrom(
  "2026-02-28T15:59:59.999Z",
  "2026-02-28T16:00:00Z",
  "2026-03-08T06:30:00Z",
  "2026-03-09T01:30:00Z",
  "2026-09-30T16:00:00Z",
  "2026-10-01T15:59:59.999Z",
  "2026-11-10T02:00:00Z",
  "2026-11-24T15:59:59.999Z",
  "2026-11-24T16:00:00Z",
  "2026-11-25T02:00:00Z",
  "2026-11-25T02:00:00.001Z",
);
const owners = fc.constantFrom("01JDOWNER0000000000000000A", "01JDOWNER0000000000000000B");
const level = fc.constantFrom(...Object.keys(levels));
const tag = fc.constantFrom(...Object.keys(tags));

const orEmpty = <Value extends FieldValue>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 4 });
const fields = fc.record({
  title: orEmpty(fc.oneof(texts, fc.constant(""))),
  level: orEmpty(level),
  tags: orEmpty(fc.uniqueArray(tag, { maxLength: 3 })),
  count: orEmpty(decimals),
  price: orEmpty(fc.constantFrom("0", "0.01", "12.5", "50", "100000", "99999.9999")),
  due: orEmpty(days),
  began: orEmpty(days),
  touched: orEmpty(instants.map((each) => new Date(each))),
  hot: orEmpty(fc.boolean()),
  owner: orEmpty(owners),
});
const plain: fc.Arbitrary<SampleRecord> = fields.map((each) => ({ fields: each, before: null, related: {} }));
export const anyRecord: fc.Arbitrary<SampleRecord> = fc
  .tuple(plain, fc.array(plain, { maxLength: 3 }))
  .map(([record, parts]) => ({ ...record, related: { parts } }));

const sought = texts.filter((each) => each.trim() !== "");
const order = fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const);
const orderOrEqual = fc.oneof(order, fc.constantFrom("=" as const, "!=" as const));
const shift = fc.constantFrom(-45, -1, 0, 1, 7, 30);
const moving = fc.record({ today: shift });
const span = fc.oneof(
  fc.record({ days: fc.constantFrom(0, 1, 14, 15, 16, 30) }),
  fc.record({ workingDays: fc.constantFrom(0, 1, 3, 5, 11) }),
);
const spans = fc.constantFrom("olderThan" as const, "within" as const, "dueWithin" as const);

const question: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: fc.constant("title"),
    is: fc.constantFrom("=" as const, "!=" as const, "contains" as const, "startsWith" as const),
    value: sought,
  }),
  fc.record({ field: fc.constant("title"), is: fc.constant("in" as const), value: fc.array(sought, { maxLength: 3 }) }),
  fc.record({ field: fc.constant("level"), is: fc.constantFrom("=" as const, "!=" as const), value: level }),
  fc.record({ field: fc.constant("level"), is: fc.constant("in" as const), value: fc.array(level, { maxLength: 2 }) }),
  fc.record({ field: fc.constant("tags"), is: fc.constant("has" as const), value: tag }),
  fc.record({ field: fc.constantFrom("count", "price"), is: orderOrEqual, value: decimals }),
  fc.record({ field: fc.constantFrom("due", "began"), is: orderOrEqual, value: fc.oneof(days, moving) }),
  fc.record({ field: fc.constant("due"), is: orderOrEqual, value: fc.record({ field: fc.constant("began"), plusDays: shift }) }),
  fc.record({ field: fc.constant("touched"), is: order, value: fc.oneof(days, moving) }),
  fc.record({ field: fc.constantFrom("due", "touched"), is: spans, span }),
  fc.record({ field: fc.constant("touched"), is: spans, span: fc.record({ hours: fc.constantFrom(0, 1, 24, 360) }) }),
  fc.record({ field: fc.constant("hot"), is: fc.constant("=" as const), value: fc.boolean() }),
  fc.record({ field: fc.constant("owner"), is: fc.constantFrom("=" as const, "!=" as const), value: owners }),
  fc.record({
    field: fc.constantFrom("title", "level", "tags", "count", "price", "due", "touched", "hot", "owner"),
    is: fc.constantFrom("empty" as const, "notEmpty" as const),
  }),
);

/** Conditions of every shape, up to four levels deep. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: "condition" },
    question,
    fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
    fc.record({
      of: fc.constant("parts"),
      where: question,
      is: fc.constantFrom("<" as const, "=" as const, ">=" as const),
      value: fc.constantFrom("0", "1", "2"),
    }),
    fc.record({
      of: fc.constant("parts"),
      sum: fc.constantFrom("count", "price"),
      is: fc.constantFrom(">" as const, "<=" as const),
      value: decimals,
    }),
  ),
})).tree;
