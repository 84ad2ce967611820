import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "todo.list",
  words: {
    zh: [
      "还有|有 没干的|没做的|没弄的|没办的|没完成的|没搞的",
      "哪些事|啥事|什么事 没做|没办|没干|没弄",
      "我的待办|待办列表|待办清单",
      "哪些|有啥|有什么|还有|看|查|列 待办",
      "待办 有哪些|有什么|有啥|看一下|列一下|还有|多少",
      "我 要做什么|要干什么|要干啥|有什么要做|要做啥|要做的",
      "今天|明天|本周|这周|下周|这星期 要做什么|有啥事|有什么事|有哪些事|要干啥|干什么|做什么|要干的|要做",
      "{person} 待办 哪些|有什么|有啥|还有",
      "{person} 的待办",
    ],
    en: [
      "what's|whats|what_is|what's_left on_my_plate|on_my_list|on_my_to-do",
      "^ todos|to-dos|tasks $",
      "my todos|to-dos|tasks|todo_list|to-do_list|todo|to-do",
      "show|list|see todos|to-dos|tasks",
      "what_do_i_have|what_do_i_need_to_do|what_should_i_do|what_have_i_got",
      "on {person} plate|list",
      "{person} todos|to-dos|tasks|to-do_list",
      "open|overdue todos|to-dos|tasks",
      "todos|to-dos|tasks {period}",
      "what_does {person} have",
      "what is {person} to_do|working_on",
    ],
  },
  summary: { zh: "看待办", en: "List to-dos" },
  args: {
    for: optional("person", { zh: "谁的", en: "Whose" }, { selfByDefault: true }),
    period: optional("period", { zh: "期间", en: "Period" }),
  },
  permission: "todo.read",
  effect: "read",
  examples: { zh: ["我的待办", "这周有哪些待办"], en: ["my to-dos", "whats on my plate this week"] },
});
