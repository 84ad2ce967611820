import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "supplier.list",
  words: {
    zh: [
      "^ 供应商|供应商列表|供应商清单|所有供应商|全部供应商|厂家 $",
      "^ 看|列出|列一下|查看|有哪些|我们有哪些 供应商|厂家 $",
      "^ 供应商 有哪些|列表|清单 $",
    ],
    en: ["^ suppliers|vendors|supplier_list $", "^ list|show|all|our|which suppliers|vendors $", "who do_we buy_from $"],
  },
  summary: { zh: "列供应商", en: "List suppliers" },
  args: {},
  permission: "purchaseOrder.read",
  effect: "read",
  examples: { zh: ["供应商"], en: ["suppliers"] },
});
