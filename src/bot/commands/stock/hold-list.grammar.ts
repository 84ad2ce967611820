import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "hold.list",
  words: {
    zh: [
      "^ 留货清单|留货列表|留货单|所有留货|现有留货",
      "留货 清单|列表|有哪些",
      "{product} 谁|给谁 留了|留货",
      "给 {customer} 留了 什么|哪些|多少",
    ],
    en: [
      "^ holds|held $",
      "holds for|of|on {customer}",
      "holds for|of|on {product}",
      "what_is|whats|what's held|on_hold",
      "list|show|open|my holds",
    ],
  },
  summary: { zh: "看留货", en: "List holds" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    product: optional("product", { zh: "产品", en: "Product" }),
  },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["留货清单"], en: ["holds"] },
});
