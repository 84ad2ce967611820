import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "return.list",
  words: {
    zh: [
      "^ 退货|退换货|退货单|退货列表|退换货列表 $",
      "{customer} 退货单|退换货|退货记录",
      "哪些|有哪些|列|查|待验|待收 退货|退换货|退货单",
      "退货|退换货|退货单 有哪些|列表|清单|列一下",
    ],
    en: [
      "^ returns|all_returns $",
      "list|show|which|open|all returns",
      "{customer} returns",
      "returns for|of {customer}",
      "returns waiting|to_inspect|requested|received",
    ],
  },
  summary: { zh: "列退换货", en: "List returns" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          requested: { zh: ["待批", "待审批", "申请中"], en: ["requested", "to approve"] },
          approved: { zh: ["待收", "在路上"], en: ["approved", "on the way"] },
          received: { zh: ["待验", "待检", "收到的"], en: ["received", "to inspect"] },
          inspected: { zh: ["已验"], en: ["inspected"] },
          closed: { zh: ["已结", "完成的"], en: ["closed"] },
        },
      },
    ),
  },
  permission: "return.read",
  effect: "read",
  examples: { zh: ["退货列表", "待验的退货有哪些"], en: ["list returns", "returns to inspect"] },
});
