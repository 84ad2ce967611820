import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.late",
  words: {
    zh: [
      "逾期采购|逾期的采购|采购逾期|逾期未到|晚到的采购|没按时到的采购",
      "哪些|有哪些 采购 逾期|晚了|没到",
      "供应商 哪些|谁 晚了|逾期|没按时|拖了",
      "供应商 晚交|逾期|没按时交|拖期",
    ],
    en: [
      "late_purchases|late_pos|overdue_pos|overdue_purchases",
      "late|overdue purchase_orders|purchases|pos",
      "which purchase_orders|purchases|pos late|overdue",
      "late|overdue|missing from suppliers|vendors",
      "suppliers|vendors|deliveries late|overdue|behind",
      "what's|whats|what_is|anything|which late|overdue from suppliers|vendors",
    ],
  },
  summary: { zh: "逾期未到的采购", en: "Late purchases" },
  args: {},
  permission: "purchaseOrder.read",
  effect: "read",
  examples: { zh: ["逾期采购"], en: ["late purchases"] },
});
