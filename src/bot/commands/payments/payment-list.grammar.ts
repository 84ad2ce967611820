import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { stateWords } from "../state-words";

export const grammar = defineGrammar({
  name: "payment.list",
  words: {
    zh: [
      "^ 回款|收款|回款列表|回款清单|回款记录|收款记录|所有回款|全部回款 $",
      "哪些|有什么|看看|列出|列一下|查 回款|收款 $",
      "未核销|没核销|没核完|部分核销|已核销|作废 回款|的回款|收款 $",
      "今天|昨天|本周|这周|刚才 进了|收了|到账|到了|收到 多少|哪些|几笔|什么|钱|款",
      "回款|收款 有哪些|列一下|没核销|未核销|没核完 $",
      "{customer} 的回款记录|的收款记录|的付款记录|的回款|回款记录|收款记录|付款记录 $",
    ],
    en: [
      "^ payments|receipts_of_money $",
      "all|list|show|which|what|any payments",
      "unsettled|open|settled|void|voided|unallocated payments",
      "money|payments came_in|came|received|arrived today|yesterday|this_week",
      "payments from|of|by {customer} $",
      "{customer} payments $",
    ],
  },
  summary: { zh: "列回款", en: "List payments" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: stateWords("payment", {
          open: { zh: ["未核销", "没核销", "没核完"], en: ["unsettled", "open", "unallocated", "not settled"] },
        }),
      },
    ),
  },
  permission: "payment.read",
  effect: "read",
  examples: { zh: ["未核销的回款", "华强的回款记录"], en: ["unsettled payments", "payments from Acme"] },
});
