import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payable.list",
  words: {
    zh: [
      "^ 应付|应付列表|应付账款|应付款 $",
      "欠|还欠|要付 供应商|{supplier}",
      "{supplier} 应付|欠款|没付的账单",
      "列|查|看|有哪些|哪些 应付|应付账款|没付的账单|要付的账单",
      "应付|账单 有哪些|到期|要付",
    ],
    en: [
      "^ payables|bills $",
      "list|show|which|open|unpaid|due payables|bills",
      "payables|bills due|open|to_pay|unpaid",
      "what|how_much do_we_owe",
      "owe {supplier}",
      "{supplier} bills|payables",
    ],
  },
  summary: { zh: "列应付", en: "List what is due to suppliers" },
  args: { supplier: optional("supplier", { zh: "供应商", en: "Supplier" }) },
  permission: "payable.read",
  effect: "read",
  examples: { zh: ["应付列表", "哪些账单要付"], en: ["payables due", "what do we owe suppliers"] },
});
