import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "receipt.free",
  words: {
    zh: [
      "入库|收到|收 赠品|样品|免费|退样 {product}",
      "{product} 入库|收到 赠品|样品|免费|原因",
      "入库|收到 {product} 赠品|样品|免费|原因|因为",
      "免费|无单|其他 入库|收货 {product}",
    ],
    en: [
      "received|receive|got|take_in {product} free|free_of_charge|sample|samples|gift|bonus|because",
      "received|receive|got|take_in free|free_of_charge|sample|samples|bonus {product}",
      "free_receipt|receipt_without_order {product}",
      "take_in {product}",
    ],
  },
  summary: { zh: "无订单入库", en: "Receive goods without an order" },
  args: {
    lines: required("lines", { zh: "明细", en: "Lines" }),
    supplier: optional("supplier", { zh: "供应商", en: "Supplier" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    expiry: optional(
      "moment",
      { zh: "有效期", en: "Expiry" },
      { cueOnly: true, cues: { zh: ["有效期到", "有效期至", "有效期"], en: ["exp", "expiry", "expires"] } },
    ),
    lot: optional("text", { zh: "批号", en: "Lot" }, { afterCue: true, cues: { zh: ["批号", "批次"], en: ["lot", "batch"] } }),
    reason: required("text", { zh: "原因", en: "Reason" }, { last: true, cues: { zh: ["原因", "因为"], en: ["because", "reason"] } }),
  },
  permission: "receipt.create",
  effect: "write",
  examples: { zh: ["入库 A100 5个 原因 赠品"], en: ["received 12 A100, free samples"] },
});
