import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "stock.warranty",
  words: {
    zh: ["{product} 保修|质保|保修期|质保期", "保修期|质保期|保修|质保 {product}"],
    en: ["{product} warranty|guarantee", "warranty|guarantee of|for {product}"],
  },
  summary: { zh: "设保修期", en: "Set a product's warranty" },
  args: {
    product: required("product", { zh: "产品", en: "Product" }),
    term: required(
      "text",
      { zh: "保修期", en: "Warranty" },
      {
        afterCue: true,
        cues: {
          zh: ["保修期改成", "保修期", "质保期", "保修", "质保"],
          en: ["warranty to", "warranty is", "warranty of", "warranty", "guarantee"],
        },
      },
    ),
  },
  permission: "product.save",
  effect: "write",
  examples: { zh: ["A200 保修 12个月"], en: ["A200 warranty 12 months"] },
});
