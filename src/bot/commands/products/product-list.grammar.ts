import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "product.list",
  words: {
    zh: [
      "^ 产品|商品|产品列表|产品清单|所有产品|全部产品|价格表|价目表|停用的产品|停用产品 $",
      "^ 看|列出|列一下|查看|有哪些|我们有哪些|我们卖哪些 产品|商品|价格表|停用的产品 $",
      "^ 产品|商品 有哪些|列表|清单 $",
    ],
    en: [
      "^ products|items|product_list|price_list|pricelist|price_lists|discontinued_products $",
      "^ list|show|all|our|which|what products|items|price_list|discontinued_products $",
      "what do_we sell $",
    ],
  },
  summary: { zh: "列产品和价格", en: "List products and prices" },
  args: {
    discontinued: optional(
      "word",
      { zh: "停用的", en: "Discontinued" },
      { options: { yes: { zh: ["停用的产品", "停用产品"], en: ["discontinued"] } } },
    ),
  },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["产品", "停用的产品"], en: ["products", "discontinued products"] },
});
