import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.locate",
  words: {
    zh: ["{product} 库位|货位", "库位|货位 {product}", "{product} 放在|放到"],
    en: ["{product} location|bin|shelf", "location|bin|shelf of|for {product}", "{product} lies_in|is_in_bin|is_on_shelf"],
  },
  summary: { zh: "设库位", en: "Set where a product lies" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    location: required(
      "text",
      { zh: "库位", en: "Location" },
      {
        afterCue: true,
        cues: {
          zh: ["库位设成", "库位改成", "库位改为", "库位", "货位", "放在", "放到"],
          en: ["location to", "location is", "location", "bin", "shelf", "lies in"],
        },
      },
    ),
  },
  permission: "stock.setLocation",
  effect: "write",
  examples: { zh: ["A100 上海仓 库位 A-03-2"], en: ["A100 in Shanghai location A-03-2"] },
});
