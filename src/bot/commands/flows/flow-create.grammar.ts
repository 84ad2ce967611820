import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "flow.create",
  makes: { zh: ["审批流程?", "审批规则"], en: ["approval flow", "approval process", "approval route", "approval rule"] },
  words: {
    zh: [
      "^ 新建|建|加|设|设置|定义|创建 审批流|审批流程",
      "审批流|审批流程 新建|建|加|设",
      "报价|报价单|合同|订单|采购申请|采购订单|采购单|退货|退换货|库存差异|盘点差异|坏账|信用 先 后|再|然后",
      "报价|报价单|合同|订单|采购申请|采购订单|采购单|退货|退换货|库存差异|盘点差异|坏账|信用放行 超过|以上|达到|低于|大于 经理|主管|上级|财务|运营|会签|审批|批",
      "报价|报价单|合同|订单|采购申请|采购订单|采购单|退货|退换货|库存差异|盘点差异|坏账|信用放行 都要|都由|要由|由|走|要经过 审批|批|会签",
      "{form} 超过|以上|达到|低于|大于 经理|主管|上级|财务|运营|会签|审批|批",
      "{form} 都要|都由|要由|由|走|要经过|先 审批|批|会签|经理|主管|后|再|然后",
    ],
    en: [
      "^ new|create|add|make|define|set_up approval_flow|approval_process|approval_route",
      "quotes|contracts|orders|requisitions|purchase_orders|returns|write-offs|credit_releases|stock_differences over|above|from|below|under|at_least go_to|need|needs|require|goes_to|must_be_approved",
      "quotes|contracts|orders|requisitions|purchase_orders|returns|write-offs|credit_releases|stock_differences go_to|need|require|goes_to|must_be_approved then|approval|manager|finance|operations|purchasing",
      "{form} over|above|from|below|under|at_least go_to|need|needs|require|goes_to|must_be_approved",
      "{form} go_to|need|needs|require|goes_to|must_be_approved then|approval|manager|finance|operations|purchasing",
    ],
  },
  summary: { zh: "建审批流", en: "Make an approval flow in words" },
  args: {
    text: required("text", { zh: "哪些单据怎么审批", en: "Which documents go which way" }, { whole: true }),
    form: optional("form", { zh: "表单", en: "Form" }),
  },
  permission: "flow.manage",
  effect: "write",
  examples: {
    zh: ["报价超过10万 先经理后财务", "新建审批流 合同超过50万由财务和运营会签"],
    en: ["quotes over 100,000 go to the manager, then finance", "new approval flow: contracts over 500k need finance and operations"],
  },
});
