import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "list.more",
  words: {
    zh: ["^ 下一页|翻页|下页|更多|接着看|继续看|往下看|还有吗|还有呢|后面的|看更多|再来一页|看下一页 $"],
    en: ["^ next_page|more|show_more|next|see_more|more_please|show_the_rest|the_rest|keep_going|continue|what_else $"],
  },
  summary: { zh: "清单下一页", en: "Next page of a list" },
  args: {},
  permission: null,
  effect: "read",
  examples: { zh: ["下一页"], en: ["next page"] },
});
