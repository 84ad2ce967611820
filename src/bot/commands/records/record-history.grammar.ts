import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "record.history",
  words: {
    zh: [
      "{document} 历史|修改记录|操作记录|变更记录|改动|日志",
      "历史|修改记录|操作记录|变更记录|改动 {document}",
      "谁改过|谁改的|谁改了|谁动过|谁动了|谁操作的|谁操作过 {document}",
      "{document} 谁改过|谁改的|谁改了|谁动过|谁动了|谁操作的|谁操作过|都改过什么|改过什么",
      "^ 谁改过|谁改的|谁改了|谁动过|谁动了 它|这个|这张|这单 $",
      "^ 修改记录|操作记录 $",
      "{customer} 修改记录|操作记录|变更记录|谁改过|谁改的|谁改了|谁动过",
      "谁改过|谁改了|谁动过 {customer}",
      "{product} 修改记录|操作记录|变更记录|谁改过|谁改的|谁改了|谁动过",
      "谁改过|谁改了|谁动过 {product}",
    ],
    en: [
      "history|changelog|audit_log|audit_trail|change_log of|for|on {document}",
      "history|changelog|audit_log|audit_trail|change_log {document}",
      "{document} history|changelog|audit_log|audit_trail|change_log",
      "who changed|edited|touched|altered|modified|did {document}",
      "^ who changed|edited|touched it|this|that",
      "^ history of|for it|this|that",
      "what changed|happened in|on|to|with {document}",
      "audit_log|audit_trail|change_log|history of|for {customer}",
      "who changed|edited|touched|modified {customer}",
      "audit_log|audit_trail|change_log|history of|for {product}",
      "who changed|edited|touched|modified {product}",
    ],
  },
  summary: { zh: "看操作记录", en: "See who changed what" },
  args: {
    record: optional("document", { zh: "单据", en: "Record" }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    product: optional("product", { zh: "产品", en: "Product" }),
  },
  permission: "audit.read",
  effect: "read",
  examples: {
    zh: ["谁改过 SO-14", "QT-31 操作记录", "华强 修改记录"],
    en: ["history of SO-14", "who changed QT-31", "audit log of Acme"],
  },
});
