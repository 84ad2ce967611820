import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.win",
  words: {
    zh: [
      "{opportunity} 成交|赢单|赢了|拿下|签下来|中标|谈成了|做成了|搞成了|成单了|这单成了|那单成了|签下",
      "赢单|成交|拿下|赢了 {opportunity}",
      "{customer} 拿下|赢单|成交|下单了 ",
      "{opportunity} 签下|签了|签啦|拿到|搞定|到手|定了|成单|中了|签下来啦|拿下啦|谈成|赢下",
      "恭喜|好消息|喜报 {opportunity}",
      "{opportunity} 客户 下单|定了|签了",
    ],
    en: [
      "won|win|closed_won|closed {opportunity}",
      "{opportunity} won|is_won|closed_won|is_ours|signed",
      "we_won|we_got {opportunity}",
      "landed|bagged {opportunity}",
      "mark {opportunity} won",
      "{opportunity} in_the_bag|done_deal|is_a_win|said_yes|closed|landed|secured|in|signed_off|is_signed",
      "nailed|secured|clinched|closed_won|got|signed {opportunity}",
      "mark|set|put {opportunity} as_won|won",
      "{customer} said_yes|went_with_us|chose_us",
    ],
  },
  summary: { zh: "赢单", en: "Win an opportunity" },
  args: {
    deal: required("opportunity", { zh: "商机", en: "Opportunity" }),
    customerPo: optional(
      "text",
      { zh: "客户订单号", en: "Customer's PO" },
      {
        afterCue: true,
        cues: {
          zh: ["客户订单号", "客户PO", "PO号", "采购单号", "订单号", "PO", "客户单号", "客户的单号", "对方单号"],
          en: ["po number", "po no", "po#", "po", "purchase order", "customer po", "their po"],
        },
      },
    ),
    deliverBy: optional("moment", { zh: "交期", en: "Deliver by" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
  },
  permission: "opportunity.win",
  effect: "irreversible",
  examples: { zh: ["OP-22 成交，客户要求下周五前到货"], en: ["won OP-23, PO number 4500012345"] },
});
