/** Words that say that goods are inspected: without one, "refund 200" is a sum of money. */
export const inspectionCues = {
  zh: ["验货", "检验", "验收", "质检", "入库", "报废", "隔离", "寄回", "退还", "修好", "维修", "返修", "换货", "换新"],
  en: [
    "inspect",
    "inspected",
    "inspection",
    "restock",
    "restocked",
    "scrap",
    "scrapped",
    "quarantine",
    "apart",
    "sent back",
    "repaired",
    "replace",
  ],
};

/** What is said of goods that came back: what becomes of them, and what the customer gets. */
export const findingWords = {
  restock: {
    zh: ["入库", "放回", "回库", "重新入库", "良品", "完好", "合格"],
    en: ["restock", "restocked", "back to stock", "back into stock", "back in stock", "put back", "into stock", "good", "fine"],
  },
  quarantine: { zh: ["隔离", "待定", "待判"], en: ["quarantine", "quarantined", "hold apart", "held apart", "on hold"] },
  scrap: { zh: ["报废"], en: ["scrap", "scrapped", "bin", "write off"] },
  handBack: {
    zh: ["寄回", "退还", "退回客户", "还给客户", "不收", "拒收"],
    en: ["send back", "sent back", "hand back", "return to customer", "back to the customer", "not accepted", "refused"],
  },
  refund: { zh: ["退款", "退钱"], en: ["refund", "refunded", "money back"] },
  replace: { zh: ["换货", "换新", "补发"], en: ["replace", "replaced", "replacement", "exchange", "swap"] },
  repair: { zh: ["维修", "返修", "修好"], en: ["repair", "repaired", "fix", "fixed"] },
  none: { zh: ["不退款", "不赔", "不赔付"], en: ["no refund", "no money back", "nothing for it"] },
} as const;
