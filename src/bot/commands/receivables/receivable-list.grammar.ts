import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "receivable.list",
  words: {
    zh: [
      "哪些|哪个|哪家|谁 客户|还 没付钱|没给钱|没打款|没付款|没回款|没结|拖欠|超期|过期",
      "哪些|谁|哪家 超期|拖欠|没付钱|没给钱|没打款|没回款",
      "超期|拖欠|过期 应收|账|客户|款|没付",
      "{customer} 欠|还欠|应收|没付|未付|欠款|逾期|账款|欠多少",
      "逾期 应收|客户|款|账",
      "应收 列|看|查|有哪些|多少",
      "谁 欠|没付",
      "谁|哪家|哪些客户 逾期|逾期了|拖着|拖款",
      "应收|欠款|逾期",
      "截至|截止 应收",
      "列|查|看 应收|欠款|逾期",
      "哪些 逾期|欠款|没付款",
      "应收 情况|明细|还有|多少钱",
      "{customer} 还差|没结清|未结|挂账|欠着|应收情况|账款情况",
      "谁|哪些|哪家|几家 逾期|超期|欠|没付|拖",
    ],
    en: [
      "anything|anyone|which|what|who|any|anybody overdue|past_due|late|unpaid|outstanding|owing",
      "who who's_late|is_late|late paying|with_payment|on_payment",
      "who's|whos|who_is late|behind|overdue",
      "who hasn't_paid|has_not_paid|is_late|still_owes",
      "^ overdue|receivables $",
      "overdue|late by|for|more",
      "who_owes|owes|owe|owing",
      "{customer} owe|owes|outstanding|overdue|balance|open_invoices|past_due|due",
      "past_due|overdue|outstanding|receivables|open_invoices|unpaid_invoices",
      "how_much {customer} owe|owes",
      "list|show|any overdue|receivables|outstanding",
      "what {customer} owe|owes|outstanding",
      "invoices|receivables|bills more_than|over|older overdue|late|past_due",
      "more_than|over overdue|late|past_due|past",
      "receivables|invoices overdue|past_due|late",
      "does {customer} owe|still_owe",
      "{customer} open_balance|owes_us|still_owe|still_owes|account_balance",
      "overdue|past_due by|for|more_than|over|customers|accounts",
      "anything|something owed|due|owing {customer}",
    ],
  },
  summary: { zh: "查应收", en: "Ask what is owed" },
  args: {
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    field: optional(
      "word",
      { zh: "看什么", en: "What about it" },
      {
        options: {
          dueDate: {
            zh: ["什么时候到期", "几号到期", "哪天到期", "啥时候到期", "到期日", "何时到期"],
            en: ["when is it due", "due date", "when due", "when does it fall due"],
          },
        },
      },
    ),
    overdue: optional(
      "yesNo",
      { zh: "只看逾期", en: "Overdue only" },
      { cues: { zh: ["逾期", "过期", "超期", "拖欠"], en: ["overdue", "past due", "late"] } },
    ),
    asOf: optional("moment", { zh: "截至哪天", en: "As of" }, { looksBack: true, cues: { zh: ["截至", "截止"], en: ["as of", "on"] } }),
    overdueMoreThanDays: optional(
      "number",
      { zh: "逾期超过几天", en: "Overdue more than (days)" },
      { cueOnly: true, cues: { zh: ["超过", "大于", "超"], en: ["more than", "over", ">", "longer than", "beyond"] } },
    ),
  },
  permission: "receivable.read",
  effect: "read",
  examples: {
    zh: ["华强还欠多少", "逾期超过30天的应收", "截至10月31日的应收"],
    en: ["who owes us money past due", "how much does Acme owe"],
  },
});
