import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "parked.retry",
  words: {
    zh: ["^ 重发|重试|重新发送 未送达|没送到的|失败的|没送到 消息|通知", "^ 重发|重试|重新发送 未送达|没送到的|失败的"],
    en: ["^ retry|resend undelivered|parked messages|notices", "^ retry|resend undelivered|parked"],
  },
  summary: { zh: "重发未送达的消息", en: "Send again what was not delivered" },
  args: { which: optional("text", { zh: "哪一处（不填就是全部）", en: "Which (all, when left out)" }) },
  permission: "parked.handle",
  effect: "write",
  examples: { zh: ["重发未送达", "重发未送达 DEL-7QDAYV"], en: ["retry undelivered", "retry undelivered DEL-7QDAYV"] },
});
