import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stocktake.list",
  words: {
    zh: [
      "^ 盘点单|盘点记录|盘点列表 $",
      "盘点单|盘点 有哪些|哪些|列表|记录|清单|列一下",
      "看|查|列|所有|全部 盘点单|盘点记录",
      "{warehouse} 盘点单|盘点记录",
    ],
    en: ["^ stocktakes $", "list|show|open|which|what|all stocktakes", "{warehouse} stocktakes", "stocktakes of|in|at"],
  },
  summary: { zh: "列盘点单", en: "List stocktakes" },
  args: {
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          counting: { zh: ["盘点中", "没盘完", "未过账"], en: ["open", "being counted", "not posted"] },
          pendingApproval: { zh: ["待审批"], en: ["pending approval", "awaiting approval"] },
          posted: { zh: ["已过账"], en: ["posted"] },
        },
      },
    ),
  },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["盘点单"], en: ["stocktakes"] },
});
