import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.serial",
  words: {
    zh: ["{serials} 在哪|在哪里|去哪了|在哪儿|卖给谁|卖给了谁|历史|记录|保修|哪来的", "查|看|查一下 {serials}", "^ {serials} $"],
    en: [
      "where|where's|wheres {serials}",
      "{serials} where|history|warranty|sold_to|trace",
      "trace|history|track|find|warranty {serials}",
      "who has|bought {serials}",
      "^ {serials} $",
    ],
  },
  summary: { zh: "查序列号", en: "Trace a serial number" },
  args: { serials: required("serials", { zh: "序列号", en: "Serial number" }) },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["序列号 A001 在哪"], en: ["where is serial A001"] },
});
