import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "month.check",
  words: {
    zh: [
      "^ 月结 $",
      "^ 月结 检查|清单|情况|{period}|看",
      "{period} 月结|结账 检查|清单|情况",
      "{period} 月结|关账检查|结账检查|月结检查",
      "关账检查|结账检查|月结检查|月末检查|月底检查|关账清单|月结清单",
      "关账|结账|月结 前|之前 看|检查|处理|还有|要做",
    ],
    en: [
      "month_close|month_end_close|month_end|closing check|checklist|list|status|{period}",
      "^ month_close|month_end_close|monthly_close|month_end|closing_checklist $",
      "close|closing check|checklist {period}",
      "what|anything before|for we_close|closing|month_close|the_close",
      "close_check|closing_check|closing_checklist|month_end_check",
    ],
  },
  summary: { zh: "月结检查", en: "Look a month through before it is closed" },
  args: {
    month: optional("period", { zh: "月份", en: "Month" }, { looksBack: true }),
    item: optional(
      "word",
      { zh: "项目", en: "Item" },
      {
        options: {
          shippedNotInvoiced: { zh: ["未开票", "没开票"], en: ["not invoiced", "uninvoiced"] },
          invoicedNotPaid: { zh: ["未收款", "没收款"], en: ["not paid", "unpaid"] },
          paymentsNotSettled: { zh: ["未核销", "没核销"], en: ["not settled", "unsettled"] },
          creditsUnused: { zh: ["余款"], en: ["credits", "unused credit"] },
          writtenOff: { zh: ["坏账", "抹零"], en: ["write-offs", "write offs", "written off"] },
          creditNotes: { zh: ["红字", "红冲"], en: ["credit notes"] },
          exchangeDifferences: { zh: ["汇兑", "汇差"], en: ["exchange", "fx"] },
          invoiceNumbers: { zh: ["发票号", "票号", "缺号"], en: ["invoice numbers", "gaps"] },
          billsNotMatched: { zh: ["账单不符", "账单"], en: ["bills"] },
          receivedNotBilled: { zh: ["未入账", "暂估"], en: ["not billed", "unbilled"] },
        },
      },
    ),
  },
  permission: "month.check",
  effect: "read",
  examples: {
    zh: ["月结", "关账检查 11月", "月结 2026年11月 未开票"],
    en: ["month close", "month close November", "month close November 2026 write-offs"],
  },
});
