import type { Argument } from "../conversation/arguments";

/** How currencies are called where nothing is counted in them. */
export const currencyOptions: NonNullable<Argument["options"]> = {
  USD: { zh: ["美元", "美金", "USD"], en: ["usd", "us dollars", "dollars"] },
  EUR: { zh: ["欧元", "EUR"], en: ["eur", "euros", "euro"] },
  GBP: { zh: ["英镑", "GBP"], en: ["gbp", "pounds sterling"] },
  JPY: { zh: ["日元", "JPY"], en: ["jpy", "yen"] },
  HKD: { zh: ["港币", "港元", "HKD"], en: ["hkd", "hong kong dollars"] },
  CNY: { zh: ["人民币", "CNY", "RMB"], en: ["cny", "rmb", "yuan"] },
};
