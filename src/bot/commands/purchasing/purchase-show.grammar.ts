import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.show",
  words: {
    zh: [
      "在途|采购到货",
      "^ 在途采购|采购在途|在途的采购 $",
      "{PO} 什么时候|到哪|几号|还差|到货了吗|到了没|状态|到了吗",
      "{product} 什么时候到|几号到|在途|有到货|到货",
      "查|看 {PO}",
      "^ {PO} $",
    ],
    en: [
      "incoming|inbound|on_order|on_its_way|on_the_way",
      "when is|does|will {PO}",
      "{PO} status|eta|arriving|due|arrive|late",
      "when {product} arrive|arriving|due|land|come_in|coming",
      "show|where_is|track|status {PO}",
      "^ {PO} $",
      "what|anything arriving|coming|due_in",
    ],
  },
  summary: { zh: "查采购到货", en: "Ask what is on its way" },
  args: {
    purchaseOrder: optional("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
    product: optional("product", { zh: "产品", en: "Product" }),
    field: optional(
      "word",
      { zh: "看什么", en: "What about it" },
      { options: { due: { zh: ["什么时候到", "几号到", "何时到", "到货日"], en: ["when", "eta", "due"] } } },
    ),
    period: optional("period", { zh: "期间", en: "Period" }),
  },
  permission: "purchaseOrder.read",
  effect: "read",
  examples: { zh: ["A100 什么时候到货"], en: ["anything incoming for B16 this week?"] },
});
