import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.request",
  words: {
    zh: [
      "申请采购|采购申请|请购|申购|要采购|得采购|补货",
      "申请 买|采购|进货",
      "需要|缺|要补|得补|快没了 {product}",
      "买 {product}",
      "{product} 快没了|不够了|要补货|补|要买|请购",
      "申请|帮我|需要|得|要|请 买|采购|进货|进|补|请购|申购 {product}",
      "申请|帮我|需要|得|要|请 买|采购|进|补|请购|申购 {quantity}",
      "{product} 快没|没货|不够|缺货|快用完|告急|低了|少了|见底|没几个 买|采购|补|请购|申请|进",
      "请购|申购|补货|采购申请 {product}|{quantity}",
    ],
    en: [
      "purchase_request|requisition|purchase_req",
      "request {product}",
      "need|buy|reorder|restock|short_of|running_low|order_more|replenish {product}",
      "need {quantity} {product}",
      "need|buy {product} by|before",
      "{product} running_low|reorder",
      "nearly_out|almost_out|running_out|out|low|short on|of {product}",
      "buy|purchase|order|get|restock|reorder|procure {quantity}",
      "requisition|req|purchase_req {quantity}",
      "can|could|ask purchasing get|buy|order|bring_in",
      "we_need|we'll_need|need {quantity} {product}",
      "top_up|stock_up {product}",
      "need to_buy|to_order|to_purchase {product}",
      "request {quantity}|{product}",
      "{product} nearly_gone|nearly_out|almost_gone|almost_out|low|getting_low|running_short|about_to_run_out|down_to request|order|buy|need|reorder",
      "please|pls|can_we request {quantity}",
    ],
  },
  summary: { zh: "采购申请", en: "Ask for a purchase" },
  args: {
    lines: required("lines", { zh: "明细", en: "Lines" }),
    needBy: optional("moment", { zh: "需要日期", en: "Needed by" }),
    priority: optional(
      "word",
      { zh: "优先级", en: "Priority" },
      { options: { high: { zh: ["急", "紧急", "加急", "优先"], en: ["urgent", "asap", "p1", "high priority", "rush"] } } },
    ),
    deal: optional("opportunity", { zh: "商机", en: "Opportunity" }),
  },
  permission: "requisition.create",
  effect: "write",
  examples: { zh: ["申请采购 润滑脂10桶 下个月5号前要"], en: ["request 2,000 A100, need by EOM"] },
});
