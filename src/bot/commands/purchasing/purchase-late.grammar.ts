import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.late",
  words: {
    zh: ["逾期采购|逾期的采购|采购逾期|逾期未到|晚到的采购|没按时到的采购", "哪些|有哪些 采购 逾期|晚了|没到"],
    en: [
      "late_purchases|late_pos|overdue_pos|overdue_purchases",
      "late|overdue purchase_orders|purchases|pos",
      "which purchase_orders|purchases|pos late|overdue",
    ],
  },
  summary: { zh: "逾期未到的采购", en: "Late purchases" },
  args: {},
  permission: "purchaseOrder.read",
  effect: "read",
  examples: { zh: ["逾期采购"], en: ["late purchases"] },
});
