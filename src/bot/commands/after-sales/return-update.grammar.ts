import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { findingWords, inspectionCues } from "./finding-words";

export const grammar = defineGrammar({
  name: "return.update",
  words: {
    zh: [
      "{RT}",
      "{RT} 验货|检验|入库|报废|隔离 {goods}",
      "{RT} {goods} 入库|报废|隔离|退款|换货|寄回",
      "^ {RT} 不同意",
      "{RT} 同意|不同意|收货|收到|实收|到货|到了|验货|退款|结案|取消",
      "同意|取消|结案 {RT}",
    ],
    en: [
      "{RT}",
      "{RT} inspect|inspected|restock|scrap {goods}",
      "{RT} {goods} restock|scrap|quarantine|refund|replace",
      "^ {RT} decline",
      "{RT} decline|receive|received|came_in|arrived|inspect|refund|restock|scrap",
      "approve|close|cancel|receive|inspect|refund {RT}",
    ],
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
          receive: { zh: ["收货", "收到", "实收", "到货", "到了"], en: ["receive", "received", "came in", "arrived"] },
          inspect: {
            zh: ["验货", "检验", "验收", "质检", "入库", "报废", "隔离"],
            en: ["inspect", "inspected", "inspection", "restock", "scrap", "scrapped", "quarantine", "hold apart", "held apart"],
          },
          refund: { zh: ["退款", "退钱"], en: ["refund", "pay back"] },
          close: { zh: ["结案"], en: ["close"] },
          cancel: { zh: ["取消"], en: ["cancel"] },
        },
      },
    ),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    findings: optional("findings", { zh: "验货结果", en: "Found" }, { options: findingWords, cues: inspectionCues }),
    product: optional("product", { zh: "产品", en: "Product" }),
    quantity: optional(
      "quantity",
      { zh: "数量", en: "Quantity" },
      { cueOnly: true, cues: { zh: ["收货", "收到", "实收", "到货", "到了"], en: ["receive", "received", "came", "arrived"] } },
    ),
    amount: optional("money", { zh: "金额", en: "Amount" }),
    reason: optional("text", { zh: "原因", en: "Reason" }),
  },
  permission: "return.read",
  effect: "write",
  examples: {
    zh: ["RT-4 隔离品入库", "RT-4 验货 3个入库 1个报废", "RT-4 结案"],
    en: ["RT-4 restock held", "RT-4 inspect 3 restock, 1 scrap", "close RT-4"],
  },
});
