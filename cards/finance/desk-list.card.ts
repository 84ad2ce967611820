import type { Language } from "../../src/domain/shared/actor";
import type { DocumentWithStates, StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { day, money, moment, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export const deskLists = ["invoices", "uninvoiced", "unpaidInvoices", "returns", "tickets", "messages", "payables"] as const;
/** What finance and service look through. */
export type DeskList = (typeof deskLists)[number];

/** One fact in a row, as data; the card puts it into words. */
export type DeskCell =
  | string
  | { readonly sum: MoneyValue }
  | { readonly day: string | null; readonly late?: boolean }
  | { readonly moment: string | null; readonly late?: boolean }
  | { readonly [Document in DocumentWithStates]: { readonly document: Document; readonly state: StateOf<Document> } }[DocumentWithStates];

export interface DeskListProps {
  readonly list: DeskList;
  /** Whose, in which state; null: all. */
  readonly asked: string | null;
  /** As many cells as the list has columns. */
  readonly rows: readonly (readonly DeskCell[])[];
  readonly page: ListPage;
}

interface ListWords {
  readonly title: string;
  readonly columns: readonly string[];
  /** Why it is empty, and what to do next. */
  readonly empty: string;
}

const words: Readonly<Record<Language, Readonly<Record<DeskList, ListWords>>>> = {
  zh: {
    invoices: {
      title: "发票",
      columns: ["发票", "客户", "状态", ">金额", "开票日"],
      empty: "没有符合条件的发票。发送「SO-12 开票」申请一张",
    },
    uninvoiced: { title: "已发货未开票", columns: ["订单", "客户", "货", ">可开票"], empty: "发出的货都开了票" },
    unpaidInvoices: { title: "已开票未收款", columns: ["发票", "客户", ">未收", "到期"], empty: "开出的发票都收齐了款" },
    returns: {
      title: "退换货",
      columns: ["单号", "客户", "订单", "状态", "原因"],
      empty: "没有符合条件的退换货。发送「SO-11 退 5 个 A200」申请",
    },
    tickets: { title: "工单", columns: ["工单", "客户", "内容", "状态", "期限"], empty: "没有符合条件的工单。发送「华强投诉 …」登记一张" },
    messages: {
      title: "客户消息",
      columns: ["消息", "收件人", "内容", "状态", "时间"],
      empty: "没有发给客户的消息。发送「给华强发短信：…」写一条",
    },
    payables: { title: "应付", columns: ["应付", "供应商", ">未付", "到期"], empty: "没有未付的账单" },
  },
  en: {
    invoices: {
      title: "Invoices",
      columns: ["Invoice", "Customer", "State", ">Amount", "Issued"],
      empty: "No invoice matches. Send “invoice SO-12” to ask for one",
    },
    uninvoiced: {
      title: "Shipped, not invoiced",
      columns: ["Order", "Customer", "Goods", ">To invoice"],
      empty: "All that has shipped is invoiced",
    },
    unpaidInvoices: { title: "Invoiced, not paid", columns: ["Invoice", "Customer", ">Unpaid", "Due"], empty: "All invoices are paid" },
    returns: {
      title: "Returns",
      columns: ["Return", "Customer", "Order", "State", "Reason"],
      empty: "No return matches. Send “SO-11 return 5 A200” to ask for one",
    },
    tickets: {
      title: "Tickets",
      columns: ["Ticket", "Customer", "What", "State", "Due"],
      empty: "No ticket matches. Send “acme complains that …” to open one",
    },
    messages: {
      title: "Messages to customers",
      columns: ["Message", "To", "Text", "State", "When"],
      empty: "No message to a customer. Send “text Acme that …” to write one",
    },
    payables: { title: "Payables", columns: ["Payable", "Supplier", ">Unpaid", "Due"], empty: "No bill is unpaid" },
  },
};
const shared = {
  zh: { count: (count: number) => `${count} 条`, late: (on: string) => `${on}（已过）`, open: "未起算" },
  en: {
    count: (count: number) => (count === 1 ? "1 record" : `${count} records`),
    late: (on: string) => `${on} (late)`,
    open: "not running yet",
  },
};

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const samples: Readonly<Record<DeskList, readonly DeskCell[]>> = {
  invoices: ["INV-86 (2026-000012)", "华强", { document: "invoice", state: "issued" }, { sum: cny("86400.00") }, { day: "2026-10-26" }],
  uninvoiced: ["SO-12", "华强", "A100 × 20 个、B16 × 4 根", { sum: cny("2160.00") }],
  unpaidInvoices: ["INV-86", "华强", { sum: cny("66400.00") }, { day: "2026-11-20", late: true }],
  returns: ["RT-3", "Acme", "SO-11", { document: "return", state: "requested" }, "包装破损"],
  tickets: ["TK-18", "华强", "控制器报警", { document: "ticket", state: "open" }, { moment: "2026-11-25T16:00", late: true }],
  messages: ["MSG-7", "林工", "货已发出，顺丰 SF1234567890123", { document: "message", state: "sent" }, { moment: "2026-11-25T10:30" }],
  payables: ["AP-7 (6601)", "广州华新", { sum: cny("12000.00") }, { day: "2026-12-20" }],
};

export const deskListCard = defineCard<DeskListProps>({
  name: "desk-list",
  samples: [
    ...deskLists.map((list) => ({ list, asked: "华强", rows: [samples[list]], page: wholeList })),
    ...deskLists.map((list) => ({ list, asked: null, rows: [], page: wholeList })),
    {
      list: "unpaidInvoices",
      asked: null,
      rows: Array.from({ length: 20 }, () => samples.unpaidInvoices),
      page: { before: 20, next: "01JDINVOICE0000000000000040" },
    },
  ],
  view({ list, asked, rows, page }, language) {
    const { title, columns, empty } = words[language][list];
    return listView({
      title,
      subtitle: asked,
      count: shared[language].count(rows.length),
      columns,
      rows: rows.map((row) => row.map((cell) => inWords(cell, language))),
      empty,
      page: { ...page, language },
    });
  },
});

function inWords(cell: DeskCell, language: Language): string {
  const say = shared[language];
  if (typeof cell === "string") return cell;
  if ("sum" in cell) return money(cell.sum);
  if ("document" in cell) return stateText(cell.document, cell.state as never, language);
  const on = "day" in cell ? cell.day && day(cell.day, language) : cell.moment && moment(cell.moment, language);
  if (on === null) return say.open;
  return cell.late ? say.late(on) : on;
}
