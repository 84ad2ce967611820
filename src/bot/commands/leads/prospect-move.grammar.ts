import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "prospect.move",
  words: {
    zh: [
      "领|领取|认领 {customer}",
      "{customer} 我来跟|我领|归我",
      "{customer} 放回|退回|退到|扔回 公海",
      "把 {customer} 放回|退回|退到 公海",
      "{customer} 再留|多留|延期|先留着|别收",
    ],
    en: [
      "claim {customer}",
      "take|grab {customer} from_the_pool|pool",
      "release {customer}",
      "put|send|return {customer} back_to_the_pool|into_the_pool|to_the_pool",
      "keep|extend {customer}",
    ],
  },
  summary: { zh: "潜在客户：领取、放回公海、延期", en: "Claim, release or keep a prospect" },
  args: {
    customer: required("customer", { zh: "潜在客户", en: "Prospect" }),
    to: required(
      "word",
      { zh: "怎么做", en: "What to do" },
      {
        options: {
          release: { zh: ["放回", "退回", "退到", "扔回"], en: ["release", "back to the pool", "into the pool", "to the pool"] },
          keep: { zh: ["再留", "多留", "延期", "先留着", "别收"], en: ["keep", "extend"] },
          claim: { zh: ["领", "认领", "我来跟", "归我"], en: ["claim", "take", "grab"] },
        },
      },
    ),
  },
  permission: "lead.claim",
  effect: "write",
  examples: { zh: ["领 C005", "C005 放回公海", "C005 再留几天"], en: ["claim C009", "release C009", "keep C009"] },
});
