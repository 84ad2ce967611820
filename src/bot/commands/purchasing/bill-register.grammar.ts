import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "bill.register",
  words: {
    zh: ["{PO} 账单|来票|收到账单|供应商发票", "登记|收到 账单|来票 {PO}", "供应商账单 {PO}"],
    en: ["{PO} bill|billed", "bill for|of|on {PO}", "supplier_bill|supplier_invoice {PO}", "enter|register bill {PO}"],
  },
  summary: { zh: "登记供应商账单", en: "Enter a supplier's bill" },
  args: {
    purchaseOrder: required("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
    billNumber: optional(
      "text",
      { zh: "账单号", en: "Bill number" },
      { afterCue: true, cues: { zh: ["账单号", "票号", "发票号"], en: ["number", "no.", "bill no", "bill number"] } },
    ),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    over: optional(
      "word",
      { zh: "放行", en: "Accept" },
      { options: { accept: { zh: ["放行", "同意超额"], en: ["accept over", "accept the difference"] } } },
    ),
  },
  permission: "payable.register",
  orPermission: "purchaseOrder.exceed",
  effect: "write",
  examples: { zh: ["登记账单 PO-9 账单号RK-2611"], en: ["bill for PO-9 number RK-2611"] },
});
