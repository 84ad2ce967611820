import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "product.show",
  words: {
    zh: [
      "^ 看|看看|看下|看一下|查看|打开|显示 {product} $",
      "^ 产品|商品 {product} $",
      "{product} 资料|详情|产品卡|产品资料|规格",
      "{product} 多少钱|什么价|价格多少|单价多少|怎么卖|什么价格|卖多少",
      "{product} 价格|单价|售价|报价 $",
      "{product} 谁供|谁供应|哪家供应|供应商",
    ],
    en: [
      "^ show|see|view|open|display {product} $",
      "^ product|item {product} $",
      "{product} details|data|info|specs",
      "what's|whats|what_is|how_much price|prices of|for {product}",
      "how_much is|are|does|do {product}",
      "{product} price|prices $",
      "price|prices of|for {product} $",
      "who supplies|sells_us {product}",
      "suppliers of|for {product}",
    ],
  },
  summary: { zh: "看产品", en: "Show a product" },
  args: { product: required("product", { zh: "产品", en: "Product" }) },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["看 A100", "A100 多少钱"], en: ["show A100", "what is the price of A100"] },
});
