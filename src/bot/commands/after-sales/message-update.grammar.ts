import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "message.update",
  words: { zh: ["重发|放弃 {MSG}", "{MSG} 重发|放弃"], en: ["resend|drop {MSG}", "{MSG} resend|drop"] },
  summary: { zh: "重发或放弃一条客户消息", en: "Send a message to a customer again, or drop it" },
  args: {
    message: required("document", { zh: "消息", en: "Message" }, { series: ["MSG"] }),
    move: required(
      "word",
      { zh: "动作", en: "Move" },
      { options: { resend: { zh: ["重发"], en: ["resend"] }, drop: { zh: ["放弃"], en: ["drop"] } } },
    ),
  },
  permission: "message.handle",
  effect: "write",
  examples: { zh: ["重发 MSG-7"], en: ["resend MSG-7"] },
});
