import type { Outcome } from "../../domain/returns/outcome";
import type { Language } from "../../domain/shared/actor";

/** What inspection may decide of goods, each as one choice in a form: what becomes of them and what the customer gets. */
export const outcomes = [
  { key: "restockRefund", fate: "restock", remedy: "refund" },
  { key: "restockReplace", fate: "restock", remedy: "replace" },
  { key: "restockNone", fate: "restock", remedy: "none" },
  { key: "quarantineRefund", fate: "quarantine", remedy: "refund" },
  { key: "quarantineReplace", fate: "quarantine", remedy: "replace" },
  { key: "quarantineNone", fate: "quarantine", remedy: "none" },
  { key: "scrapRefund", fate: "scrap", remedy: "refund" },
  { key: "scrapReplace", fate: "scrap", remedy: "replace" },
  { key: "scrapNone", fate: "scrap", remedy: "none" },
  { key: "repair", fate: "handBack", remedy: "repair" },
  { key: "refuse", fate: "handBack", remedy: "none" },
] as const satisfies readonly (Outcome & { readonly key: string })[];

export const outcomeNames: Readonly<Record<(typeof outcomes)[number]["key"], Readonly<Record<Language, string>>>> = {
  restockRefund: { zh: "入库，退款", en: "Restock, refund" },
  restockReplace: { zh: "入库，换货", en: "Restock, replace" },
  restockNone: { zh: "入库，不赔付", en: "Restock, nothing for it" },
  quarantineRefund: { zh: "隔离，退款", en: "Hold apart, refund" },
  quarantineReplace: { zh: "隔离，换货", en: "Hold apart, replace" },
  quarantineNone: { zh: "隔离，不赔付", en: "Hold apart, nothing for it" },
  scrapRefund: { zh: "报废，退款", en: "Scrap, refund" },
  scrapReplace: { zh: "报废，换货", en: "Scrap, replace" },
  scrapNone: { zh: "报废，不赔付", en: "Scrap, nothing for it" },
  repair: { zh: "修好寄回", en: "Repaired, sent back" },
  refuse: { zh: "不予受理，寄回", en: "Not accepted, sent back" },
};

/** Labels of the parts that a line is divided into. */
export const partWords = {
  zh: {
    quantity: (product: string, received: string) => `${product} · 数量（实收 ${received}，留空为其余全部）`,
    outcome: (product: string) => `${product} · 处理`,
    more: (product: string, index: number) => `${product} · 其中另有${index > 1 ? ` ${index}` : ""}`,
    moreOutcome: (product: string, index: number) => `${product} · 另有的处理${index > 1 ? ` ${index}` : ""}`,
    numbers: (product: string, index: number) => `${product} · ${index === 0 ? "序列号，留空为其余全部" : "另有的序列号"}`,
    lot: (product: string) => `${product} · 批号`,
  },
  en: {
    quantity: (product: string, received: string) => `${product} · quantity (of ${received}; blank for the rest)`,
    outcome: (product: string) => `${product} · outcome`,
    more: (product: string, index: number) => `${product} · of them, otherwise${index > 1 ? ` ${index}` : ""}`,
    moreOutcome: (product: string, index: number) => `${product} · outcome of those${index > 1 ? ` ${index}` : ""}`,
    numbers: (product: string, index: number) =>
      `${product} · ${index === 0 ? "serial numbers, blank for all others" : "other serial numbers"}`,
    lot: (product: string) => `${product} · lot`,
  },
} as const;
