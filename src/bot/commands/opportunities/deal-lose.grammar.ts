import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "deal.lose",
  words: {
    zh: [
      "{opportunity} 输单|输了|丢单|丢了|黄了|没戏|飞了|没拿下|没中|没成",
      "输单|丢了|丢单|输了 {opportunity}",
      "{opportunity} 丢|没了|凉了|黄|吹了|失败|被抢|被抢走|死了|跑了|泡汤|没戏了|没谈成|流标",
      "丢|输|没拿下|没谈成 {opportunity}",
      "{opportunity} 丢单了|输单了|丢了单|没拿下来|黄掉了|丢掉了|被撬了|打水漂了",
      "{customer} {opportunity} 丢单|输单|丢了|输了|黄了|没了|没戏|被抢|被撬|凉了",
    ],
    en: [
      "lost|lose {opportunity}",
      "{opportunity} lost|is_lost|is_dead|fell_through|gone|dead|went_to",
      "we_lost {opportunity}",
      "close|mark {opportunity} lost",
      "{opportunity} died|chose|went_with|went_elsewhere|cold|off|killed|no_go|is_off|is_lost|is_gone|cancelled|lost_to",
      "mark|close|put|set|log {opportunity} as_lost|lost|dead|as_dead",
      "losing|lost_out {opportunity}",
    ],
  },
  summary: { zh: "输单", en: "Lose an opportunity" },
  args: {
    deal: required("opportunity", { zh: "商机", en: "Opportunity" }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "opportunity.lose",
  effect: "write",
  examples: { zh: ["OP-24 输了，对方价格更低"], en: ["lost OP-24, they went with a cheaper supplier"] },
});
