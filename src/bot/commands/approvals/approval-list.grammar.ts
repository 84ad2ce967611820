import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "approval.list",
  words: {
    zh: [
      "等我|要我|该我|轮到我 审|批|签|审批|处理",
      "哪些|什么|啥 等我审|等我批|要我审|我审批",
      "^ 审批 $",
      "我 要批的|待审批|要审批|待批|等我批|要我批",
      "待我审批|等我审批|待我批|我要批|待审批|审批列表|待办审批",
      "哪些|有什么|有啥|看 要批|待审批|审批",
      "{person} 要批|待审批|手上 ",
    ],
    en: [
      "waiting|pending for_me|on_me|my_approval",
      "my approvals",
      "approvals|approval_queue|to_approve",
      "what_do_i_need_to_approve|what_needs_my_approval|anything_to_approve|what's_waiting|whats_waiting|what_is_waiting|anything_waiting",
      "list|show|any|open|pending approvals",
      "{person} approvals",
      "waiting_for|waiting_on {person}",
    ],
  },
  summary: { zh: "看待我审批", en: "List what waits for me" },
  args: { for: optional("person", { zh: "谁的", en: "Whose" }, { selfByDefault: true }) },
  permission: "approval.submit",
  effect: "read",
  examples: { zh: ["我有哪些要批的"], en: ["my approvals"] },
});
