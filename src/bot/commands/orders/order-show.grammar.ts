import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "order.show",
  words: {
    zh: [
      "看|查|打开|看看|看下|查下|查一下 {SO}",
      "{SO} 发了没|发货了吗|发货没|付款了吗|付了没|状态|到哪了|进展|什么情况|单号|快递单号|发了吗|付了吗|物流|到款|怎么样|多少钱|付清",
      "{customer} 订单 发了没|发货了吗|到哪了|状态|付了没|怎么样|进展|物流",
      "{customer} 最近|上一个|最新|上次 订单|单",
      "{SO} 吗|没|了没",
      "{SO} 什么时候|几号|哪天 发|到|送|付",
      "^ {SO} $",
      "{SO} 到哪|到哪一步|哪一步|走到哪|什么状态|啥状态|咋样|啥情况|啥进度|进度|收到钱|收款没|付钱|付钱了|付清|几时|给钱|钱到",
      "{customer} 那个|这个|那张|的|上次 订单|单子|单 发货|发了|发没|付|到哪|状态|怎么样|吗|没",
      "查|看|问 {SO} 进度|状态|到哪",
    ],
    en: [
      "show|open|view|see|status_of|pull_up {SO}",
      "{SO} status|paid|shipped|tracking|total|details|eta|where|out|due|lines",
      "{SO} paid|shipped and paid|shipped",
      "has|is|was|did|when|have {SO} paid|shipped|gone|ship|delivered|out|pay|left",
      "where_is|where's|wheres {SO}",
      "{customer} latest|last|most_recent|recent order",
      "latest|last|most_recent|newest order from|of|for {customer}",
      "status {SO}",
      "what's|whats in|on {SO}",
      "^ {SO} $",
      "tracking for|on {SO}",
      "{customer} order status|shipped|paid",
      "{SO} at|gone|delivered|arrived|progress|update|status|go_out",
      "how is|about|are {SO}",
      "update|news|progress on|of|for|about {SO}",
      "track|check|look_up {SO}",
      "{customer} order where|shipped|status|paid|delivered",
      "what|what's happening|up|going_on with {SO}",
      "did {SO}",
    ],
  },
  summary: { zh: "查订单", en: "Show an order" },
  args: {
    order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    which: optional(
      "word",
      { zh: "哪一个", en: "Which" },
      {
        options: { latest: { zh: ["最近", "最新", "上一个", "上次", "刚下"], en: ["latest", "last", "most recent", "newest", "recent"] } },
      },
    ),
    field: optional(
      "words",
      { zh: "看什么", en: "What about it" },
      {
        options: {
          shipped: {
            zh: ["发了没", "发货", "发的货", "发了吗", "发没", "发出", "发了", "发走", "出库", "寄了"],
            en: ["shipped", "ship", "gone out", "left", "delivered", "sent", "arrived", "dispatched", "gone", "go out", "out the door"],
          },
          paid: {
            zh: ["付款", "付了", "付清", "到款", "收款", "给钱", "付钱", "收到钱", "钱到", "收到款"],
            en: ["paid", "pay", "payment", "money in", "settled", "been paid"],
          },
          state: {
            zh: ["状态", "到哪了", "进展", "什么情况", "怎么样", "哪一步", "啥状态", "进度", "咋样", "啥情况", "走到哪"],
            en: [
              "status",
              "where is",
              "state",
              "how far",
              "where's",
              "wheres",
              "where are we",
              "update",
              "progress",
              "how is",
              "how's",
              "happening",
              "what's up",
            ],
          },
          tracking: { zh: ["快递单号", "物流", "单号", "运单", "快递"], en: ["tracking", "waybill"] },
          total: { zh: ["总额", "金额", "多少钱", "合计"], en: ["total", "amount", "worth", "how much"] },
          deliverBy: { zh: ["交期", "什么时候到", "几号到"], en: ["eta", "delivery date", "when will"] },
        },
      },
    ),
  },
  permission: "order.read",
  effect: "read",
  examples: { zh: ["SO-17 发了没", "华强最近那个订单"], en: ["has SO-17 been paid and shipped", "show SO-12"] },
});
