import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "product.update",
  words: {
    zh: [
      "{product} 改名|更名|重命名|改名为|更名为",
      "{product} 英文名|中文名|英文名称|中文名称|品名 改",
      "{product} 英文名|中文名|英文名称|中文名称",
      "{product} 税率|税点|成本|成本价 {percent}|{money}|改",
      "{product} 加|加上|新增 单位",
      "停用|停售|下架|停产|不卖了 {product}",
      "{product} 停用|停售|下架|停产|不卖了|不再卖",
      "恢复|重新上架|启用|重新启用 {product}",
      "{product} 恢复|重新上架",
      "{product} 按|启用|不按 批次|批号",
      "{product} 一箱|一盒|每箱|每盒 {quantity}",
    ],
    en: [
      "rename {product} to|as",
      "{product} renamed|rename",
      "{product} chinese_name|english_name|name to|is",
      "{product} chinese_name|english_name",
      "{product} tax|tax_rate|vat|cost {percent}|{money}",
      "set|change tax|tax_rate|vat|cost of|for {product}",
      "set|change {product} tax|tax_rate|vat|cost",
      "{product} add unit",
      "add unit to|for {product}",
      "discontinue|stop_selling {product}",
      "{product} discontinued|no_longer_sold",
      "reactivate|sell {product} again",
      "reactivate {product}",
      "{product} lot_tracked|lot-tracked|by_lot|by_lots|track_lots",
    ],
  },
  summary: { zh: "改产品资料", en: "Change a product" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    text: optional("text", { zh: "改什么", en: "What to change" }, { whole: "always" }),
  },
  permission: "product.save",
  effect: "write",
  examples: {
    zh: ["A100 改名为 直线轴承(Linear bearing)", "A100 加单位 一托20箱", "停用 A100"],
    en: ["rename A100 to Linear bearing", "A100 tax 9%", "discontinue A100"],
  },
});
