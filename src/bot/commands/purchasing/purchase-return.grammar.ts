import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.return",
  words: {
    zh: [
      "退给供应商|退供应商|退回供应商|采购退货",
      "{PO} 退货|退给供应商|退回|退供应商",
      "退 {PO}",
      "退回|退货|退 {PO}|{RC} {goods}",
      "{PO}|{RC} 退回|退货|退 {goods}",
      "{PO}|{RC} {goods} 退给供应商|退供应商",
      "{RC} 退货|退回|退",
    ],
    en: [
      "return|send_back to_supplier {PO}",
      "{PO} return|send_back|sent_back|goes_back",
      "return|send_back {PO}",
      "return|returning|send_back|sending_back|sent_back {PO}|{RC} {goods}",
      "{PO}|{RC} return|send_back|sent_back|goes_back {goods}",
      "return|send_back|sending_back {goods} {PO}|{RC}",
      "return|send_back {RC}",
      "supplier_return|purchase_return",
    ],
  },
  summary: { zh: "退货给供应商", en: "Send goods back to the supplier" },
  args: {
    purchaseOrder: required("document", { zh: "采购订单或入库单", en: "Purchase order or receipt" }, { series: ["PO", "RC"] }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    reason: required(
      "text",
      { zh: "原因", en: "Reason" },
      { besides: true, cues: { zh: ["原因", "因为", "由于"], en: ["reason", "because of", "because", "due to"] } },
    ),
  },
  permission: "receipt.return",
  effect: "irreversible",
  returns: "goods",
  examples: { zh: ["PO-9 退给供应商 1桶，包装破损"], en: ["send back PO-9 1 pail, leaking"] },
});
