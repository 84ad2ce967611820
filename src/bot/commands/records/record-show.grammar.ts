import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "record.show",
  words: {
    zh: [
      "^ 看|查|打开|看看|看下|看一下|查一下 {document}",
      "看|查|打开|看看|看下|看一下|查一下 {document}",
      "{document} 状态|进展|什么情况|到哪了|详情",
      "^ {document} $",
    ],
    en: ["show|open|view|see|display|pull_up {document}", "{document} status|details", "status of|for {document}", "^ {document} $"],
  },
  summary: { zh: "看单据", en: "Show a record" },
  args: {
    record: required(
      "document",
      { zh: "单据", en: "Record" },
      {
        series: [
          "LD",
          "LF",
          "IM",
          "CF",
          "OP",
          "CT",
          "OB",
          "PR",
          "RC",
          "AP",
          "AR",
          "PAY",
          "TD",
          "RL",
          "WH",
          "AF",
          "HD",
          "TF",
          "ST",
          "MG",
          "FR",
          "INV",
          "RT",
          "TK",
          "MSG",
        ],
      },
    ),
  },
  permission: null,
  effect: "read",
  examples: { zh: ["看 OP-21", "看 CT-5"], en: ["show OB-12", "show INV-86"] },
});
