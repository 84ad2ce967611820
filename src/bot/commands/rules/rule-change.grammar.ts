import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.change",
  words: {
    zh: [
      "{RL} 改成|改为|改到|换成|改名|改叫|改",
      "把|将 {RL} 改成|改为|改到|换成",
      "修改|编辑|改|改一下 {RL}",
      "{RL} 修改|编辑",
      "{RL} 也|还|同时|另外|加上|顺便 通知|提醒|告诉|建|发|调用|打标签",
      "{RL} 不再|不要|别|不用|去掉|停止 通知|提醒|告诉|建|发|调用|打标签|待办|短信|邮件|webhook",
      "{RL} 只看|只管|只在|仅|只|最多|每天最多",
      "{RL} 通知|提醒|告诉",
      "{RL} 文字|内容|消息|措辞|话",
      "{RL} 低于|少于|超过|高于|大于|每天|每周",
    ],
    en: [
      "change|update|edit|set|move|rewrite|adjust|reword {RL} to",
      "change|update|edit|modify|adjust|reword {RL}",
      "{RL} change|becomes|should_be|should|is_now|to",
      "{RL} also|additionally|as_well tell|notify|remind|alert|create|make|call|email|text|tag|send",
      "{RL} no_longer|stop|don't|do_not|without tell|telling|notify|notifying|remind|reminding|call|calling|create|creating|make|making|tag|tagging|email|emailing|text|texting",
      "{RL} only|at_most|no_more_than",
      "have|let|make {RL} tell|notify|also|call|run|check|only",
      "{RL} tell|notify|remind|alert",
      "{RL} text|message|wording",
      "rename|call {RL}",
      "{RL} rename|below|under|over|above|every_day|every",
      "{RL} edit",
    ],
  },
  summary: { zh: "改规则", en: "Change a rule" },
  args: {
    rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
    text: optional("text", { zh: "改成怎样", en: "What it should say" }, { whole: "always" }),
  },
  permission: "rule.manage",
  effect: "write",
  examples: {
    zh: ["RL-8 改成低于 80", "RL-9 改成 14 天", "RL-8 也通知艾玛", "修改 RL-8"],
    en: ["change RL-9 to 14 days", "RL-8 also tell Li Lei", "edit RL-8"],
  },
});
