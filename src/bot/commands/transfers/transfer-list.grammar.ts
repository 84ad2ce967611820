import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "transfer.list",
  words: {
    zh: [
      "调拨单|调拨 有哪些|哪些|列表|清单|列一下|记录|看看",
      "看|查|列|哪些|所有|全部 调拨单|调拨",
      "^ 调拨单|调拨列表|在途调拨 $",
      "在途|路上 调拨|调拨单",
      "{warehouse} 调拨单",
      "{product} 调拨单",
    ],
    en: [
      "^ transfers $",
      "list|show|open|which|what|any|all transfers",
      "transfers on_the_way|in_transit|open|to|from|of|list",
      "{warehouse} transfers",
      "what|anything in_transit|on_the_way between warehouses",
    ],
  },
  summary: { zh: "列调拨单", en: "List transfers" },
  args: {
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    product: optional("product", { zh: "产品", en: "Product" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          draft: { zh: ["草稿", "没发出", "未发出"], en: ["draft", "drafts", "not sent"] },
          onItsWay: { zh: ["在途", "路上"], en: ["on the way", "in transit", "on their way"] },
          received: { zh: ["已入库", "已收", "收到的"], en: ["received"] },
          cancelled: { zh: ["已取消", "取消的"], en: ["cancelled", "canceled"] },
        },
      },
    ),
  },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["调拨单", "在途调拨"], en: ["transfers", "transfers on the way"] },
});
