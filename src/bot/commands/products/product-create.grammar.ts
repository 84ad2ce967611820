import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "product.create",
  makes: { zh: ["产品", "商品", "物料", "货品", "料号"], en: ["products?", "items?", "sku", "parts?"] },
  words: {
    zh: [
      "^ 新建|新增|添加|增加|录入|登记|上架|加|加个|加一个|建|建个 产品|商品|物料|货品|新产品|料号",
      "新建产品|新增产品|添加产品|录入产品|加产品|加个产品|建产品",
    ],
    en: [
      "^ new|add|create|register|set_up product|item|sku|part",
      "new_product|add_product|create_product|add_a_product|add_a_new_product",
    ],
  },
  summary: { zh: "新建产品", en: "Add a product" },
  args: {
    text: optional("text", { zh: "编号、名称、单位、价格", en: "Number, name, units, price" }, { whole: "always" }),
    warehouse: optional("warehouse", { zh: "安全库存在哪个仓", en: "Warehouse of the safety stock" }),
  },
  permission: "product.save",
  effect: "write",
  examples: {
    zh: ["新建产品 A300 直线轴承 LM40UU 单位个 一箱60个 单价 88 上海仓安全库存 50"],
    en: ["add product A300 Linear bearing LM40UU, pcs, carton of 60, price 88"],
  },
});
