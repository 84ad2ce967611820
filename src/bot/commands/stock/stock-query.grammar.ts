import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.query",
  words: {
    zh: [
      "{product} 占|占了|占着|预占|锁了|占用|被占",
      "{product} 哪些|哪个|什么 订单|单 占",
      "{product} 还有多少|库存|能卖|可用|还剩|有货|现货|有多少|还有|剩多少|多少|预占|占用|剩几|还有吗|几个|有效期|批次|效期|过期",
      "库存 {product}",
      "^ 库存|查库存 $",
      "查库存|查下库存|看库存",
      "{warehouse} 还有多少|库存 {product}",
      "查|看 {product} 库存",
      "哪些单占|谁占 {product}",
      "{product} 有|没",
      "被|给 占 {product}",
      "{warehouse} 有 {product}",
      "什么时候|几号 过期 {product}",
    ],
    en: [
      "how_many|how_much {product}",
      "^ stock|inventory $",
      "stock|inventory of|on|for {product}",
      "{product} stock|in_stock|available|on_hand|left|reserved|inventory|expiry|expire|expires|availability|available_in|qty",
      "check {product}",
      "stock {product}",
      "available|avail {product}",
      "reserved on|for {product}",
      "what's|whats|what_is reserved|available|left {product}",
      "do_we_have|have_we_got|got_any|any|have {product}",
      "who has reserved|holds {product}",
      "when does {product} expire",
      "stock_check|stock_level",
    ],
  },
  summary: { zh: "查库存", en: "Ask for stock" },
  args: {
    products: required("products", { zh: "产品", en: "Products" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    measure: optional(
      "word",
      { zh: "看什么", en: "Measure" },
      {
        options: {
          available: {
            zh: ["能卖", "可用", "可卖", "可售", "available", "能用", "可发"],
            en: ["available", "avail", "can we sell", "free", "sellable", "can i sell", "availability", "to sell"],
          },
          reserved: {
            zh: ["预占", "占用", "锁定", "占了", "被占", "留了", "占着"],
            en: ["reserved", "allocated", "committed", "tied up", "spoken for"],
          },
          expiry: {
            zh: ["有效期", "效期", "过期", "保质期", "到期"],
            en: ["expiry", "expire", "expires", "expiring", "expiration", "shelf life", "best before"],
          },
          onHand: {
            zh: ["库存", "现货", "在库", "有货", "还有", "还剩"],
            en: ["stock", "on hand", "in stock", "inventory", "have", "left"],
          },
        },
      },
    ),
    unit: optional("text", { zh: "单位", en: "Unit" }),
    by: optional(
      "word",
      { zh: "按什么分", en: "By" },
      {
        options: {
          order: {
            zh: ["哪些订单", "哪些单", "哪个单", "按订单", "哪几个单", "哪个订单", "什么单"],
            en: ["which orders", "by order", "what orders", "per order", "which order"],
          },
          warehouse: {
            zh: ["各仓", "每个仓", "按仓库", "哪个仓", "分仓", "各个仓", "哪些仓", "各仓库"],
            en: [
              "by warehouse",
              "per warehouse",
              "each warehouse",
              "which warehouse",
              "across warehouses",
              "all warehouses",
              "every warehouse",
            ],
          },
          lot: { zh: ["批次", "批号", "按批"], en: ["by lot", "per lot", "batch", "lots", "which lot"] },
        },
      },
    ),
  },
  permission: "stock.read",
  effect: "read",
  examples: { zh: ["A100 还有多少能卖", "上海仓 A100 库存"], en: ["how many A200 available", "stock of A100 in Shanghai"] },
});
