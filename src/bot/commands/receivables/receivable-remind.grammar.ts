import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "receivable.remind",
  words: {
    zh: [
      "催款|催一下|催收|催催|催账",
      "催 {customer}",
      "催 {INV}",
      "{customer} 催",
      "催|提醒 {customer} 付款|回款|打款|款|还款|结账",
      "发|给 {customer} 催款|付款提醒|催款函|催收|提醒付款",
      "给 {customer} 发 催款|付款提醒|催款函|{INV}",
      "^ 催|催收|催款|催账 {INV}|{AR}",
      "催|催收|催款 {INV}|{AR}|{customer}",
      "{AR} 催|催款|催收|催一下",
    ],
    en: [
      "payment_reminder|reminder|dunning|dun",
      "chase|nudge|remind {customer}",
      "chase|nudge|remind {INV}|{AR}",
      "remind {customer} pay|payment|invoice",
      "remind {customer} {INV}",
      "remind|nudge|chase|dun|prod|ping|press|push {customer} about|on|for|to_pay|regarding {INV}",
      "remind|chase|nudge|dun|press {customer} about|payment|pay|invoice|overdue|{INV}",
      "send {customer} reminder|payment_reminder|dunning",
      "follow_up|chase_up {customer} {INV}",
      "give|send {customer} nudge|poke|push|kick|shove|reminder pay|about|for|on|{INV}",
      "{customer} nudge|reminder|chaser {INV}",
    ],
  },
  summary: { zh: "催款", en: "Remind a customer to pay" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    invoice: optional("document", { zh: "发票或应收", en: "Invoice or receivable" }, { series: ["INV", "AR"] }),
    tone: optional(
      "word",
      { zh: "语气", en: "Tone" },
      {
        options: {
          friendly: { zh: ["客气", "委婉", "温和", "友好"], en: ["friendly", "polite", "gentle", "gently", "nicely", "soft"] },
          firm: { zh: ["强硬", "严肃", "措辞硬", "硬一点", "强一点", "严厉"], en: ["firm", "strict", "stern", "strong", "final"] },
        },
      },
    ),
  },
  permission: "receivable.remind",
  effect: "irreversible",
  examples: { zh: ["催一下宏达液压的款"], en: ["send Hongda Hydraulics a payment reminder for INV-87"] },
});
