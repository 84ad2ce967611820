import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "order.list",
  words: {
    zh: [
      "哪些|列|有什么|看看|所有|全部|列出|列一下 订单|单子|销售单",
      "订单|单|单子 有哪些|列一下|列出来|有几个|多少|清单|列表|哪些",
      "要发|待发货|待发|未发 单|订单|单子",
      "待审批|待付款|没付款|未付款|卡在 订单|单",
      "我的订单",
      "^ 订单 $",
      "^ 全部|所有 订单 $",
      "还没发 单|订单",
      "{person} 订单|单子",
      "{customer} 所有|全部|有哪些|哪些|待付款|待发货|未付款|没发货|已发货 订单|单子",
      "{customer} 订单 有哪些|列一下|列出来|清单",
      "{customer} 的订单|的单子|订单 $",
    ],
    en: [
      "what|anything|which|everything need_to_ship|needs_to_ship|to_ship|ship|ships|goes_out|go_out|dispatch|leave {moment}",
      "all|list|show|which|what|any|open|how_many|my orders",
      "orders stuck|pending|waiting|to_ship|due|unpaid|not_shipped|late|older|that|awaiting|over|shipping",
      "what_needs_to_ship|what_ships|what_do_we_ship|what's_shipping|whats_shipping|to_ship_today|what_has_to_go_out|still_to_ship|still_have_to_ship|left_to_ship|have_to_ship|what_goes_out",
      "^ orders $",
      "unpaid|paid|pending|shipped|cancelled|draft orders",
      "orders {period}",
      "{person} orders",
      "orders of|for|from {customer}",
      "{customer} orders $",
      "all|open|unpaid|pending {customer} orders",
    ],
  },
  summary: { zh: "列订单", en: "List orders" },
  args: {
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          draft: { zh: ["草稿"], en: ["draft", "drafts"] },
          pendingApproval: {
            zh: ["待审批", "审批中", "等审批", "没批"],
            en: ["pending approval", "awaiting approval", "waiting for approval", "not approved"],
          },
          pendingPayment: { zh: ["待付款", "等付款", "待收款"], en: ["pending payment", "awaiting payment", "waiting for payment"] },
          pendingShipment: {
            zh: ["待发货", "要发", "待发", "没发货", "未发货", "该发", "还没发", "没发"],
            en: [
              "pending shipment",
              "to ship",
              "have to ship",
              "awaiting shipment",
              "waiting for shipment",
              "ready to ship",
              "pending shipping",
              "to be shipped",
              "not shipped",
              "needs to ship",
              "ships",
              "unshipped",
              "waiting to ship",
              "shipping",
              "go out",
              "goes out",
            ],
          },
          shipped: { zh: ["已发货"], en: ["shipped"] },
          completed: { zh: ["已完成", "完成的"], en: ["completed", "done"] },
          cancelled: { zh: ["已取消", "取消的"], en: ["cancelled", "canceled"] },
        },
      },
    ),
    shipBy: optional("moment", { zh: "发货截止", en: "Ship by" }),
    paid: optional(
      "word",
      { zh: "已付款", en: "Paid" },
      {
        options: {
          no: { zh: ["没付款", "未付款", "没付", "未付", "没收到款"], en: ["unpaid", "not paid", "haven't paid"] },
          yes: { zh: ["已付款", "付了款", "付过款", "付清"], en: ["paid"] },
        },
      },
    ),
    olderThanDays: optional(
      "number",
      { zh: "超过几天", en: "Older than (days)" },
      {
        cueOnly: true,
        cues: { zh: ["超过", "大于", "超", "三天以上"], en: ["older than", "over", "more than", ">", "for more than", "longer than"] },
      },
    ),
  },
  permission: "order.read",
  effect: "read",
  examples: { zh: ["今天要发的单有哪些"], en: ["all orders pending approval for more than 3 days"] },
});
