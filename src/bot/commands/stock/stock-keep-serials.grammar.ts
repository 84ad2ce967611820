import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.keepSerials",
  words: {
    zh: [
      "{product} 启用|开启|停用|取消|不用 序列号|序列号管理",
      "启用|开启|停用|取消 序列号|序列号管理 {product}",
      "启用|停用 {product} 序列号",
      "{product} 按 序列号",
    ],
    en: [
      "{product} keep|keeps|track|tracks|needs|stop serial|serials|serial_numbers",
      "keep|track|stop|require serial|serials|serial_numbers for|of|on {product}",
      "track|keep|stop {product} serial|serials|serial_numbers",
    ],
  },
  summary: { zh: "启用或停用序列号", en: "Keep serial numbers of a product" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    mode: required(
      "word",
      { zh: "启用或停用", en: "On or off" },
      {
        options: {
          off: { zh: ["停用", "取消", "不用", "关闭"], en: ["stop", "no more", "turn off"] },
          on: { zh: ["启用", "开启", "按序列号", "按"], en: ["keep", "keeps", "track", "tracks", "require", "needs"] },
        },
      },
    ),
    serials: optional("serials", { zh: "在库的序列号", en: "Serial numbers on hand" }),
  },
  permission: "product.save",
  effect: "write",
  examples: { zh: ["A200 启用序列号"], en: ["keep serial numbers of A200"] },
});
