import { day, money, percent, quantity } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
import type { SubmittedContent } from "../../domain/approvals/approval";
import type { QuoteChange } from "../../domain/quotes/quote-evidence";
import type { Language } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";

const words = {
  zh: {
    added: "新增行",
    removed: "删除行",
    quantity: "数量",
    price: "单价",
    lineDiscount: "行折扣",
    discount: "整单折扣",
    total: "总额",
    validUntil: "有效期至",
    deliverBy: "交货日期",
    terms: "付款条件",
    title: "标题",
    amount: "金额",
    startDay: "开始日期",
    endDay: "结束日期",
    none: "无",
  },
  en: {
    added: "Line added",
    removed: "Line removed",
    quantity: "Quantity",
    price: "Unit price",
    lineDiscount: "Line discount",
    discount: "Overall discount",
    total: "Total",
    validUntil: "Valid until",
    deliverBy: "Deliver by",
    terms: "Payment terms",
    title: "Title",
    amount: "Amount",
    startDay: "Start",
    endDay: "End",
    none: "none",
  },
} as const;

/** One change between two versions of a quote, as a row that an approver reads. */
export function changeWords(change: QuoteChange, sku: (id: Id) => string, language: Language): { what: string; from: string; to: string } {
  const say = words[language];
  const date = (value: string | null) => (value === null ? say.none : day(value, language));
  switch (change.what) {
    case "added":
      return { what: `${say.added} ${sku(change.productId)}`, from: "", to: `${change.quantity} ${change.unit}` };
    case "removed":
      return { what: `${say.removed} ${sku(change.productId)}`, from: `${change.quantity} ${change.unit}`, to: "" };
    case "quantity":
    case "price":
      return { what: `${sku(change.productId)} ${say[change.what]}`, from: change.from, to: change.to };
    case "lineDiscount":
      return { what: `${sku(change.productId)} ${say.lineDiscount}`, from: percent(change.from), to: percent(change.to) };
    case "discount":
      return { what: say.discount, from: percent(change.from), to: percent(change.to) };
    case "total":
      return { what: say.total, from: change.from, to: change.to };
    case "validUntil":
    case "deliverBy":
      return { what: say[change.what], from: date(change.from), to: date(change.to) };
    case "terms":
      return { what: say.terms, from: termsText(change.from, language), to: termsText(change.to, language) };
  }
}

const compared = ["title", "quantity", "amount", "startDay", "endDay", "deliverBy"] as const;

/** What a document says otherwise than when it was submitted the last time; nothing where there was no last time. */
export function changesSince(
  before: SubmittedContent | null | undefined,
  now: SubmittedContent | null,
  language: Language,
  unit = "",
): { what: string; from: string; to: string }[] {
  if (!before || !now) return [];
  const say = words[language];
  return compared
    .filter((field) => (before[field] ?? null) !== (now[field] ?? null))
    .map((field) => {
      const shown = (content: SubmittedContent): string => {
        const value = content[field] ?? null;
        if (value === null) return say.none;
        if (field === "amount") return money({ amount: value, currency: content.currency ?? "CNY" });
        if (field === "quantity") return quantity({ value, unit }, language);
        return field === "title" ? value : day(value, language);
      };
      return { what: say[field], from: shown(before), to: shown(now) };
    });
}
