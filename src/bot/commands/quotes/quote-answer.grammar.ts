import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "quote.answer",
  words: {
    zh: [
      "客户|对方 接受|同意|认可|确认|拒绝|不要|没接受|不接受|回绝 {QT}",
      "{QT} 客户|对方 接受|同意|认可|确认|拒绝|不要|没接受|不接受|回绝",
      "{customer} 接受|同意|认可|拒绝|不要|没接受|不接受|回绝 {QT}",
      "{QT} {customer} 接受|认可|拒绝|没接受|不接受|回绝",
      "{QT} 被客户|被对方|被拒|没谈成",
      "{contact} 接受|同意|认可|拒绝|不要|没接受|不接受|回绝 {QT}",
    ],
    en: [
      "customer|client|they|he|she accepted|declined|turned_down|refused|rejected|took {QT}",
      "{QT} was_accepted|was_declined|got_declined|was_turned_down|got_accepted|was_refused",
      "{QT} accepted|declined|turned_down by customer|them|client|{customer}",
      "{customer} accepted|declined|turned_down|refused|rejected {QT}",
      "{QT} accepted",
      "{contact} accepted|declined|turned_down|refused|rejected|took|said_yes_to|said_no_to {QT}",
    ],
  },
  summary: { zh: "登记客户对报价的答复", en: "Register the customer's answer to a quote" },
  args: {
    quote: required("document", { zh: "报价", en: "Quote" }, { series: ["QT"] }),
    answer: required(
      "word",
      { zh: "答复", en: "Answer" },
      {
        options: {
          declined: {
            zh: ["拒绝", "不要", "没接受", "不接受", "回绝", "被拒", "没谈成", "不同意"],
            en: ["declined", "turned down", "refused", "rejected", "did not accept", "didn't accept"],
          },
          accepted: { zh: ["接受", "同意", "认可", "确认"], en: ["accepted", "took"] },
        },
      },
    ),
    reason: optional("text", { zh: "原因", en: "Reason" }),
  },
  permission: "quote.send",
  effect: "write",
  examples: { zh: ["QT-35 客户接受了"], en: ["customer declined QT-35, too expensive"] },
});
