import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "prospect.pool",
  words: {
    zh: ["^ 公海客户|客户公海|潜在客户公海 $", "公海客户 有哪些|列一下|看看", "看看|列出|哪些 公海客户|客户公海", "^ 公海 客户|潜在客户 $"],
    en: [
      "^ prospect_pool|customer_pool|pool_of_prospects $",
      "show|list|see|which prospect_pool|customer_pool|prospects_in_the_pool",
      "prospects in_the_pool",
    ],
  },
  summary: { zh: "列公海里的潜在客户", en: "List prospects in the pool" },
  args: {},
  permission: "lead.claim",
  effect: "read",
  examples: { zh: ["公海客户"], en: ["prospect pool"] },
});
