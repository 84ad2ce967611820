import { readForm } from "../../../src/bot/forms/read-form";
import { readFormChange } from "../../../src/bot/forms/read-form-change";
import { saidFieldsIn } from "../../../src/bot/forms/said-fields";
import type { FieldDefinition } from "../../../src/domain/fields/field-definition";
import type { FormDefinition } from "../../../src/domain/forms/form-definition";
import { refusalOf } from "../../support/refusal-of";

test.each([
  [
    "新建表单 样品申请 编号 SR 状态 申请中,已寄出,已归还",
    { label: "样品申请", prefix: "SR", states: ["申请中", "已寄出", "已归还"], access: {} },
  ],
  [
    "new form Equipment loan, number EL, states requested, lent, returned",
    { label: "Equipment loan", prefix: "EL", states: ["requested", "lent", "returned"], access: {} },
  ],
  ["新建表单：市场活动(Campaign)", { label: { zh: "市场活动", en: "Campaign" }, access: {} }],
  [
    "建个表单 项目 状态 立项、进行中/完成；仅销售经理可新建，各看自己的",
    {
      label: "项目",
      states: ["立项", "进行中", "完成"],
      access: { create: ["salesManager"], reach: "own" },
    },
  ],
  [
    "make a form called Visit, states planned and done, created by sales and service, everybody sees all",
    {
      label: "Visit",
      states: ["planned", "done"],
      access: { create: ["salesRep", "service"], reach: "all" },
    },
  ],
  [
    "新建表单 到货异常 状态 已到货、已处理，流转 已到货→已处理 仅仓库",
    {
      label: "到货异常",
      states: ["已到货", "已处理"],
      moves: [{ from: "已到货", to: "已处理", roles: ["warehouse"] }],
      access: {},
    },
  ],
])("%s", (text, form) => {
  expect(readForm(text)).toEqual(form);
});

test.each(["新建表单", "new form", "表单", "create form: "])("asks for the name where none was said: %s", (text) => {
  expect(refusalOf(() => readForm(text))).toBe("form.whichName");
});

const both = (word: string) => ({ zh: word, en: word });
const loan = {
  label: { zh: "设备借用", en: "Equipment loan" },
  settings: {
    states: [
      { code: "a", label: { zh: "申请", en: "asked" } },
      { code: "l", label: both("lent") },
    ],
  },
} as unknown as FormDefinition;

test.each([
  ["表单 设备借用 加状态 已损坏", { do: "change", states: [{ zh: "申请", en: "asked" }, both("lent"), "已损坏"] }],
  ["add state damaged to form Equipment loan", { do: "change", states: [{ zh: "申请", en: "asked" }, both("lent"), "damaged"] }],
  ["remove state lent from form Equipment loan", { do: "change", states: [{ zh: "申请", en: "asked" }] }],
  ["rename state asked of form Equipment loan to requested", { do: "change", states: [{ zh: "申请", en: "requested" }, both("lent")] }],
  ["rename form Equipment loan to Tool loan", { do: "change", label: "Tool loan" }],
  ["表单 设备借用 改名 工具借用", { do: "change", label: "工具借用" }],
  ["归档表单 设备借用", { do: "archive" }],
  ["restore form Equipment loan", { do: "restore" }],
  [
    "moves of form Equipment loan: asked > lent by warehouse and finance; lent > asked",
    {
      do: "change",
      moves: [
        { from: "asked", to: "lent", roles: ["warehouse", "finance"] },
        { from: "lent", to: "asked", roles: null },
      ],
    },
  ],
  ["表单 设备借用 自由流转", { do: "change", moves: [] }],
  ["form Equipment loan seen by everybody", { do: "change", access: { see: null } }],
  ["表单 设备借用 仅仓库可流转", { do: "change", access: { move: ["warehouse"] } }],
])("%s", (text, wish) => {
  expect(readFormChange(text, loan)).toEqual(wish);
});

test("says which part was not understood", () => {
  expect(refusalOf(() => readFormChange("表单 设备借用 好看一点", loan))).toBe("form.whatChange");
  expect(refusalOf(() => readFormChange("remove state gone from form Equipment loan", loan))).toBe("form.noState");
});

const field = (zh: string, en: string) => ({ id: en, label: { zh, en } }) as unknown as FieldDefinition;
const fields = [field("数量", "quantity"), field("寄给谁", "recipient"), field("数量单位", "unit of quantity")];
const said = (text: string) => {
  const { values, rest } = saidFieldsIn(text, fields);
  return [Object.fromEntries([...values].map(([{ id }, value]) => [id, value])), rest];
};

test.each([
  ["A100，数量 2，寄给谁 华强", [{ quantity: "2", recipient: "华强" }, "A100"]],
  ["数量单位 箱 数量：3", [{ "unit of quantity": "箱", quantity: "3" }, ""]],
  ["for Acme, quantity is 2 and recipient Acme", [{ quantity: "2", recipient: "Acme" }, "Acme"]],
  ["quantities are not quantity 5", [{ quantity: "5" }, "quantities are not"]],
  ["", [{}, ""]],
])("each field has what stands behind its label: %s", (text, outcome) => {
  expect(said(text)).toEqual(outcome);
});
