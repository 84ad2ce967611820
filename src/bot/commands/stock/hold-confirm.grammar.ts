import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "hold.confirm",
  words: {
    zh: ["留货|留着|预留|锁货|留 {HD}", "{HD} 留货|留着|留下|预留|留给|留"],
    en: ["hold|keep|reserve {HD}", "{HD} hold|keep|reserve"],
  },
  summary: { zh: "按答复留货", en: "Hold what was answered" },
  args: {
    hold: required("document", { zh: "留货单", en: "Hold" }, { series: ["HD"] }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    until: optional("moment", { zh: "留到", en: "Until" }),
  },
  permission: "stock.hold",
  effect: "write",
  examples: { zh: ["HD-3 留给博远"], en: ["hold HD-3 for Acme"] },
});
