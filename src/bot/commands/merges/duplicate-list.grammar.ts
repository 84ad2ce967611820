import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "duplicate.list",
  words: {
    zh: [
      "^ 查重|查重复|重复客户|重复线索",
      "查重 客户|线索",
      "哪些|有没有|有什么|看看|找|列出|列一下|查 重复",
      "客户|线索 重复|查重|有没有重复|有重复",
      "重复 客户|线索",
    ],
    en: [
      "^ duplicates|duplicate|dupes",
      "duplicates|duplicate|dupes customers|leads|accounts",
      "find|show|list|any|which|check duplicates|duplicate|dupes",
      "customers|leads look_alike|twice",
    ],
  },
  summary: { zh: "查重复的客户或线索", en: "Find duplicates" },
  args: {
    of: optional(
      "word",
      { zh: "查什么", en: "Of what" },
      { options: { lead: { zh: ["线索"], en: ["leads", "lead"] }, customer: { zh: ["客户"], en: ["customers", "customer", "accounts"] } } },
    ),
  },
  permission: "customer.read",
  effect: "read",
  examples: { zh: ["查重", "查重线索"], en: ["duplicates", "find duplicate leads"] },
});
