import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.transfer",
  words: {
    zh: [
      "从 {warehouse} 调|调拨|挪|转|拨|调货 {product}",
      "{warehouse} 往|向|给|到 {warehouse} 调|调拨|挪|转|拨|发",
      "{warehouse} 调|调拨|挪|转|拨 {warehouse}",
      "调拨|调|挪|转|transfer {product} {warehouse}",
      "调拨",
      "把 {product} 从 {warehouse}",
      "{warehouse} 到|往|去|至|→|-> {warehouse} {product}",
      "调|调拨|挪|移|搬|转|拉|运 {quantity} 到|去|往|给|至 {warehouse}",
      "{warehouse} 调|挪|移|搬|转|拉|运 {quantity} 到|去|往|给|至 {warehouse}",
      "调货|调一下货|移库|转仓|调仓|移仓|倒库",
      "{product} {warehouse} 调|挪|移|转 {warehouse}",
      "从 {warehouse} 拉|运|发|搬|调|带|送|倒|挪|匀 {quantity} 过来|到|去|给|往|来",
      "{product} 从 {warehouse} 拉|运|发|搬|调|带|送|倒|挪|匀 {warehouse}",
      "从 {warehouse} 拉|运|搬|调|倒|挪|匀 {quantity}",
    ],
    en: [
      "transfer|move|shift|send {product} {warehouse}",
      "transfer|move|shift {warehouse}",
      "{warehouse} to|-> {warehouse} {product}",
      "^ transfer",
      "from {warehouse} to {warehouse}",
      "xfer|relocate|bring|reallocate|stock_transfer|ship {quantity}|{product} {warehouse}",
      "xfer|relocate|move|shift|transfer",
      "{warehouse} ->|→|to {warehouse}",
      "move|send|shift {quantity} {warehouse} to|-> {warehouse}",
    ],
  },
  summary: { zh: "调拨", en: "Move stock between warehouses" },
  args: {
    fromWarehouse: required("warehouse", { zh: "从", en: "From" }, { cues: { zh: ["从"], en: ["from"] } }),
    toWarehouse: required("warehouse", { zh: "到", en: "To" }, { cues: { zh: ["到", "去", "给", "往"], en: ["to", "->"] } }),
    lines: required("lines", { zh: "明细", en: "Lines" }),
    on: optional("moment", { zh: "日期", en: "On" }),
  },
  permission: "stock.transfer",
  effect: "write",
  examples: { zh: ["从上海调80斤润滑脂到深圳"], en: ["transfer 100 D62 from Shenzhen to Shanghai"] },
});
