import { eventWords, eventsOf } from "../../../src/bot/rules/trigger-words";
import type { RecordTypes } from "../../../src/domain/conditions/record-type";
import { checkRule } from "../../../src/domain/rules/check-rule";
import { eventsOfRecord } from "../../../src/domain/rules/record-events";
import { recordTypes } from "../../../src/domain/rules/record-types";
import { sourcesUnder } from "../../architecture/sources";
import { refusalOf } from "../../support/refusal-of";

const customer = recordTypes["customer"];
if (!customer) throw new Error("customer");
const grade = { kind: "text", label: { zh: "评级", en: "grade" }, own: "01JDFIELD00000000000GRADE", archived: true } as const;
const formField = { kind: "text", label: { zh: "物品", en: "item" }, own: "01JDFIELD000000000000ITEM" } as const;
const form = {
  kind: "form_el",
  label: { zh: "借用", en: "loan" },
  relations: {},
  own: { formId: "01JDFORM", seenBy: null, filledInBy: null, reach: "own", archived: false },
} as const;
const types: RecordTypes = {
  ...recordTypes,
  customer: { ...customer, fields: { ...customer.fields, f_grade: grade } },
  form_el: { ...form, fields: { f_item: formField, f_gone: { ...formField, archived: true } } },
};

const ask = (trigger: object, action: object = { do: "notify", to: "author", text: "x" }) =>
  refusalOf(() => checkRule({ trigger, condition: { all: [] }, actions: [action], inWorkingHours: false, mostADay: 1 }, types));
const onCustomer = { on: "event", record: "customer", event: "customer.created" };

test.each([
  ["an archived field in a text", onCustomer, { do: "notify", to: "author", text: "{f_grade}" }, "rule.fieldArchived"],
  [
    "an archived field in a title",
    onCustomer,
    { do: "todo", to: "author", title: { zh: "x", en: "{f_grade}" }, priority: "low", dueInDays: 1 },
    "rule.fieldArchived",
  ],
  ["an archived field that changes", { on: "changed", record: "customer", field: "f_grade" }, undefined, "rule.fieldArchived"],
  [
    "an archived field of the form that it fills in",
    onCustomer,
    { do: "formRecord", form: "form_el", values: { f_gone: "x" } },
    "rule.fieldArchived",
  ],
  ["a field that is none", onCustomer, { do: "notify", to: "author", text: "{boss}" }, "rule.noField"],
  ["a field of every object", onCustomer, { do: "notify", to: "author", text: "{constructor}" }, "rule.noField"],
  ["an event that never comes", { ...onCustomer, event: "moon.full" }, undefined, "rule.noEvent"],
  ["another record's event", { ...onCustomer, event: "lead.created" }, undefined, "rule.noEvent"],
  ["an event of stock, which crosses", { on: "event", record: "stockLevel", event: "stock.left" }, undefined, "rule.noEvent"],
  ["what is there", onCustomer, { do: "formRecord", form: "form_el", values: { f_item: "{name}" } }, "none"],
])("a rule with %s: %s", (_what, trigger, action, code) => {
  expect(ask(trigger, action)).toBe(code);
});

test("what words and the form make a rule of can happen, and what happens to a record can be waited for", () => {
  const words = eventWords.filter(({ event, record }) => !eventsOfRecord({ kind: record }).includes(event));
  expect(words).toEqual([]);
  expect(eventsOf(types["form_el"] as RecordTypes[string]).filter((event) => !eventsOfRecord(form).includes(event))).toEqual([]);
  const waited = new Set(Object.values(types).flatMap(eventsOfRecord));
  const kinds = [
    "customer",
    "product",
    "supplier",
    "lead",
    "opportunity",
    "quote",
    "contract",
    "order",
    "receivable",
    "payment",
    "ticket",
    "followUp",
    "formRecord",
  ];
  const told = sourcesUnder("src/domain").flatMap(({ text }) =>
    [...text.matchAll(/(?:type|emits): "(\w+\.\w+)"/g)].map(([, event = ""]) => event),
  );
  expect(told.length).toBeGreaterThan(150);
  expect([...new Set(told)].filter((event) => kinds.includes(event.split(".")[0] ?? "") && !waited.has(event))).toEqual([]);
});
