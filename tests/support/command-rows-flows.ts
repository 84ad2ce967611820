import { readFlow } from "../../src/bot/approval-flows/read-flow";
import { recordTypes } from "../../src/domain/rules/record-types";
import { newId } from "../../src/domain/shared/id";
import type { Tx } from "../../src/domain/shared/tx";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { all, day, money, type Row, type Said } from "./command-row";

const said = "报价超过10万 先经理后财务";
const readSaid = () => readFlow(said, recordTypes, []);
const drawnUp = { typed: "AF-900", kind: "AF", id: newId() };
/** A draft by a number that the row can name; numbers given in a transaction that is undone are not given again. */
const drafted = (tx: Tx) =>
  tx.flows.add({
    id: drawnUp.id,
    number: drawnUp.typed,
    name: said,
    matter: "quote",
    state: "draft",
    edition: 0,
    definition: null,
    proposed: readSaid(),
    ownerId: newId(),
    createdAt: tx.now,
    publishedAt: null,
    version: 1,
  });
/** Fiona decides for Li Lei, from a day of the demo on. */
const away = (tx: Tx, { named }: Said) =>
  tx.delegations.add({
    id: newId(),
    personId: named("P1").id,
    toId: named("P7").id,
    fromDay: calendarDay("2026-11-25"),
    untilDay: calendarDay("2026-11-27"),
    limitAmount: null,
    currency: "CNY",
    endedAt: null,
    createdAt: tx.now,
    version: 1,
  });

const turns = (number: string) => async (tx: Tx) => {
  const quote = await tx.quotes.byNumber(all, number);
  const [run] = await tx.approvals.of({ kind: "quote", id: quote?.id ?? "" });
  return run?.tasks.map(({ state }) => state).join(" ");
};

const runRows: readonly Row[] = [
  {
    name: "delegation.set",
    what: "for some days, up to an amount",
    who: "P1",
    args: ({ named }) => ({ to: named("P7"), until: day("2026-11-27"), limit: money("50000") }),
    cards: ["delegation-list"],
    shows: ["50,000.00"],
    after: async (tx) => (await tx.delegations.on(calendarDay("2026-11-27"))).length,
    gives: 1,
  },
  {
    name: "delegation.end",
    what: "back again",
    who: "P1",
    before: away,
    args: () => ({}),
    cards: ["delegation-list"],
    after: async (tx) => (await tx.delegations.on(calendarDay("2026-11-27"))).length,
    gives: 0,
  },
  { name: "delegation.list", what: "nobody", who: "P4", args: () => ({}), cards: ["delegation-list"] },
  {
    name: "approval.handOver",
    what: "to the operations lead",
    who: "P1",
    args: ({ doc, named }) => ({ doc: doc("QT-31"), to: named("P9") }),
    cards: ["approval"],
    after: turns("QT-31"),
    gives: "open",
  },
  {
    name: "approval.addSigner",
    what: "after oneself",
    who: "P1",
    args: ({ doc, named }) => ({ doc: doc("QT-31"), person: named("P9"), where: "after" }),
    cards: ["approval"],
    after: turns("QT-31"),
    gives: "open waiting",
  },
  {
    name: "approval.askAgain",
    what: "by the signer who was added",
    who: "P9",
    first: [
      { name: "approval.addSigner", who: "P1", args: ({ doc, named }) => ({ doc: doc("QT-31"), person: named("P9"), where: "after" }) },
      { name: "approval.decide", who: "P1", args: ({ doc }) => ({ docs: [doc("QT-31")], decision: "approve" }) },
    ],
    args: ({ doc }) => ({ doc: doc("QT-31"), step: 1, comment: "why so cheap?" }),
    cards: ["approval"],
    shows: ["why so cheap?"],
    after: turns("QT-31"),
    gives: "open waiting",
  },
  {
    name: "approval.remind",
    what: "whoever it waits for",
    who: "P2",
    args: ({ doc }) => ({ doc: doc("QT-31") }),
    cards: ["approval"],
  },
];

export const flowRows: readonly Row[] = [
  ...runRows,
  { name: "flow.list", what: "the standard ones", who: "P2", args: () => ({}), cards: ["approval-flow-list"], shows: ["50000"] },
  {
    name: "flow.create",
    what: "a limit and two steps",
    who: "P9",
    args: () => ({ text: said }),
    cards: ["approvalFlow"],
    shows: [said, "100000"],
    after: async (tx) => (await tx.flows.list(["draft"])).map(({ matter }) => matter),
    gives: ["quote"],
  },
  {
    name: "flow.switch",
    what: "published",
    who: "P9",
    before: drafted,
    args: () => ({ flow: drawnUp, to: "publish" }),
    cards: ["approvalFlow"],
    after: async (tx) => (await tx.flows.byNumber("AF-900"))?.edition,
    gives: 1,
  },
  {
    name: "flow.change",
    what: "another limit, to be published",
    who: "P9",
    before: drafted,
    args: () => ({ flow: drawnUp, text: "报价超过20万 先经理后财务" }),
    cards: ["approvalFlow"],
    shows: ["200000"],
  },
];
