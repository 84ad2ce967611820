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
          zh: ["剩下的等", "剩下的", "余下的等", "其余", "余下的", "剩的", "剩余", "余下", "剩下"],
          en: ["rest", "remainder", "balance", "remaining", "the other"],
        },
      },
    ),
  },
  permission: "outbound.ship",
  effect: "irreversible",
  examples: { zh: ["SO-12 发了 顺丰 SF1234567890123 两箱"], en: ["OB-12: 4 doz A100 went out with SF SF9876543210987"] },
});
