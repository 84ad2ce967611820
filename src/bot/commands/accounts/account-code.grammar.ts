import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "account.code",
  words: {
    zh: [
      "给|为|帮 {person} 关联码|绑定码",
      "{person} 关联码|绑定码",
      "关联码|绑定码 给 {person}",
      "生成|发|要|开|来 关联码|绑定码",
      "关联码|绑定码",
    ],
    en: ["link|linking|pairing code for {person}", "link|linking|pairing code", "{person} link|linking|pairing code"],
  },
  summary: { zh: "给同事一个关联码", en: "Get a link code for a colleague" },
  args: { person: required("person", { zh: "同事", en: "Colleague" }, { cues: { zh: ["给", "为"], en: ["for"] } }) },
  permission: "person.manage",
  effect: "write",
  examples: { zh: ["给韩梅梅一个关联码"], en: ["link code for Han Meimei"] },
});
