import { day, percent } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
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
