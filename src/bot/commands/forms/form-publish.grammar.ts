import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "form.publish",
  words: {
    zh: [
      "公开|开放|发布 表单 {form}",
      "{form} 二维码|网页|公开|上网",
      "关闭|关掉|停用|下线 表单网页|网页 {form}",
      "关闭|关掉|停用|下线 {form} 网页|二维码",
      "关闭|关掉 表单 {form} 网页|二维码",
    ],
    en: [
      "publish form {form}",
      "publish {form}",
      "put form|{form} on_the_web",
      "qr_code|web_page|web_address of|for form|{form}",
      "close|take_down|shut web_page|page|qr_code of|for form|{form}",
    ],
  },
  summary: { zh: "把表单放到网页和二维码上", en: "Put a form on the web with a QR code" },
  args: {
    form: optional("form", { zh: "表单", en: "Form" }),
    close: optional(
      "yesNo",
      { zh: "关闭", en: "Close" },
      { cues: { zh: ["关闭", "关掉", "停用", "下线"], en: ["close", "take down", "shut"] } },
    ),
    text: optional("text", { zh: "表单", en: "Form" }, { whole: "always" }),
  },
  permission: "form.manage",
  effect: "write",
  examples: {
    zh: ["公开表单 样品申请", "关闭表单网页 样品申请"],
    en: ["publish form Sample request", "close the web page of form Sample request"],
  },
});
