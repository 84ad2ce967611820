import { month } from "../../../../cards/kit/format";
import { groupingTyped } from "../../../../cards/reports/report-words";
import type { Language } from "../../../domain/shared/actor";
import { stateLabels } from "../../../domain/shared/state-labels";
import { unitWord } from "../../../domain/shared/unit-words";
import { fieldNames } from "../message-texts";
import { policyWords } from "../policies";
import { listTitles, moduleNames, roleNames } from "../settings";
import { permissionWords } from "./permission-words";

interface Word {
  readonly zh: string;
  readonly en: string;
}

/** Of each limit and time, what it is called, what it takes, how it is said. */
function policyPart(part: "what" | "range" | "send"): Readonly<Record<string, Word>> {
  return Object.fromEntries(Object.entries(policyWords).map(([name, { zh, en }]) => [name, { zh: zh[part], en: en[part] }]));
}

/** What a refusal's parameters name by code: the field that is wrong, the sign by which two records are alike. */
const words: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  permission: permissionWords,
  grouping: groupingTyped,
  groupings: groupingTyped,
  role: roleNames,
  module: moduleNames,
  list: listTitles,
  policy: policyPart("what"),
  policyRange: policyPart("range"),
  policySend: policyPart("send"),
  by: {
    phone: { zh: "电话", en: "phone" },
    email: { zh: "邮箱", en: "e-mail" },
    creditCode: { zh: "统一社会信用代码", en: "credit code" },
    name: { zh: "名称", en: "name" },
  },
  field: {
    title: { zh: "标题", en: "title" },
    name: { zh: "名称", en: "name" },
    nameZh: { zh: "中文名", en: "Chinese name" },
    nameEn: { zh: "英文名", en: "English name" },
    shortName: { zh: "简称", en: "short name" },
    company: { zh: "公司", en: "company" },
    contact: { zh: "联系人", en: "contact" },
    called: { zh: "称呼", en: "form of address" },
    reason: { zh: "原因", en: "reason" },
    comment: { zh: "意见", en: "comment" },
    note: { zh: "备注", en: "note" },
    nextStep: { zh: "下一步", en: "next step" },
    deliverTo: { zh: "送货地址", en: "delivery address" },
    address: { zh: "地址", en: "address" },
    fileRef: { zh: "文件", en: "file" },
    campaign: { zh: "活动", en: "campaign" },
    source: { zh: "来源", en: "source" },
    interest: { zh: "需求", en: "interest" },
    amount: { zh: "金额", en: "amount" },
    creditLimit: { zh: "信用额度", en: "credit limit" },
    sku: { zh: "产品编号", en: "SKU" },
    addressEn: { zh: "英文地址", en: "English address" },
    taxId: { zh: "税号", en: "tax ID" },
    phone: { zh: "电话", en: "phone" },
    bank: { zh: "开户行", en: "bank" },
    signature: { zh: "邮件签名", en: "mail signature" },
    baseUnit: { zh: "基本单位", en: "base unit" },
  },
};

/** The word for a parameter's code; anything else stays as it is. */
export function wordFor(name: string, value: string, language: Language): string {
  if (name === "unit" || name === "units") return unitWord(value, language);
  if (name === "placeholders") return `{${fieldNames[value]?.[language] ?? value}}`;
  if (/^\d{4}-\d{2}$/.test(value)) return month(value, language);
  if (name !== "state") return words[name]?.[value]?.[language] ?? value;
  const labels: readonly Readonly<Record<string, Word>>[] = Object.values(stateLabels);
  return labels.find((document) => value in document)?.[value]?.[language] ?? value;
}
