import type { Language } from "../../src/domain/shared/actor";

const fields = {
  name: { zh: "名称", en: "Name" },
  shortName: { zh: "简称", en: "Short name" },
  nameEn: { zh: "英文名", en: "English name" },
  creditCode: { zh: "统一社会信用代码", en: "Credit code" },
  owner: { zh: "负责人", en: "Owner" },
  currency: { zh: "币种", en: "Currency" },
  terms: { zh: "付款条件", en: "Payment terms" },
  creditLimit: { zh: "信用额度", en: "Credit limit" },
  address: { zh: "地址", en: "Address" },
  company: { zh: "公司", en: "Company" },
  contact: { zh: "联系人", en: "Contact" },
  phone: { zh: "电话", en: "Phone" },
  email: { zh: "邮箱", en: "E-mail" },
  source: { zh: "来源", en: "Source" },
  region: { zh: "地区", en: "Region" },
  interest: { zh: "意向", en: "Interested in" },
  amount: { zh: "预计金额", en: "Expected amount" },
  state: { zh: "状态", en: "State" },
} as const;
export type MergedField = keyof typeof fields;

/** What hangs on a record, with its counter. */
const hanging: Readonly<Record<string, readonly [zh: string, one: string, many: string]>> = {
  contact: ["联系人", "contact", "contacts"],
  lead: ["线索", "lead", "leads"],
  opportunity: ["商机", "deal", "deals"],
  quote: ["报价", "quote", "quotes"],
  contract: ["合同", "contract", "contracts"],
  salesOrder: ["订单", "order", "orders"],
  receivable: ["应收", "receivable", "receivables"],
  payment: ["回款", "payment", "payments"],
  invoice: ["发票", "invoice", "invoices"],
  return: ["退换货", "return", "returns"],
  ticket: ["工单", "ticket", "tickets"],
  stockHold: ["留货", "hold", "holds"],
  priceList: ["专属价目", "price list", "price lists"],
  message: ["短信邮件", "message", "messages"],
  followUp: ["跟进", "follow-up", "follow-ups"],
  todo: ["待办", "to-do", "to-dos"],
  leadSubmission: ["表单提交", "form entry", "form entries"],
};

/** "订单 2 · 跟进 7"; "" where nothing hangs on it. */
export function hangingText(counts: Readonly<Record<string, number>>, language: Language): string {
  return Object.entries(hanging)
    .flatMap(([kind, [zh, one, many]]) => {
      const count = counts[kind] ?? 0;
      if (count === 0) return [];
      return language === "zh" ? `${zh} ${count}` : `${count} ${count === 1 ? one : many}`;
    })
    .join(" · ");
}

const named = (language: Language) =>
  Object.fromEntries(Object.entries(fields).map(([name, label]) => [name, label[language]])) as Readonly<Record<MergedField, string>>;

export const mergeWords = {
  zh: {
    title: (number: string) => `合并 ${number}`,
    summary: (gone: string, keep: string, state: string) => `${gone} 合并到 ${keep} · ${state}`,
    ask: (gone: string, keep: string) => `把 ${gone} 合并到 ${keep}？`,
    is: {
      merged: (gone: string, keep: string) => `${gone} 已并入 ${keep}`,
      undone: (gone: string, keep: string) => `${gone} 和 ${keep} 又是两条记录`,
      dropped: (gone: string, keep: string) => `${gone} 和 ${keep} 不是同一家，没有合并`,
    },
    fields: named("zh"),
    field: "资料",
    after: "合并后",
    none: "—",
    moves: "会移过去",
    moved: "已移过去",
    nothing: "没有往来单据",
    twins: "联系人已有",
    by: "合并人",
    comma: "、",
    rulesTitle: "合并时怎么处理",
    rules:
      "保留的那条：自己的资料不变，空着的用另一条补上；付款条件、信用额度、币种以它为准。单据、应收、回款、跟进全部移过去，金额一分不变，审批结果有效。查旧编号会找到保留的那条。",
    merge: "合并",
    mergeTyped: (number: string) => `确认合并 ${number}`,
    confirm: (gone: string, keep: string) => `${gone} 的全部往来移到 ${keep}，30 天内可以撤销。`,
    swap: (gone: string) => `改为保留 ${gone}`,
    mergeInto: (gone: string, keep: string) => `把 ${gone} 合并到 ${keep}`,
    drop: "不合并",
    dropTyped: (number: string) => `不合并 ${number}`,
    undo: "撤销合并",
    undoTyped: (number: string) => `撤销合并 ${number}`,
    until: (on: string, typed: string) => `${on} 之前可以撤销：${typed}`,
  },
  en: {
    title: (number: string) => `Merge ${number}`,
    summary: (gone: string, keep: string, state: string) => `${gone} into ${keep} · ${state}`,
    ask: (gone: string, keep: string) => `Merge ${gone} into ${keep}?`,
    is: {
      merged: (gone: string, keep: string) => `${gone} is a part of ${keep} now`,
      undone: (gone: string, keep: string) => `${gone} and ${keep} are two records again`,
      dropped: (gone: string, keep: string) => `${gone} and ${keep} are not the same; nothing was merged`,
    },
    fields: named("en"),
    field: "Field",
    after: "Afterwards",
    none: "—",
    moves: "Will move",
    moved: "Moved",
    nothing: "no documents",
    twins: "Contacts there already",
    by: "Merged by",
    comma: ", ",
    rulesTitle: "What merging does",
    rules:
      "The kept one keeps its own values and takes over what it lacks; its payment terms, credit limit and currency count. Documents, receivables, payments and follow-ups all move, no sum changes, and what was approved stays approved. The old number leads to the kept one.",
    merge: "Merge",
    mergeTyped: (number: string) => `carry out merge ${number}`,
    confirm: (gone: string, keep: string) => `All that belongs to ${gone} moves to ${keep}. It can be undone for 30 days.`,
    swap: (gone: string) => `Keep ${gone} instead`,
    mergeInto: (gone: string, keep: string) => `merge ${gone} into ${keep}`,
    drop: "Not the same",
    dropTyped: (number: string) => `do not merge ${number}`,
    undo: "Undo merge",
    undoTyped: (number: string) => `undo merge ${number}`,
    until: (on: string, typed: string) => `Can be undone until ${on}: ${typed}`,
  },
} as const;
