import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.hold",
  words: {
    zh: ["留 {quantity} {product}", "给 {customer} 留", "留货|锁货|预留|留着", "锁 {quantity} {product}"],
    en: [
      "hold|reserve|set_aside|keep|put_aside|earmark {quantity} {product}",
      "hold|reserve|set_aside|keep {product}",
      "put {quantity} {product} aside|on_hold",
    ],
  },
  summary: { zh: "留货", en: "Hold stock for a customer" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    product: required("product", { zh: "产品", en: "Product" }),
    quantity: required("quantity", { zh: "数量", en: "Quantity" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    until: optional("moment", { zh: "留到", en: "Until" }),
  },
  permission: "stock.hold",
  effect: "write",
  examples: { zh: ["给博远留20个C50，留三天"], en: ["hold 40 C50 for Acme until Friday"] },
});
