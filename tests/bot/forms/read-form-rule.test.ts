import { readFlow } from "../../../src/bot/approval-flows/read-flow";
import { readRule } from "../../../src/bot/rules/read-rule";
import { withOwnFields } from "../../../src/domain/fields/custom-record-types";
import { noSettings, type FieldDefinition } from "../../../src/domain/fields/field-definition";
import type { FormDefinition } from "../../../src/domain/forms/form-definition";
import { withForms } from "../../../src/domain/forms/form-types";
import { checkRule } from "../../../src/domain/rules/check-rule";
import { recordTypes } from "../../../src/domain/rules/record-types";

const state = (code: string, zh: string) => ({ code, label: { zh, en: code } });
const form: FormDefinition = {
  id: "01JDFORM000000000000000001",
  prefix: "EL",
  label: { zh: "设备借用", en: "Equipment loan" },
  settings: {
    states: [state("asked", "申请中"), state("lent", "已借出"), state("back", "已归还")],
    moves: [],
    access: { create: null, see: null, move: null, reach: "team" },
  },
  state: "on",
  edition: 1,
  createdBy: "01JDPERSON0000000000000009",
  createdAt: new Date(0),
  version: 1,
};
const field = (name: string, zh: string, en: string, kind: FieldDefinition["kind"]): FieldDefinition => ({
  id: `01JDFIELD${name}`,
  recordKind: "form_el",
  name,
  label: { zh, en },
  kind,
  settings: noSettings,
  state: "on",
  position: 1,
  createdAt: new Date(0),
  version: 1,
});
const types = withOwnFields(withForms(recordTypes, [form]), [
  field("f_until", "归还日", "due day", "date"),
  field("f_value", "价值", "value", "number"),
  field("f_purpose", "用途", "purpose", "text"),
]);
const toMe = { do: "notify", to: "author" };

test.each([
  ["设备借用提交后通知我", { on: "event", record: "form_el", event: "formRecord.created" }, { all: [] }],
  ["when a new equipment loan comes in tell me", { on: "event", record: "form_el", event: "formRecord.created" }, { all: [] }],
  ["设备借用变成已借出时通知我", { on: "changed", record: "form_el", field: "state" }, { field: "state", is: "=", value: "lent" }],
  [
    "when an equipment loan is back, tell me",
    { on: "changed", record: "form_el", field: "state" },
    { field: "state", is: "=", value: "back" },
  ],
  ["设备借用批准后通知我", { on: "event", record: "form_el", event: "formRecord.approved" }, { all: [] }],
  ["when an equipment loan changes state tell me", { on: "changed", record: "form_el", field: "state" }, { all: [] }],
  [
    "设备借用归还日前 2 天通知我",
    { on: "daily", record: "form_el", at: "09:00" },
    { field: "f_until", is: "dueWithin", span: { days: 2 } },
  ],
])("%s", (text, trigger, condition) => {
  const rule = checkRule(readRule(text, [], types), types);
  expect([rule.trigger, rule.condition]).toEqual([trigger, condition]);
  expect(rule.actions).toEqual([expect.objectContaining(toMe)]);
});

test.each([
  ["新建客户后就新建设备借用，用途 演示", "customer", { f_purpose: "演示" }],
  ["when a deal is won, make an equipment loan, purpose = trial", "opportunity", { f_purpose: "trial" }],
  ["设备借用变成已归还时，新建设备借用", "form_el", {}],
])("%s: a record is made", (text, record, values) => {
  const rule = checkRule(readRule(text, [], types), types);
  expect(rule.trigger.record).toBe(record);
  expect(rule.actions).toEqual([{ do: "formRecord", form: "form_el", values }]);
});

test.each([
  ["设备借用价值超过5000 先经理后财务", { field: "f_value", is: ">=", value: "5000" }, 2],
  ["new approval flow: equipment loans with value under 10k go to the manager", { field: "f_value", is: "<", value: "10000" }, 1],
  ["设备借用都要经理审批", { all: [] }, 1],
])("an approval flow on a form: %s", (text, when, steps) => {
  const flow = readFlow(text, types, []);
  expect([flow.matter, flow.when, flow.steps.length]).toEqual(["form_el", when, steps]);
});
