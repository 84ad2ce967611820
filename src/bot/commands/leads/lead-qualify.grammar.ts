import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.qualify",
  words: {
    zh: [
      "{lead} 聊过|靠谱 转",
      "{lead} 转商机|转成商机|转为商机",
      "{lead} 无效|不靠谱|没戏|判无效|作废|假的|空号|不合格|合格|有效",
      "判 {lead} 无效",
      "{lead} 不要了|没需求|不跟了|放弃",
      "转商机 {lead}",
    ],
    en: [
      "{lead} turn_it_into|into_a_deal|into_an_opportunity|make_it_a_deal|convert|convert_it|qualify",
      "qualify|disqualify {lead}",
      "{lead} qualified|disqualified|not_interested|wrong_number|junk|bogus|not_a_fit|dead|spam|no_budget|qualifies",
      "convert|turn {lead}",
      "mark {lead} qualified|disqualified|junk|dead",
    ],
  },
  summary: { zh: "线索转商机或判无效", en: "Qualify or disqualify a lead" },
  args: {
    lead: required("lead", { zh: "线索", en: "Lead" }),
    customer: optional(
      "customer",
      { zh: "已有客户", en: "Customer that it is" },
      {
        cueOnly: true,
        cues: { zh: ["客户是", "就是", "属于", "归到", "客户"], en: ["customer is", "it is", "as", "for", "under", "customer"] },
      },
    ),
    outcome: required(
      "word",
      { zh: "结果", en: "Outcome" },
      {
        options: {
          disqualified: {
            zh: ["无效", "不靠谱", "没戏", "作废", "假的", "空号", "不合格", "不要了", "没需求", "不跟了", "放弃"],
            en: [
              "disqualified",
              "disqualify",
              "junk",
              "bogus",
              "not a fit",
              "dead",
              "spam",
              "unqualified",
              "not qualified",
              "wrong number",
              "not interested",
            ],
          },
          qualified: {
            zh: ["转商机", "转成商机", "转为商机", "合格", "有效", "靠谱"],
            en: [
              "qualify",
              "qualified",
              "convert",
              "turn it into",
              "into a deal",
              "into an opportunity",
              "qualifies",
              "turn into a deal",
              "turn into an opportunity",
            ],
          },
        },
      },
    ),
    reason: optional("text", { zh: "原因", en: "Reason" }),
    amount: optional("money", { zh: "预计金额", en: "Amount" }),
    closeDate: optional("moment", { zh: "预计成交日", en: "Close date" }),
  },
  permission: "lead.qualify",
  effect: "write",
  examples: {
    zh: ["LD-9 转商机，预计8万 12月底", "LD-9 转商机，客户是鑫源"],
    en: ["qualify LD-12, $40k, close by Dec 20", "qualify LD-12, customer is Acme"],
  },
});
