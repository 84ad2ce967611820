import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.create",
  words: {
    zh: [
      // Said of a new one although an older one of that name is known.
      "^ {customer} 新商机|新机会|新项目",
      "^ 新商机|新机会",
      "{customer} 新商机|有个商机|新机会|个商机|新项目|商机",
      "新建|建|加|录|开 商机",
      "新商机",
      "{customer} 要|想|打算|准备|有意 大概|预计|大约|左右 {money}",
      "{customer} 新的机会|又有个|又来个|意向单|新需求|有个项目|机会|项目 {money}",
      "给 {customer} 开|建|录|加 商机|机会|项目",
      "{customer} 商机 {money}",
    ],
    en: [
      "^ new|open|create deal|opportunity|opp",
      "new|add|create|open|log deal|opportunity|opp",
      "{customer} new deal|opportunity|opp",
      "new_opp|new_deal|new_opportunity",
      "start|begin|register|raise|kick_off opportunity|opp|deal",
      "possible|potential|fresh|another deal|order|opportunity|opp with|at|for {customer}",
      "{customer} opp|opportunity|deal {money}",
      "deal|opp|opportunity with|at|for|w/ {customer}",
    ],
  },
  summary: { zh: "新建商机", en: "Open an opportunity" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    title: required("text", { zh: "名称", en: "Title" }, { between: true }),
    product: optional("product", { zh: "产品", en: "Product" }),
    amount: optional("money", { zh: "预计金额", en: "Amount" }),
    probability: optional("percent", { zh: "可能性", en: "Probability" }),
    closeDate: optional("moment", { zh: "预计成交日", en: "Close date" }),
  },
  permission: "opportunity.create",
  effect: "write",
  examples: { zh: ["宏达液压 新商机 换季备货6204轴承 预计 12.8万 3月底前"], en: ["new deal for Acme: servo upgrade, $50k, close Dec 20"] },
});
