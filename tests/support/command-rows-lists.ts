import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { all, type Row, type Said } from "./command-row";

/** The list of orders, shown down to SO-17 a moment ago. */
async function listedDownToSo17(tx: MySqlTx, { named }: Said): Promise<void> {
  const [rep, order] = [await tx.people.byNumber("P2"), await tx.orders.byNumber(all, "SO-17")];
  if (!rep || !order) throw new Error("the demo company has no P2 or SO-17");
  const until = new Date(tx.now.getTime() + 60_000).toISOString();
  const state = { command: "order.list", args: { owner: named("P2") }, place: { after: order.id, shown: 20 }, until };
  await tx.conversations.write("console", "P2", rep.id, state, "list");
}

export const listRows: readonly Row[] = [
  {
    name: "list.more",
    what: "what comes behind the last row shown",
    who: "P2",
    before: listedDownToSo17,
    args: () => ({}),
    cards: ["order-list"],
    shows: ["SO-15", "SO-9", "21–"],
  },
  { name: "quote.list", what: "of one's scope", who: "P2", args: () => ({}), cards: ["quote-list"], shows: ["QT-30 ", "QT-32"] },
  {
    name: "quote.list",
    what: "open ones of a customer, by the manager",
    who: "P1",
    args: ({ named }) => ({ customer: named("C006"), state: "open" }),
    cards: ["quote-list"],
    shows: ["QT-33"],
  },
  {
    name: "quote.list",
    what: "none in that state",
    who: "P3",
    args: () => ({ state: "declined" }),
    cards: ["quote-list"],
  },
  {
    name: "deal.list",
    what: "those in a stage",
    who: "P1",
    args: () => ({ stage: "negotiation" }),
    cards: ["deal-list"],
    shows: ["OP-21", "OP-23"],
  },
  {
    name: "deal.list",
    what: "a customer's lost ones, of which there are none",
    who: "P2",
    args: ({ named }) => ({ customer: named("C001"), state: "lost" }),
    cards: ["deal-list"],
  },
  {
    name: "contract.list",
    what: "a customer's, signed",
    who: "P1",
    args: ({ named }) => ({ customer: named("C001"), state: "signed" }),
    cards: ["contract-list"],
    shows: ["CT-5"],
  },
  {
    name: "order.list",
    what: "a customer's that wait to be paid",
    who: "P3",
    args: ({ named }) => ({ customer: named("C006"), state: "pendingPayment" }),
    cards: ["order-list"],
    shows: ["SO-14"],
  },
  {
    name: "payment.list",
    what: "those not settled",
    who: "P7",
    args: () => ({ state: "open" }),
    cards: ["payment-list"],
    shows: ["PAY-40", "30,000.00", "PAY-41"],
  },
  {
    name: "payment.list",
    what: "a customer's, by its rep",
    who: "P3",
    args: ({ named }) => ({ customer: named("C007") }),
    cards: ["payment-list"],
    shows: ["PAY-42"],
  },
  {
    name: "customer.list",
    what: "one's own",
    who: "P2",
    args: ({ named }) => ({ owner: named("P2") }),
    cards: ["customer-list"],
    shows: ["C005"],
  },
  { name: "customer.list", what: "prospects", who: "P3", args: () => ({ prospect: "yes" }), cards: ["customer-list"], shows: ["C009"] },
];
