import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.hold",
  words: {
    zh: [
      "留 {quantity} {product}",
      "给 {customer} 留",
      "留货|锁货|预留|留着",
      "锁 {quantity} {product}",
      "给|帮|替|为 {customer} 留|锁|预留|占|保留|扣|先留",
      "锁|占|扣|预留|保留|先留 {quantity}",
      "占|锁|扣|留 一下货|货|库存|一批",
      "{customer} 留|锁|预留|占|保留 {quantity}",
    ],
    en: [
      "hold|reserve|set_aside|keep|put_aside|earmark {quantity} {product}",
      "hold|reserve|set_aside|keep {product}",
      "put {quantity} {product} aside|on_hold",
      "block|lock|ringfence|save|allocate|put_by|park|secure {quantity} {product}",
      "hold|reserve|block|save|keep {quantity} for {customer}",
      "put_on_hold|put_a_hold|place_a_hold",
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
