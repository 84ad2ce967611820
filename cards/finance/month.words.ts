import type { Language } from "../../src/domain/shared/actor";

export const monthItems = [
  "shippedNotInvoiced",
  "invoicedNotPaid",
  "paymentsNotSettled",
  "creditsUnused",
  "writtenOff",
  "creditNotes",
  "exchangeDifferences",
  "invoiceNumbers",
  "billsNotMatched",
  "receivedNotBilled",
] as const;
/** What is looked through before a month is closed. */
export type MonthItem = (typeof monthItems)[number];

interface ItemWords {
  readonly title: string;
  /** What is typed behind the month to see its list. */
  readonly typed: string;
  readonly columns: readonly string[];
  /** What it is good that there is none, and what to do where there is. */
  readonly empty: string;
  readonly next: string;
}

export const monthItemWords: Readonly<Record<Language, Readonly<Record<MonthItem, ItemWords>>>> = {
  zh: {
    shippedNotInvoiced: {
      title: "已发货未开票",
      typed: "未开票",
      columns: ["订单", "客户", ">可开票"],
      empty: "本月以前发出的货都开了票",
      next: "发送「SO-12 开票」申请；申请过的在「待开的发票」里",
    },
    invoicedNotPaid: {
      title: "已开票未收款",
      typed: "未收款",
      columns: ["发票", "客户", "票号", "到期", ">未收"],
      empty: "开出的发票都收齐了款",
      next: "发送「催款 华强」提醒客户",
    },
    paymentsNotSettled: {
      title: "回款未核销",
      typed: "未核销",
      columns: ["回款", "客户", "到账", ">未核销"],
      empty: "收到的款都核销了",
      next: "发送「PAY-41 按最早的核销」",
    },
    creditsUnused: {
      title: "客户余款未用",
      typed: "余款",
      columns: ["回款", "客户", "到账", ">余款"],
      empty: "没有客户的余款挂着",
      next: "下一单可以直接核销，或发送「PAY-41 退款 原因」退回",
    },
    writtenOff: {
      title: "本月坏账和抹零",
      typed: "坏账",
      columns: ["应收", "客户", "原因", "日期", ">核销"],
      empty: "本月没有坏账和抹零",
      next: "发送应收编号看明细",
    },
    creditNotes: {
      title: "本月红字发票",
      typed: "红字",
      columns: ["红字", "客户", "原发票", "日期", ">金额"],
      empty: "本月没有红字发票",
      next: "发送发票编号看明细",
    },
    exchangeDifferences: {
      title: "本月汇兑损益",
      typed: "汇兑",
      columns: ["回款", "客户", "应收", "日期", ">损益"],
      empty: "本月没有汇兑损益",
      next: "正数为收益，负数为损失",
    },
    invoiceNumbers: {
      title: "发票号异常",
      typed: "发票号",
      columns: ["票号", "问题", "日期"],
      empty: "票号连续，日期也依次",
      next: "请核对这些票号的开票记录",
    },
    billsNotMatched: {
      title: "账单与订单不符",
      typed: "账单不符",
      columns: ["应付", "供应商", "账单日", ">账单", ">应为"],
      empty: "本月账单都与订单和到货相符",
      next: "发送应付编号看是谁放行的",
    },
    receivedNotBilled: {
      title: "到货未入账单",
      typed: "未入账",
      columns: ["采购订单", "供应商", ">未入账"],
      empty: "收到的货都登记了账单",
      next: "发送「登记账单 PO-9」，或按此暂估",
    },
  },
  en: {
    shippedNotInvoiced: {
      title: "Shipped, not invoiced",
      typed: "not invoiced",
      columns: ["Order", "Customer", ">To invoice"],
      empty: "All that shipped by then is invoiced",
      next: "Send “invoice SO-12” to ask for one; “invoices to issue” has those that were asked for",
    },
    invoicedNotPaid: {
      title: "Invoiced, not paid",
      typed: "not paid",
      columns: ["Invoice", "Customer", "Number", "Due", ">Unpaid"],
      empty: "All invoices are paid",
      next: "Send “remind Acme” to chase it",
    },
    paymentsNotSettled: {
      title: "Payments not settled",
      typed: "not settled",
      columns: ["Payment", "Customer", "Received", ">Not settled"],
      empty: "All that came in is settled",
      next: "Send “settle PAY-41” for the oldest due first",
    },
    creditsUnused: {
      title: "Credits unused",
      typed: "credits",
      columns: ["Payment", "Customer", "Received", ">Left"],
      empty: "No customer has money left with us",
      next: "It can settle the next order, or be paid back: “refund PAY-41, reason”",
    },
    writtenOff: {
      title: "Written off in the month",
      typed: "write-offs",
      columns: ["Receivable", "Customer", "Why", "Day", ">Written off"],
      empty: "Nothing was written off",
      next: "Send a receivable's number for the details",
    },
    creditNotes: {
      title: "Credit notes of the month",
      typed: "credit notes",
      columns: ["Credit note", "Customer", "Invoice", "Day", ">Amount"],
      empty: "There was no credit note",
      next: "Send an invoice's number for the details",
    },
    exchangeDifferences: {
      title: "Exchange gains and losses",
      typed: "exchange",
      columns: ["Payment", "Customer", "Receivable", "Day", ">Gain or loss"],
      empty: "No exchange difference was realised",
      next: "A gain is positive, a loss negative",
    },
    invoiceNumbers: {
      title: "Odd invoice numbers",
      typed: "invoice numbers",
      columns: ["Number", "What is odd", "Day"],
      empty: "Numbers and their days follow each other",
      next: "Check how these numbers were issued",
    },
    billsNotMatched: {
      title: "Bills not matched",
      typed: "bills",
      columns: ["Payable", "Supplier", "Billed on", ">Bill", ">Should be"],
      empty: "All bills agree with order and receipt",
      next: "Send a payable's number to see who let it pass",
    },
    receivedNotBilled: {
      title: "Received, not billed",
      typed: "not billed",
      columns: ["Purchase order", "Supplier", ">Not billed"],
      empty: "All that came in is billed",
      next: "Send “bill for PO-9” when it comes, or accrue this",
    },
  },
};
