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
      "{supplier} 那批|的货|货|什么时候|啥时候|几时|几号|哪天|到哪|到了没|到没到|能到",
      "{product} 什么时候|啥时候|几时|几号|哪天|何时|多久 到|能到|来|到货|来货",
      "什么|啥|哪些|有哪些|有什么 货|采购 要到|到货|会到|在路上",
      "{PO} 差多少|差几|没到|到了多少|交期|啥时候|到货没|剩多少|还有多少|催",
      "本周|这周|下周|今天|明天 到货|要到|会到",
      "{product} 在途|路上|在路上|采购中",
      "{product} 在途 多少|有多少|几",
      "在途 {product} 多少|有多少",
    ],
    en: [
      "incoming|inbound|on_order|on_its_way|on_the_way",
      "when is|does|will {PO}",
      "{PO} status|eta|arriving|due|arrive|late",
      "when {product} arrive|arriving|due|land|come_in|coming",
      "show|where_is|track|status {PO}",
      "^ {PO} $",
      "what|anything arriving|coming|due_in",
      "when is|will|does|do|are|can {PO}|{product} due|arrive|arriving|come|land|here|get|expected",
      "has|have|did|is|are {PO} arrived|arrive|come|landed|here|in|delivered",
      "what|which|any|anything|how_many deliveries|arrivals|shipments|goods due|coming|expected|arriving",
      "{PO} outstanding|still_open|left|open|not_arrive|not_arrived|missing|remaining|still_to_come|to_come|how_much",
      "any|anything|what {product} coming|arriving|inbound|incoming|due_in|on_order",
      "deliveries|arrivals due|expected|this_week|next_week|{period}",
      "how_much|how_many|what {PO} left|open|outstanding|missing|not_arrive|not_arrived|yet",
      "how_much|how_many {product} on_order|incoming|on_the_way|in_transit|coming",
    ],
  },
  summary: { zh: "查采购到货", en: "Ask what is on its way" },
  args: {
    purchaseOrder: optional("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
    product: optional("product", { zh: "产品", en: "Product" }),
    field: optional(
      "word",
      { zh: "看什么", en: "What about it" },
      {
        options: {
          open: {
            zh: ["还差", "差多少", "差几", "没到", "剩多少", "还有多少"],
            en: ["not arrive", "not arrived", "outstanding", "still open", "remaining", "missing", "still to come", "left to come"],
          },
          due: {
            zh: [
              "什么时候到",
              "几号到",
              "何时到",
              "到货日",
              "啥时候",
              "几时",
              "几号能到",
              "哪天",
              "多久",
              "交期",
              "什么时候能到",
              "何时能到",
            ],
            en: ["when", "eta", "due", "when will", "when does", "arrive", "expected"],
          },
        },
      },
    ),
    period: optional("period", { zh: "期间", en: "Period" }),
  },
  permission: "purchaseOrder.read",
  effect: "read",
  examples: { zh: ["A100 什么时候到货"], en: ["anything incoming for B16 this week?"] },
});
