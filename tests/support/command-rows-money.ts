import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { matchLine } from "../../src/domain/banking/match-line";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { amount } from "../../src/domain/shared/money";
import type { Tx } from "../../src/domain/shared/tx";
import { all, day, money, type Row, type Said } from "./command-row";

/** Of the group where the rep had asked for it. */
const channelRow: Row = {
  name: "payment.channel",
  what: "no more in a group",
  who: "P2",
  before: async (tx, { named }) => tx.ownerChannels.put(named("P2").id, { platform: "console", conversation: "sales" }, tx.now),
  args: () => ({ way: "stop" }),
  cards: [],
  after: async (tx, { named }) => tx.ownerChannels.of(named("P2").id),
  gives: [],
};

/** A statement of two lines: one that names an invoice, one of nobody known. Its key is its number, so that it can be named. */
async function aStatement(tx: MySqlTx, { named }: Said): Promise<void> {
  const file = { id: "BF-7", number: "BF-7", name: "招行.csv", known: 0, passedOver: 0, faults: [], receivedBy: named("P7").id };
  await tx.bank.addFile({ ...file, createdAt: tx.now, version: 1 });
  const rows = [
    { rowNo: 2, amount: amount("66400", "CNY"), payer: "谁", memo: "INV-86", lineHash: "first" },
    { rowNo: 3, amount: amount("5", "CNY"), payer: "谁", memo: null, lineHash: "second" },
  ].map((row) => ({ ...row, day: calendarDay("2026-11-24"), currency: "CNY", reference: null }));
  for (const row of rows) {
    const match = await matchLine(tx, row);
    await tx.bank.addLines([{ ...row, ...match, id: `BL-${row.rowNo}`, bankFileId: file.id, state: "open", version: 1 }]);
  }
}
const linesOf = async (tx: Tx) => (await tx.bank.linesOf("BF-7")).map(({ state, matchedBy }) => `${state} ${matchedBy}`);

export const moneyRows: readonly Row[] = [
  channelRow,
  {
    name: "bank.show",
    what: "the newest statement with something to do",
    who: "P7",
    before: aStatement,
    args: () => ({}),
    cards: ["bankFile"],
    shows: ["BF-7", "66,400", "INV-86"],
  },
  {
    name: "bank.register",
    what: "the lines whose customer is known",
    who: "P7",
    before: aStatement,
    args: ({ doc }) => ({ file: doc("BF-7") }),
    cards: ["bankFile"],
    shows: ["PAY-"],
    after: linesOf,
    gives: ["registered reference", "open null"],
  },
  {
    name: "bank.change",
    what: "a line's customer",
    who: "P7",
    before: aStatement,
    args: ({ doc, named }) => ({ file: doc("BF-7"), row: 3, customer: named("C002") }),
    cards: ["bankFile"],
    after: linesOf,
    gives: ["open reference", "open person"],
  },
  {
    name: "statement.show",
    what: "the days that were said, and its file",
    who: "P7",
    args: ({ named }) => ({
      customer: named("C001"),
      period: { from: calendarDay("2026-11-01"), to: calendarDay("2026-11-30") },
      format: "pdf",
    }),
    cards: ["statement"],
    shows: ["96,120.00", "PAY-40", "46,120.00"],
  },
  {
    name: "invoice.list",
    what: "those of a state",
    who: "P7",
    args: () => ({ state: "requested" }),
    cards: ["desk-list"],
    shows: ["INV-89", "8,000.00"],
  },
  {
    name: "invoice.uninvoiced",
    what: "what went out and stands on no invoice",
    who: "P7",
    before: async (tx) => {
      await tx.sql.run(
        "UPDATE sales_order_lines SET invoiced = 0 WHERE sales_order_id = (SELECT id FROM sales_orders WHERE number = 'SO-11') AND shipped > returned",
      );
    },
    args: ({ named }) => ({ customer: named("C006") }),
    cards: ["desk-list"],
    shows: ["SO-11", "A200"],
  },
  {
    name: "invoice.unpaid",
    what: "what of invoices is owed",
    who: "P7",
    args: ({ named }) => ({ customer: named("C001") }),
    cards: ["desk-list"],
    shows: ["INV-86", "66,400.00"],
  },
  { name: "return.list", what: "all there are", who: "P7", args: () => ({}), cards: ["desk-list"], shows: ["RT-4", "SO-11"] },
  { name: "ticket.list", what: "those to be done", who: "P7", args: () => ({}), cards: ["desk-list"], shows: ["TK-18", "TK-19"] },
  {
    name: "message.list",
    what: "what was written to a customer",
    who: "P7",
    first: [{ name: "message.send", who: "P7", args: ({ named }) => ({ customer: named("C001"), channel: "sms", body: "货已发出" }) }],
    args: ({ named }) => ({ customer: named("C001") }),
    cards: ["desk-list"],
    shows: ["MSG-", "货已发出"],
  },
  {
    name: "message.optOut",
    what: "of one way",
    who: "P7",
    args: ({ named }) => ({ customer: named("C001"), channel: "sms", way: "out" }),
    cards: [],
    after: async (tx) => [await tx.messages.hasOptedOut("sms", "+8613800000001"), await tx.messages.hasOptedOut("email", "nobody@x.cn")],
    gives: [true, false],
  },
  {
    name: "receivable.promise",
    what: "a day",
    who: "P7",
    args: ({ named }) => ({ customer: named("C001"), on: day("2026-11-27") }),
    cards: [],
    after: async (tx, { named }) => (await tx.collections.openPromiseOf(named("C001").id))?.promisedDay,
    gives: "2026-11-27",
  },
  {
    name: "receivable.remind",
    what: "of all that is due, by its invoice",
    who: "P7",
    args: ({ doc }) => ({ invoice: doc("INV-86") }),
    cards: [],
  },
  {
    name: "receivable.writeOff",
    what: "more than the limit waits for its approver",
    who: "P7",
    args: ({ doc }) => ({ receivable: doc("AR-2"), reason: "倒闭" }),
    cards: ["approval"],
    shows: ["倒闭"],
  },
  {
    name: "receivable.writeOff",
    what: "small change at once",
    who: "P7",
    args: ({ doc }) => ({ receivable: doc("AR-2"), amount: money("0.5"), reason: "抹零" }),
    cards: [],
    after: async (tx) => (await tx.receivables.byNumber(all, "AR-2"))?.writtenOff,
    gives: "0.50",
  },
];
