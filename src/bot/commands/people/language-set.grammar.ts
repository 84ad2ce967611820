import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "language.set",
  words: {
    zh: ["^ 请用|用|说|讲|切换到|切换成|改成|换成|改用 中文|英文|英语|汉语", "界面|语言 改成|换成|切换|设为 中文|英文|英语|汉语"],
    en: ["^ speak|use|switch_to|talk|answer_in english|chinese", "language english|chinese", "in english|chinese_please"],
  },
  summary: { zh: "换界面语言", en: "Change my language" },
  args: {
    language: required(
      "word",
      { zh: "语言", en: "Language" },
      {
        options: {
          zh: { zh: ["中文", "汉语"], en: ["chinese"] },
          en: { zh: ["英文", "英语"], en: ["english"] },
        },
      },
    ),
  },
  permission: null,
  effect: "write",
  examples: { zh: ["请用英文", "切换到中文"], en: ["speak Chinese", "switch to English"] },
});
