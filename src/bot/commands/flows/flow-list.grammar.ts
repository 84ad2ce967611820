import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "flow.list",
  words: {
    zh: ["^ 审批流|审批流程 $", "审批流|审批流程 列表|清单|有哪些|都有", "看|查看|列|列出|有哪些|所有 审批流|审批流程"],
    en: ["^ approval_flows|flows $", "list|show|see|all|our|which|what approval_flows|flows"],
  },
  summary: { zh: "看审批流", en: "List the approval flows" },
  args: {},
  permission: "flow.read",
  effect: "read",
  examples: { zh: ["审批流", "有哪些审批流"], en: ["approval flows", "list approval flows"] },
});
