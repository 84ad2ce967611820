import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "parked.drop",
  words: {
    zh: ["^ 放弃|不发了 未送达|没送到的|失败的"],
    en: ["^ drop|discard undelivered|parked"],
  },
  summary: { zh: "放弃未送达的消息", en: "Drop what was not delivered" },
  args: { which: required("text", { zh: "哪一处", en: "Which" }) },
  permission: "parked.handle",
  effect: "irreversible",
  examples: { zh: ["放弃未送达 DEL-7QDAYV"], en: ["drop undelivered DEL-7QDAYV"] },
});
