import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "delegation.list",
  words: {
    zh: ["^ 审批代理|代批 $", "审批代理|代批 列表|有哪些|情况|清单", "谁 代|替 谁 审批|批", "看|查|查看 审批代理|代批"],
    en: ["^ delegations $", "list|show|see|which|what delegations", "who_stands_in|who_approves_for_whom|who_covers_for_whom"],
  },
  summary: { zh: "看审批代理", en: "List who stands in for whom" },
  args: {},
  permission: "approval.submit",
  effect: "read",
  examples: { zh: ["审批代理有哪些"], en: ["delegations"] },
});
