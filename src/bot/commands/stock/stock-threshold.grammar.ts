import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.threshold",
  words: {
    zh: [
      "设|改|调 安全库存",
      "安全库存 {product}",
      "{product} 安全库存|安全线|最低库存|警戒线|安全量",
      "设 {product} 安全库存",
      "安全库存",
      "{product} 预警线|补货点|最小库存|下限|安全水位|警戒库存|预警值",
      "最低库存|预警线|补货点|最小库存|安全线|警戒线|库存下限 {product}",
    ],
    en: [
      "set|raise|lower|change|make safety_stock|reorder_point|min_stock|minimum_stock|threshold|safety_level {product}",
      "safety_stock|reorder_point|min_stock|threshold {product} {quantity}",
      "safety_stock|safety_level|reorder_point|min_stock|minimum_stock|threshold|reorder_level",
      "{product} safety|min|minimum|threshold",
      "{product} floor|buffer|reorder_point|safety_level|reorder_level|safety_stock",
      "buffer|floor|minimum|min|reorder_point|safety_stock|safety_level|min_level for|of|on|at {product}",
      "keep at_least {quantity} {product}",
      "minimum|min {product}",
    ],
  },
  summary: { zh: "设安全库存", en: "Set safety stock" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    threshold: required("quantity", { zh: "安全库存", en: "Threshold" }),
  },
  permission: "stock.setThreshold",
  effect: "write",
  examples: { zh: ["S400 深圳仓安全库存设成 10"], en: ["set safety stock S400 Shenzhen to 10"] },
});
