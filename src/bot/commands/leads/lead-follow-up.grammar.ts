import { required } from "../../conversation/arguments";
import { touchArguments } from "../customers/touch-arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.followUp",
  words: {
    zh: [
      "跟进了|跟进|记跟进 {LD}",
      "{LD} 跟进|联系过|联系了|联系上|打了电话|打电话|聊了|聊过|加了微信",
      "给 {LD} 打电话|打了|发了",
      "{lead} 回微信|回了微信|回微信了|回消息|回电话|回邮件|回复了|来电|来电话|说要|约了|联系上|打了电话|聊了|聊过",
    ],
    en: [
      "follow_up|followup|follow-up|called|visited|met|emailed|spoke|talked|phoned|rang|texted|messaged|contacted {LD}",
      "{LD} called|contacted|spoke|talked|answered|follow_up",
      "note|log on|for {LD}",
    ],
  },
  summary: { zh: "记线索跟进", en: "Log a contact with a lead" },
  args: { lead: required("lead", { zh: "线索", en: "Lead" }), ...touchArguments },
  permission: "followUp.log",
  effect: "write",
  examples: { zh: ["跟进 LD-9 要样品，周五再打"], en: ["called LD-12, wants a price list, call again Friday"] },
});
