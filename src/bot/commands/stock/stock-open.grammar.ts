import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.open",
  words: {
    zh: [
      "^ 期初|期初库存|初始库存|开账库存 {product}",
      "^ 期初|期初库存|初始库存|开账库存 {product} {quantity}",
      "^ 期初|期初库存|初始库存 {quantity} {product}",
      "{product} 期初|期初库存|初始库存",
      "期初库存|初始库存|期初入库",
    ],
    en: [
      "^ opening_stock|initial_stock|starting_stock|open_stock {quantity} {product}",
      "^ opening_stock|initial_stock|starting_stock|open_stock {product}",
      "{product} opening_stock|initial_stock|starting_stock",
      "opening_stock|initial_stock|starting_stock|opening_balance",
    ],
  },
  summary: { zh: "录期初库存", en: "Enter opening stock" },
  args: {
    lines: required("lines", { zh: "明细", en: "Lines" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    lot: optional("text", { zh: "批号", en: "Lot" }, { afterCue: true, cues: { zh: ["批号", "批次"], en: ["lot", "batch"] } }),
    expiry: optional(
      "moment",
      { zh: "有效期", en: "Expiry" },
      { cueOnly: true, cues: { zh: ["有效期到", "有效期至", "有效期"], en: ["exp", "expiry", "expires"] } },
    ),
  },
  permission: "stock.adjust",
  effect: "write",
  examples: {
    zh: ["期初库存 A100 500个 单价26 深圳仓", "期初库存 A100 500个，B16 40个"],
    en: ["opening stock 500 A100 at 26 in Ningbo", "opening stock A100 500, B16 40"],
  },
});
