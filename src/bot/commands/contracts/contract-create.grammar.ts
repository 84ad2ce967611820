import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contract.create",
  words: {
    zh: [
      "{QT} 起|出|做|拟|转|生成|签|草拟|起草 合同",
      "起草|起个|拟|出|做|新建|生成 合同",
      "合同 {QT}",
      "{QT} 开|弄|整|转成|做成|变|出个|拟个|起份|做份 合同",
      "用|按|照|根据|拿 {QT} 合同",
      "{QT} 客户 接受|同意|认可|通过 合同",
    ],
    en: [
      "draw_up|draft|make|create|prepare|new|generate|turn|write contract",
      "contract from|off|for|based_on {QT}",
      "{QT} into|to contract",
      "{QT} contract",
      "turn|make|convert {QT} contract",
      "contract {QT}",
      "make|draft|draw_up|prepare the_contract|a_contract|contract {QT}",
      "{QT} accepted|agreed make|draft|prepare|create|draw_up contract",
      "{QT} accepted|agreed contract",
    ],
  },
  summary: { zh: "起草合同", en: "Draw up a contract" },
  args: {
    quote: required("document", { zh: "报价", en: "Quote" }, { series: ["QT"] }),
    start: optional("moment", { zh: "生效日", en: "Start" }),
    end: optional(
      "moment",
      { zh: "到期日", en: "End" },
      { cueOnly: true, cues: { zh: ["到期", "截止", "到", "至", "止"], en: ["until", "till", "to", "through", "ending", "ends", "end"] } },
    ),
  },
  permission: "contract.create",
  effect: "write",
  examples: { zh: ["按QT-30起个合同，一年期，12月1号生效"], en: ["draw up a contract from QT-34, one year from Jan 1"] },
});
