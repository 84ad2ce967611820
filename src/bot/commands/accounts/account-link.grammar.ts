import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "account.link",
  words: {
    zh: [
      "把|将 {person} 关联|绑定",
      "关联|绑定 {person}",
      "{person} 关联|绑定 到",
      "{person} 邮箱 是|改成|改为|设为|换成",
      "把|将 {person} 邮箱 改成|改为|设为|换成",
    ],
    en: [
      "link|map|connect {person} to|with",
      "link|map|connect {person}",
      "{person} e-mail|email is",
      "set {person} e-mail|email",
      "set|change e-mail|email of|for {person}",
    ],
  },
  summary: { zh: "关联同事的账号或邮箱", en: "Link a colleague's account or e-mail address" },
  args: {
    person: required("person", { zh: "同事", en: "Colleague" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
  },
  permission: "person.manage",
  effect: "write",
  examples: { zh: ["把韩梅梅关联到 meimei.han@ruiheng.example"], en: ["link Han Meimei to meimei.han@ruiheng.example"] },
});
