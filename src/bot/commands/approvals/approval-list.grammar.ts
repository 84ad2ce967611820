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
      "有没有|有哪些|有什么|有啥|哪些|几个 要我|等我|待我|我要 签|批|审|处理|过目|点头",
      "等我|要我|待我 签|点头|过目|拍板|决定",
      "我|我这 待批|待审|待审批|要审的|没批的",
      "等着我|等我|轮到我|要我|待我 批|审|签|签字|处理|审批|点头",
      "有东西|有单子|有没有|有什么|有啥|有 等着我|等我|要我|轮到我",
    ],
    en: [
      "waiting|pending for_me|on_me|my_approval",
      "my approvals",
      "approvals|approval_queue|to_approve",
      "what_do_i_need_to_approve|what_needs_my_approval|anything_to_approve|what's_waiting|whats_waiting|what_is_waiting|anything_waiting",
      "list|show|any|open|pending approvals",
      "{person} approvals",
      "waiting_for|waiting_on {person}",
      "sitting|pending|waiting|queued with|on|for me|my_desk|my_approval|my_signature",
      "what|anything|which needs|need my_sign-off|my_approval|my_ok|me_to_approve|signing",
      "my pending|open|outstanding approvals",
      "on_my_desk",
      "anything|what|something|stuff waiting|pending|sitting for|on|with my_sign-off|my_signoff|me|my_signature|my_approval|my_ok",
    ],
  },
  summary: { zh: "看待我审批", en: "List what waits for me" },
  args: { for: optional("person", { zh: "谁的", en: "Whose" }, { selfByDefault: true }) },
  permission: "approval.submit",
  effect: "read",
  examples: { zh: ["我有哪些要批的"], en: ["my approvals"] },
});
