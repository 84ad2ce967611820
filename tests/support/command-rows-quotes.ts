import { all, page, day, money, states, type Row } from "./command-row";

export const quoteRows: readonly Row[] = [
  {
    name: "quote.create",
    what: "two boxes at the list's price and a typed price, in the customer's currency",
    who: "P2",
    args: ({ named, line }) => ({
      customer: named("C001"),
      lines: [
        { ...line("A100", "13", "dozen"), plus: [{ value: "4", unit: "base" }] },
        { ...line("C50", "20"), price: money("80") },
      ],
      discountPercent: "5",
      validUntil: day("2026-12-31"),
    }),
    cards: ["quote"],
    shows: ["A100", "160"],
    after: async (tx) => {
      const quote = (await tx.quotes.list(all, {}, page)).items[0];
      return [
        quote?.current.discountPercent,
        quote?.current.validUntil,
        quote?.current.lines.map((line) => [line.typedQuantity, line.unit]),
      ];
    },
    gives: [
      "5",
      "2026-12-31",
      [
        ["160", "pcs"],
        ["20", "pcs"],
      ],
    ],
  },
  {
    name: "quote.revise",
    what: "the only line's price, in a draft",
    who: "P2",
    args: ({ doc }) => ({ quote: doc("QT-32"), price: money("140") }),
    cards: ["quote"],
    shows: ["140"],
  },
  {
    name: "quote.revise",
    what: "a product that is not on it yet is added, and what waited for approval becomes a new version",
    who: "P2",
    args: ({ doc, named }) => ({ quote: doc("QT-31"), product: named("C50"), quantity: { value: "20", unit: "base" } }),
    cards: ["quote"],
    shows: ["C50"],
    after: async (tx) => {
      const quote = await tx.quotes.byNumber(all, "QT-31");
      return [quote?.current.versionNo, quote?.current.state, quote?.current.lines.length];
    },
    gives: [2, "draft", 2],
  },
  {
    name: "quote.send",
    what: "to the named contact",
    who: "P2",
    args: ({ doc, named }) => ({ quote: doc("QT-30"), contact: named("林晓"), channel: "email" }),
    cards: ["quote"],
    after: states("QT-30"),
    gives: ["sent"],
  },
  {
    name: "quote.show",
    what: "its card",
    who: "P2",
    args: ({ doc }) => ({ quote: doc("QT-32"), field: "margin" }),
    cards: ["quote"],
    shows: ["QT-32"],
  },
  { name: "quote.submit", what: "a quote", who: "P2", args: ({ doc }) => ({ doc: doc("QT-32") }), cards: ["quote"], shows: ["QT-32"] },
  {
    name: "approval.decide",
    what: "two quotes at once, seen before",
    who: "P1",
    first: [{ name: "approval.decide", who: "P1", args: ({ doc }) => ({ docs: [doc("QT-31"), doc("QT-33")], decision: "approve" }) }],
    args: ({ doc }) => ({ docs: [doc("QT-31"), doc("QT-33")], decision: "approve" }),
    cards: ["approval", "approval"],
    shows: ["QT-31", "QT-33"],
    after: states("QT-31", "QT-33"),
    gives: ["approved", "approved"],
  },
  {
    name: "approval.decide",
    what: "two quotes at once are shown first",
    who: "P1",
    args: ({ doc }) => ({ docs: [doc("QT-31"), doc("QT-33")], decision: "approve" }),
    cards: ["approval-batch"],
    shows: ["QT-31", "QT-33"],
    after: states("QT-31", "QT-33"),
    gives: ["pendingApproval", "pendingApproval"],
  },
  {
    name: "approval.decide",
    what: "a no with its reason",
    who: "P1",
    args: ({ doc }) => ({ docs: [doc("QT-31")], decision: "reject", comment: "too cheap" }),
    cards: ["approval"],
    shows: ["too cheap"],
    after: states("QT-31"),
    gives: ["rejected"],
  },
  {
    name: "approval.decide",
    what: "a no without one is asked why, and nothing is decided",
    who: "P1",
    args: ({ doc }) => ({ docs: [doc("QT-31")], decision: "return" }),
    cards: ["decision-reason"],
    after: states("QT-31"),
    gives: ["pendingApproval"],
  },
  {
    name: "approval.list",
    what: "what waits for the manager",
    who: "P1",
    args: () => ({}),
    cards: ["approval-list"],
    shows: ["QT-31", "QT-33"],
  },
  { name: "approval.list", what: "nothing", who: "P4", args: () => ({}), cards: ["approval-list"] },
  {
    name: "approval.withdraw",
    what: "by who submitted it",
    who: "P2",
    args: ({ doc }) => ({ doc: doc("QT-31") }),
    cards: ["quote"],
    after: states("QT-31"),
    gives: ["draft"],
  },
];
