import type { Row } from "./command-row";

export const fieldRows: readonly Row[] = [
  { name: "field.list", what: "of customers", who: "P9", args: () => ({ record: "customer" }), cards: ["field-list"] },
  {
    name: "field.define",
    what: "a choice",
    who: "P9",
    args: () => ({ record: "deal", name: "渠道", text: "给商机加字段 渠道 单选 直销/代理，必填" }),
    cards: ["field"],
    after: async (tx) => (await tx.fields.list()).find(({ label }) => label.zh === "渠道")?.settings.options.map(({ code }) => code),
    gives: ["zhixiao", "daili"],
  },
  {
    name: "field.change",
    what: "one more option, the others keep their codes",
    who: "P9",
    args: () => ({ record: "customer", text: "客户字段 行业 加选项 航空" }),
    cards: ["field"],
    after: async (tx) => (await tx.fields.list()).find(({ label }) => label.zh === "行业")?.settings.options.map(({ code }) => code),
    gives: ["auto", "machine_tools", "electronics", "medical", "other", "hangkong"],
  },
  {
    name: "field.fill",
    what: "a customer's",
    who: "P9",
    args: ({ named }) => ({ customer: named("C001"), field: { typed: "行业", id: "" }, value: "汽车" }),
    cards: ["customer"],
    shows: ["C001"],
    after: async (tx) => (await tx.fields.list()).find(({ label }) => label.zh === "行业")?.settings.options.length,
    gives: 5,
  },
  {
    name: "record.find",
    what: "by a built-in field and the company's own",
    who: "P9",
    args: () => ({ record: "customer", text: "行业为空的客户" }),
    cards: ["record-list"],
    shows: ["C001"],
  },
];
