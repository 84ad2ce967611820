import type { RecordTypes } from "../../domain/conditions/record-type";
import type { FieldKind } from "../../domain/fields/field-definition";
import type { Role } from "../../domain/shared/actor";

interface Words<Meant> {
  readonly means: Meant;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** What people call the kinds of record that take fields of their own. */
export const recordWords: readonly Words<string>[] = [
  { means: "salesOrder", zh: ["销售订单", "订单"], en: ["sales orders", "sales order", "orders", "order"] },
  { means: "contact", zh: ["联系人"], en: ["contacts", "contact"] },
  { means: "customer", zh: ["客户"], en: ["customers", "customer", "accounts"] },
  { means: "lead", zh: ["线索"], en: ["leads", "lead"] },
  { means: "opportunity", zh: ["商机"], en: ["opportunities", "opportunity", "deals", "deal"] },
  { means: "quote", zh: ["报价单", "报价"], en: ["quotes", "quote"] },
  { means: "contract", zh: ["合同"], en: ["contracts", "contract"] },
  { means: "product", zh: ["产品", "商品"], en: ["products", "product"] },
  { means: "supplier", zh: ["供应商"], en: ["suppliers", "supplier", "vendors"] },
  { means: "ticket", zh: ["工单"], en: ["tickets", "ticket"] },
];

/** The same with the forms that the company made, by their names. */
export function recordWordsWith(types: RecordTypes): readonly Words<string>[] {
  return [...ownRecordWords(types), ...recordWords];
}

/** The names of the forms that the company made and uses. */
export function ownRecordWords(types: RecordTypes): readonly Words<string>[] {
  const own = Object.values(types).filter((type) => type.own && !type.own.archived);
  return own.map(({ kind, label: { zh, en } }) => ({
    means: kind,
    zh: [zh.toLowerCase()],
    en: [en.toLowerCase(), `${en.toLowerCase()}s`],
  }));
}

/** The kind of record that a text names first. */
export function recordNamedIn(text: string, types: RecordTypes): string | undefined {
  return firstWordIn(recordWordsWith(types), text.normalize("NFKC").toLowerCase())?.means;
}

/** Longer words first: a "long text" is no "text". */
export const kindWords: readonly Words<FieldKind>[] = [
  { means: "longText", zh: ["多行文本", "长文本", "多行"], en: ["long text", "paragraph", "multi-line text"] },
  { means: "manyOf", zh: ["多选"], en: ["many of", "any of", "several of", "multiple choice", "multi-select", "multiselect"] },
  {
    means: "oneOf",
    zh: ["单选", "下拉", "选项"],
    en: ["one of", "single choice", "dropdown", "drop-down", "pick list", "picklist", "choice", "select", "options"],
  },
  { means: "computed", zh: ["计算字段", "计算", "公式"], en: ["computed as", "computed", "calculated as", "calculated", "formula"] },
  { means: "yesNo", zh: ["是否", "是/否", "勾选"], en: ["yes/no", "yes or no", "checkbox"] },
  { means: "number", zh: ["数字", "数值", "数量"], en: ["number", "numeric"] },
  { means: "money", zh: ["金额"], en: ["money", "amount of money"] },
  { means: "date", zh: ["日期"], en: ["date", "day"] },
  { means: "time", zh: ["时间", "时刻"], en: ["time of day", "time"] },
  { means: "person", zh: ["人员", "同事"], en: ["person", "colleague"] },
  { means: "customer", zh: ["关联客户", "选客户"], en: ["link to a customer", "a customer"] },
  { means: "product", zh: ["关联产品", "选产品"], en: ["link to a product", "a product"] },
  { means: "file", zh: ["文件", "附件"], en: ["file", "attachment"] },
  { means: "phone", zh: ["电话", "手机"], en: ["phone"] },
  { means: "email", zh: ["邮箱", "邮件"], en: ["e-mail", "email"] },
  { means: "link", zh: ["链接", "网址"], en: ["link", "url", "web address"] },
  { means: "text", zh: ["文本", "文字"], en: ["text"] },
];

export const roleWords: readonly Words<Role>[] = [
  { means: "salesManager", zh: ["销售经理"], en: ["sales managers", "sales manager"] },
  { means: "salesRep", zh: ["销售"], en: ["sales reps", "sales rep", "reps", "sales"] },
  { means: "warehouse", zh: ["仓库"], en: ["warehouse"] },
  { means: "purchasingManager", zh: ["采购经理"], en: ["purchasing managers", "purchasing manager"] },
  { means: "purchaser", zh: ["采购"], en: ["purchasers", "purchaser", "purchasing"] },
  { means: "finance", zh: ["财务"], en: ["finance"] },
  { means: "service", zh: ["客服", "售后"], en: ["service"] },
  {
    means: "operationsLead",
    zh: ["运营负责人", "运营", "管理员"],
    en: ["operations leads", "operations lead", "operations", "admins", "admin"],
  },
];

/** Where one of the words stands in a lower-case text, and which; Latin words whole. The first place counts, there the longest word. */
export function firstWordIn<Meant>(
  words: readonly Words<Meant>[],
  text: string,
): { readonly means: Meant; readonly from: number; readonly to: number } | null {
  let best: { readonly means: Meant; readonly from: number; readonly to: number } | null = null;
  for (const { means, zh, en } of words) {
    for (const word of [...zh, ...en]) {
      const from = placeOf(word, text);
      if (from >= 0 && (!best || from < best.from || (from === best.from && from + word.length > best.to)))
        best = { means, from, to: from + word.length };
    }
  }
  return best;
}

function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const whole = !/^[a-z]/.test(word) || (!/[a-z0-9]/.test(text.charAt(at - 1)) && !/[a-z0-9]/.test(text.charAt(at + word.length)));
    if (whole) return at;
  }
  return -1;
}

/** Every role that a text names. */
export function rolesIn(text: string): readonly Role[] {
  const found: Role[] = [];
  let rest = text.toLowerCase();
  for (let next = firstWordIn(roleWords, rest); next; next = firstWordIn(roleWords, rest)) {
    found.push(next.means);
    rest = rest.slice(next.to);
  }
  return [...new Set(found)];
}
