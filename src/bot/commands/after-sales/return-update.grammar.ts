import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "return.update",
  words: {
    zh: ["{RT}", "^ {RT} 不同意", "{RT} 同意|不同意|收货|验货|退款|结案|取消", "同意|取消|结案 {RT}"],
    en: ["{RT}", "^ {RT} decline", "{RT} decline|receive|inspect|refund|restock|scrap", "approve|close|cancel|receive|inspect|refund {RT}"],
  },
  summary: { zh: "处理退换货", en: "Move a return on" },
  args: {
    return: required("document", { zh: "退货单", en: "Return" }, { series: ["RT"] }),
    move: required(
      "word",
      { zh: "动作", en: "Move" },
      {
        options: {
          restockHeld: { zh: ["隔离品入库"], en: ["restock held"] },
          scrapHeld: { zh: ["隔离品报废"], en: ["scrap held"] },
          reject: { zh: ["不同意", "拒绝"], en: ["decline", "reject"] },
          approve: { zh: ["同意", "批准"], en: ["approve"] },
          receive: { zh: ["收货", "收到"], en: ["receive", "received"] },
          inspect: { zh: ["验货", "检验"], en: ["inspect", "inspected"] },
          refund: { zh: ["退款", "退钱"], en: ["refund", "pay back"] },
          close: { zh: ["结案"], en: ["close"] },
          cancel: { zh: ["取消"], en: ["cancel"] },
        },
      },
    ),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    disposition: optional(
      "word",
      { zh: "处理", en: "Disposition" },
      {
        options: {
          restock: { zh: ["入库"], en: ["restock"] },
          quarantine: { zh: ["隔离"], en: ["quarantine"] },
          scrap: { zh: ["报废"], en: ["scrap"] },
        },
      },
    ),
    amount: optional("money", { zh: "金额", en: "Amount" }),
    reason: optional("text", { zh: "原因", en: "Reason" }),
  },
  permission: "return.read",
  effect: "write",
  examples: { zh: ["RT-4 隔离品入库", "RT-4 结案"], en: ["RT-4 restock held", "close RT-4"] },
});
