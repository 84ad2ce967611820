import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.reschedule",
  words: {
    zh: [
      "{PO} 改期|改到|延到|推迟到|延期到|交期改到|交期改为|改交期",
      "把 {PO} 改到|延到|推迟到",
      "改期|延期 {PO}",
      "{PO} 拖到|要拖到|拖|推到|晚到|要到|得到 {moment}",
      "{PO} {moment} 改交期|改下交期|改一下交期|更新交期|交期",
      "{supplier} {PO} 拖到|要拖到|推到|延到|改到|改期|延期",
      "改交期|改下交期|改一下交期|更新交期 {PO}",
    ],
    en: [
      "reschedule|postpone|delay|move {PO}",
      "{PO} postponed|delayed|rescheduled|now_due|comes_on|will_come|slips",
      "due_date|due of {PO}",
    ],
  },
  summary: { zh: "采购改期", en: "Reschedule a purchase order" },
  args: {
    purchaseOrder: required("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
    due: required("moment", { zh: "到货日", en: "Due" }),
  },
  permission: "purchaseOrder.create",
  effect: "write",
  examples: { zh: ["PO-9 延到 12月5日"], en: ["reschedule PO-9 to 5 December"] },
});
