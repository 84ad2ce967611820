import type { RefusalText } from "../refusals";

export const goodsRefusals: Readonly<Record<string, RefusalText>> = {
  "stock.notEnough": {
    zh: "{sku} 在 {warehouse} 可用只有 {available}，不够 {wanted}。可以先发有的，或换仓库。",
    en: "Only {available} of {sku} are available in {warehouse}, not {wanted}. Ship what is there, or use another warehouse.",
  },
};
