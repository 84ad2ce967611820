import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "product.price",
  words: {
    zh: [
      // With goods counted before it, a price is a line's.
      "^ {product} 单价|售价|标价|定价|卖价|价格 {money}",
      "{product} 售价|标价|定价|卖价 {money}",
      "{product} 单价|售价|标价|定价|卖价|价格 改成|改为|改|调到|涨到|降到",
      "{product} 调价|涨价|降价|涨到|降到|专价|协议价 {money}",
      "调价|涨价|降价|改价 {product}",
      "{product} 满|达到 {quantity} {money}",
      "{product} 每 {money}",
      "{customer} {product} 价格|专价|协议价 {money}",
    ],
    en: [
      "{product} price|prices|priced {money}",
      "price|prices of|for {product} {money}",
      "set|change|raise|lower|update {product} price",
      "set|change|raise|lower|update price of|for {product}",
      "{product} {money} from|above|over {quantity}",
      "{customer} price|prices for|of {product} {money}",
      "{customer} {product} price {money}",
    ],
  },
  summary: { zh: "改产品价格", en: "Change a product's price" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    customer: optional("customer", { zh: "给哪个客户", en: "For which customer" }),
    from: optional("moment", { zh: "哪天起", en: "From which day" }),
    // Read from the message as a whole: several breaks may be said at once.
    price: optional("money", { zh: "价格", en: "Price" }),
    text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }),
  },
  permission: "price.set",
  effect: "write",
  examples: {
    zh: ["A100 单价 36，满1000个 33", "A100 单价 92 12月1日起"],
    en: ["A100 price 36, 33 from 1000 pcs", "A100 price 92 from Dec 1"],
  },
});
