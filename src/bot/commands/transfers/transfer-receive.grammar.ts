import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "transfer.receive",
  words: {
    zh: ["收到|收货|到货|入库|收 {TF}", "收到|收 调拨 {TF}", "{TF} 收到|到货|到了|入库|收货|收了|只到|实收"],
    en: ["receive|received|got {TF}", "receive|received|got transfer {TF}", "{TF} received|receive|arrived|came_in|is_here|landed"],
  },
  summary: { zh: "收调拨", en: "Receive a transfer" },
  args: {
    transfer: required("document", { zh: "调拨单", en: "Transfer" }, { series: ["TF"] }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    on: optional("moment", { zh: "日期", en: "On" }, { looksBack: true }),
    shortReason: optional(
      "text",
      { zh: "差异原因", en: "Why the rest will not come" },
      { afterCue: true, cues: { zh: ["差异原因", "少的原因", "原因", "因为"], en: ["short because", "because", "reason"] } },
    ),
  },
  permission: "stock.transfer",
  effect: "write",
  examples: {
    zh: ["收到调拨 TF-3", "TF-3 到货 A100 18个，原因 压坏2个"],
    en: ["received TF-3", "TF-3 arrived A100 18 pcs, because 2 were crushed"],
  },
});
