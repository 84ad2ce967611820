import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "return.create",
  words: {
    zh: [
      "退货|退换|换货|要退|要换|退回来|退了",
      "{customer} 退 {product}",
      "退 {quantity} {product}",
      "换 {quantity} {product}",
      "退|退货|换|换货 {serials}",
      "{serials} 退|退货|退回来|退回|要退|换货",
      "{SO} 退|换|退货|换货|返修|退回|要换|要退|裂|坏",
      "{customer} 退|换 {quantity}",
      "{product}|{quantity} 退回来|要退|要换|换新|退货|换货|退回",
      "{SO} {product} 退|换|坏|裂|锈",
      "退|换|退回|退货|换货 {SO} {goods}",
      "{SO} 退|换|退回|退货|换货 {goods}",
      "{SO} 整单退货|整单退|全部退货|全部退回|全退",
    ],
    en: [
      "return|returns|returning|returned|rma|exchange {product}",
      "return|rma|exchange {SO}",
      "{customer} returning|returns|returned|sent_back|sending_back",
      "{SO} return|returning|sent_back|coming_back|退货",
      "rma",
      "return|returns|returning|returned|exchange {serials}",
      "{serials} returned|returning|came_back|sent_back|coming_back|is_back",
      "send_back|sending_back|sent_back|wants_to_return|wants_to_send_back|want_to_return {quantity}|{product}",
      "{customer} wants_to_return|wants_to_send_back|sending_back|send_back|returning",
      "exchange|swap|replace|return {quantity}",
      "exchange|swap|replace on|from {SO}",
      "return from|on|for {customer}|{SO}",
      "{customer} returned|returns|return",
      "return|returning|send_back|sending_back|sent_back {SO} {goods}",
      "return|send_back everything|all of|on|from {SO}",
      "everything|all of|on|from {SO} returned|coming_back|sent_back|sending_back",
    ],
  },
  summary: { zh: "退换货", en: "Enter a return or exchange" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    disposition: optional(
      "word",
      { zh: "处理", en: "Disposition" },
      {
        options: {
          restock: {
            zh: ["入库", "放回", "回库", "重新入库"],
            en: ["restock", "back to stock", "put back into stock", "put back", "back into stock", "back in stock", "into stock"],
          },
          quarantine: { zh: ["隔离"], en: ["quarantine", "hold apart"] },
          scrap: { zh: ["报废"], en: ["scrap", "scrapped", "bin"] },
          replace: { zh: ["换货", "换新", "换"], en: ["replace", "replacement", "exchange", "swap"] },
          repair: { zh: ["维修", "返修", "修"], en: ["repair", "fix"] },
        },
      },
    ),
    refund: optional(
      "yesNo",
      { zh: "退款", en: "Refund" },
      {
        cues: { zh: ["退款", "退钱", "把钱退", "钱退", "退货款", "退回货款"], en: ["refund", "money back", "give them their money back"] },
      },
    ),
    reason: required(
      "text",
      { zh: "原因", en: "Reason" },
      {
        besides: true,
        cues: { zh: ["原因", "因为", "由于"], en: ["reason", "because of", "because", "due to"] },
        keeps: { zh: ["坏", "裂", "锈"], en: [] },
      },
    ),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
  },
  examples: { zh: ["SO-15 退20个6204，有锈"], en: ["SO-10 return 12 pcs A100, restock in Shanghai and refund"] },
  permission: "return.request",
  effect: "write",
  returns: "goods",
});
