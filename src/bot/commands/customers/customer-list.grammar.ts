import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "customer.list",
  words: {
    zh: [
      "^ 客户|我的客户|客户列表|客户清单|所有客户|全部客户|潜在客户|我的潜在客户 $",
      "哪些|有什么|看看|列出|列一下|有几个 客户|潜在客户 $",
      "客户|潜在客户 有哪些|列一下|列出来|有几个|清单 $",
      "{person} 的客户|客户 $",
    ],
    en: [
      "^ customers|clients|accounts|prospects $",
      "my|all|list|show|which|what customers|clients|prospects $",
      "{person} customers|clients|prospects $",
    ],
  },
  summary: { zh: "列客户", en: "List customers" },
  args: {
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    prospect: optional("word", { zh: "潜在客户", en: "Prospects" }, { options: { yes: { zh: ["潜在客户"], en: ["prospects"] } } }),
  },
  permission: "customer.read",
  effect: "read",
  examples: { zh: ["我的客户", "潜在客户"], en: ["my customers", "list prospects"] },
});
