import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "requisition.cancel",
  words: {
    zh: ["取消|撤销|作废 {PR}", "{PR} 取消|不采购|不买了|不要了|作废|撤销", "不采购 {PR}"],
    en: ["cancel|drop|scrap {PR}", "{PR} cancel|cancelled|not_needed", "don't|do_not buy|order {PR}"],
  },
  summary: { zh: "取消采购申请", en: "Cancel a requisition" },
  args: {
    requisition: required("document", { zh: "采购申请", en: "Requisition" }, { series: ["PR"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "requisition.create",
  effect: "irreversible",
  examples: { zh: ["取消 PR-5，仓库找到货了"], en: ["cancel PR-5, we found stock"] },
});
