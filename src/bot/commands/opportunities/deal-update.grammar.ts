import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.update",
  words: {
    zh: [
      "{opportunity} 把握|概率|可能性 {percent}",
      "{opportunity} 金额|预计|成交日|下一步|可能性|把握|概率|成交日期|赢率|预计成交",
      "改|把 {opportunity} 金额|成交日|可能性|概率|名称",
      "{opportunity} 改|调|推迟|延到|推到|提到|延期|降到|往后推 {moment}",
      "{opportunity} 改|调|提到|涨到|加到 {money}",
      "{opportunity} 下一步",
      "{opportunity} 推|延|拖|挪|提前|改|顺延 到|至 {moment}",
      "{opportunity} 涨|升|加|降|改|调|变 到|成|为 {money}|{percent}",
      "{opportunity} 概率|把握|可能性|赢率|成功率 {percent}",
      "{opportunity} 成交时间|关单日|签约日 {moment}",
    ],
    en: [
      "bump|raise|lower|drop|increase|cut|reduce|update|change|set {opportunity} {money}",
      "bump|raise|lower|drop|increase|change|set|update {opportunity} {percent}",
      "{opportunity} {percent}",
      "{opportunity} close_date|closing_date|amount|probability|next_step|value|next|close",
      "push|move|change|set|update|slip|bump close_date|closing|amount|probability {opportunity}",
      "{opportunity} slips|slipped|pushed|worth|now_worth|is_now",
      "push|move|slip|change|set|update|bump {opportunity} close_date|closing|amount|probability|value",
      "{opportunity} next_step",
      "update {opportunity}",
      "{opportunity} closes|closing {moment}",
      "{opportunity} closing|close|closes|close_date slipped|moved|pushed|to|now|is {moment}",
      "{opportunity} is|now|at|to|up_to|down_to {percent}",
      "{opportunity} amount|value|worth|is|now {money}",
      "set|put|make {opportunity} probability|chance|odds|amount|value",
      "probability|chance|odds|amount|value of|on|for {opportunity}",
      "{opportunity} probability|chance|odds",
    ],
  },
  summary: { zh: "改商机", en: "Change an opportunity" },
  args: {
    deal: required("opportunity", { zh: "商机", en: "Opportunity" }),
    amount: optional("money", { zh: "金额", en: "Amount" }),
    closeDate: optional("moment", { zh: "预计成交日", en: "Close date" }),
    probability: optional("percent", { zh: "可能性", en: "Probability" }),
    nextStep: optional("text", { zh: "下一步", en: "Next step" }, { afterCue: true, cues: { zh: ["下一步"], en: ["next step", "next"] } }),
    nextDue: optional(
      "moment",
      { zh: "下一步日期", en: "Next step on" },
      { cueOnly: true, cues: { zh: ["下一步"], en: ["next step", "next"] } },
    ),
  },
  permission: "opportunity.update",
  effect: "write",
  examples: {
    zh: ["OP-22 金额改成15万", "OP-22 下一步：周四上门拜访"],
    en: ["push OP-23 close date to Dec 20", "OP-24 next step: site visit Thu 10am"],
  },
});
