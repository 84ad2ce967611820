import { all, day, money, page, type Row } from "./command-row";

const parked = "01JDMESSAGE000000000000001";

/** Invoices, returns, tickets and messages to customers. */
export const afterSalesRows: readonly Row[] = [
  {
    name: "invoice.issue",
    what: "with the number of the tax system",
    who: "P7",
    args: ({ doc }) => ({ invoice: doc("INV-89"), taxNumber: "26312000000077777777" }),
    cards: ["invoice"],
    shows: ["26312000000077777777"],
    after: async (tx) => (await tx.invoices.byNumber(all, "INV-89"))?.state,
    gives: "issued",
  },
  {
    name: "invoice.cancel",
    what: "a request that is not issued",
    who: "P7",
    args: ({ doc }) => ({ invoice: doc("INV-89") }),
    cards: ["invoice"],
    after: async (tx) => (await tx.invoices.byNumber(all, "INV-89"))?.state,
    gives: "cancelled",
  },
  {
    name: "invoice.request",
    what: "again, after the first was withdrawn",
    who: "P7",
    first: [{ name: "invoice.cancel", who: "P7", args: ({ doc }) => ({ invoice: doc("INV-89") }) }],
    args: ({ doc }) => ({ order: doc("SO-9"), type: "ordinary", title: "北航电机" }),
    cards: ["invoice"],
    shows: ["北航电机"],
  },
  {
    name: "invoice.credit",
    what: "a sum off the price",
    who: "P7",
    args: ({ doc }) => ({ invoice: doc("INV-86"), amount: money("500"), reason: "价格补偿" }),
    cards: ["invoice"],
    after: async (tx) => (await tx.invoices.byNumber(all, "INV-86"))?.creditedAmount,
    gives: "500.00",
  },
  {
    name: "return.create",
    what: "goods of a shipped order",
    who: "P8",
    args: ({ doc }) => ({ order: doc("SO-15"), reason: "有锈", refund: true }),
    cards: ["return"],
    shows: ["有锈"],
  },
  {
    name: "ticket.create",
    what: "an urgent complaint",
    who: "P8",
    args: ({ named }) => ({ customer: named("C001"), kind: "complaint", subject: "轴承异响", priority: "high" }),
    cards: ["ticket"],
    shows: ["轴承异响"],
  },
  {
    name: "ticket.visit",
    what: "by a day, with its reason",
    who: "P8",
    args: ({ named }) => ({ customer: named("C001"), due: day("2026-11-27"), subject: "主轴异响" }),
    cards: ["ticket"],
    shows: ["主轴异响"],
    after: async (tx) => (await tx.tickets.list(all, {}, page)).items[0]?.kind,
    gives: "visit",
  },
  {
    name: "ticket.update",
    what: "done, with its outcome",
    who: "P8",
    args: ({ doc }) => ({ ticket: doc("TK-18"), move: "close", note: "已换新" }),
    cards: ["ticket"],
    shows: ["已换新"],
    after: async (tx) => (await tx.tickets.byNumber(all, "TK-18"))?.state,
    gives: "closed",
  },
  {
    name: "message.send",
    what: "to a customer's first contact",
    who: "P7",
    args: ({ named }) => ({ customer: named("C001"), channel: "sms", body: "货已发出" }),
    cards: ["message"],
    shows: ["货已发出"],
  },
  {
    name: "return.update",
    what: "what was held apart goes back to stock",
    who: "P9",
    args: ({ doc }) => ({ return: doc("RT-4"), move: "restockHeld" }),
    cards: ["return"],
    after: async (tx) => (await tx.returns.byNumber(all, "RT-4"))?.lines[0]?.outcomes[0]?.fate,
    gives: "restock",
  },
  {
    name: "message.update",
    what: "one that waits is dropped",
    who: "P9",
    before: async (tx) => {
      await tx.sql.run(
        `INSERT INTO customer_messages (id, number, once_key, channel, language, recipient_name, template, fields, title, body, state, made_by, created_at)
         VALUES (?, 'MSG-1', 'row', 'sms', 'zh', '林工', 'note', '{}', '', '货已发出', 'parked', ?, UTC_TIMESTAMP(3))`,
        [parked, parked],
      );
    },
    args: () => ({ message: { typed: "MSG-1", kind: "MSG", id: parked }, move: "drop" }),
    cards: ["message"],
    after: async (tx) => (await tx.messages.byNumber("MSG-1"))?.state,
    gives: "dropped",
  },
];
