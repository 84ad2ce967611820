import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "order.create",
  words: {
    zh: [
      "给 {customer} 开个销售单|开销售单|下单|开单|下个单|建订单|开个单|开订单|开个订单|下个订单|做个订单",
      "{customer} 下单|订|要|定了 {product} ",
      "新建|开|建|下|录 订单|销售单|销售订单",
      "{customer} 订单 {product}",
      "订单 {customer} {product}",
      "^ 下单",
      "{customer} 再来|来|加|追加 一单|单|订单 {product}",
      "{customer} 下|下了|来了 单|订单",
      "下|开|录|建|做|来 个订单|张订单|个单|张单|销售单",
      "订单 {customer}",
    ],
    en: [
      "new|create|make|enter|place|open|book|raise|put_in order|so|sales_order",
      "order for {customer}",
      "{customer} wants_to_order|orders|ordered|ordering",
      "^ order {customer}",
      "sales_order {customer}",
      "book {customer}",
      "order {product} for {customer}",
      "enter|put_through|place|create|process order|sales_order|so for {customer}",
      "{customer} ordered|orders|placed|wants {product}",
      "^ so for {customer}",
      "order {quantity} {product} for {customer}",
      "order from {customer}",
    ],
  },
  summary: { zh: "新建销售订单", en: "Make a sales order" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    lines: required("lines", { zh: "明细", en: "Lines" }),
    terms: optional("terms", { zh: "付款条件", en: "Payment terms" }),
    customerPo: optional(
      "text",
      { zh: "客户订单号", en: "Customer's PO" },
      {
        afterCue: true,
        cues: {
          zh: ["客户订单号", "客户PO", "PO号", "采购单号", "客户单号", "PO"],
          en: ["po number", "po no", "their po", "po#", "po", "customer po"],
        },
      },
    ),
  },
  permission: "order.create",
  effect: "write",
  examples: { zh: ["给宏达自动化开个销售单 O型密封圈5包 款到发货"], en: ["new order for Acme: 20 S400 at $410, net 30"] },
});
