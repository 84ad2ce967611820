import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "order.ship",
  words: {
    zh: [
      "{SO} 发了|发货|先发|发出|已发|发|ship|寄出|寄了|自提|走",
      "{OB} 发了|发货|先发|发出|已发|发|寄出|自提|出库|出货|走",
      "发货 {SO}",
      "^ 发货|出货 $",
      "发货 {OB}",
      "把 {SO} ship|发",
      "{SO} {tracking}",
      "{OB} {tracking}",
      "发 {SO}",
      "{SO} 出库|发走|寄|发掉|送出|出货|装车|出发",
      "{OB} 发走|寄|寄了|发掉|送出|装车|出发|只发|先发",
      "今天|先|已|把 发|发走 {SO}",
      "出库|出货|寄出 {SO}|{OB}",
    ],
    en: [
      "^ ship|ship_it|ship_something $",
      "ship|shipped|shipping {SO}",
      "ship|shipped|shipping {OB}",
      "{SO} shipped|went_out|goes_out|out|left|ship|partial|picked_up|collected|sent",
      "{OB} shipped|went_out|out|left|ship|partial|picked_up|collected|sent",
      "partial|send_out|sent_out {SO}",
      "partial|send_out|sent_out {OB}",
      "{SO} {tracking}",
      "{OB} {tracking}",
      "send|dispatch|dispatched|release|sent|despatch|deliver {SO}",
      "send|dispatch|dispatched|release|sent|despatch {OB}",
      "{SO} dispatched|is_out|on_its_way|gone_out|goes|on_the_truck|handed_over",
      "{OB} dispatched|is_out|on_its_way|gone_out|handed_over|via",
      "{SO} {quantity} shipped|sent|out|via",
    ],
  },
  summary: { zh: "发货", en: "Ship an order" },
  args: {
    order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    outbound: optional("document", { zh: "出库单", en: "Pick" }, { series: ["OB"] }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    carrier: optional("text", { zh: "承运商", en: "Carrier" }),
    tracking: optional("text", { zh: "运单号", en: "Tracking number" }),
    parcels: optional("number", { zh: "件数", en: "Parcels" }),
    restOn: optional(
      "moment",
      { zh: "余下的日期", en: "Rest on" },
      {
        cueOnly: true,
        cues: {
          zh: ["剩下的等", "剩下的", "余下的等", "其余", "余下的", "剩的", "剩余", "余下", "剩下", "再走", "再发", "补发", "后发", "另发"],
          en: ["rest", "remainder", "balance", "remaining", "the other", "to follow", "follow", "follows"],
        },
      },
    ),
  },
  permission: "outbound.ship",
  effect: "irreversible",
  examples: { zh: ["SO-12 发了 顺丰 SF1234567890123 两箱"], en: ["OB-12: 4 doz A100 went out with SF SF9876543210987"] },
});
