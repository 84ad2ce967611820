import { quantity } from "../../src/domain/shared/quantity";
import type { Row } from "./command-row";
import { day, onHand } from "./command-row";

const said = (name: string, who: string, args: Row["args"]) => ({ name, who, args });
const toTransfer: Row["args"] = ({ doc }) => ({ transfer: doc("TF-1") });

/** 20 A100 that are to go from Shanghai to Shenzhen. */
const drafted: NonNullable<Row["before"]> = async (tx, { named }) =>
  tx.transfers.add({
    id: "TF-1",
    number: "TF-1",
    fromWarehouseId: named("SH").id,
    toWarehouseId: named("SZ").id,
    state: "draft",
    plannedDay: null,
    sentDay: null,
    reason: null,
    draftedBy: named("P4").id,
    sentBy: null,
    receivedBy: null,
    createdAt: tx.now,
    version: 1,
    lines: [
      {
        id: "TF-1-1",
        lineNo: 1,
        productId: named("A100").id,
        unit: "pcs",
        quantity: quantity("20"),
        received: quantity("0"),
        lost: quantity("0"),
      },
    ],
  });
const sent = { before: drafted, first: [said("transfer.send", "P4", toTransfer)] };
const transferState: NonNullable<Row["after"]> = async (tx) => (await tx.transfers.byNumber("TF-1"))?.state;

export const transferRows: readonly Row[] = [
  {
    name: "stock.transfer",
    what: "is a draft, in the unit that was said, for a day",
    who: "P4",
    args: ({ named, line }) => ({
      fromWarehouse: named("SH"),
      toWarehouse: named("SZ"),
      lines: [line("G15", "2", "pail"), line("A100", "5")],
      on: day("2026-11-27"),
    }),
    cards: ["transfer"],
    shows: ["G15", "TF-"],
    after: onHand("G15", "SH"),
    gives: ["90"],
  },
  {
    name: "transfer.send",
    what: "what is free leaves",
    who: "P4",
    before: drafted,
    args: toTransfer,
    cards: ["transfer"],
    after: onHand("A100", "SH"),
    gives: ["80"],
  },
  {
    name: "transfer.receive",
    what: "all of it",
    who: "P5",
    ...sent,
    args: toTransfer,
    cards: ["transfer"],
    after: onHand("A100", "SZ"),
    gives: ["95"],
  },
  {
    name: "transfer.receive",
    what: "a part; the rest is on its way",
    who: "P5",
    ...sent,
    args: ({ doc }) => ({ transfer: doc("TF-1"), quantity: { value: "12", unit: "base" } }),
    cards: ["transfer"],
    after: transferState,
    gives: "partlyReceived",
  },
  {
    name: "transfer.receive",
    what: "less, and why",
    who: "P5",
    ...sent,
    args: ({ doc, line }) => ({ transfer: doc("TF-1"), lines: [line("A100", "18")], shortReason: "压坏两个" }),
    cards: ["transfer"],
    shows: ["压坏两个"],
    after: transferState,
    gives: "received",
  },
  {
    name: "transfer.writeOff",
    what: "what never arrived",
    who: "P5",
    ...sent,
    args: ({ doc }) => ({ transfer: doc("TF-1"), reason: "丢件" }),
    cards: ["transfer"],
    shows: ["丢件"],
    after: transferState,
    gives: "received",
  },
  {
    name: "transfer.recall",
    what: "the goods are back",
    who: "P4",
    ...sent,
    args: toTransfer,
    cards: ["transfer"],
    after: onHand("A100", "SH"),
    gives: ["100"],
  },
  {
    name: "transfer.cancel",
    what: "one that was sent",
    who: "P4",
    ...sent,
    args: ({ doc }) => ({ transfer: doc("TF-1"), reason: "自提" }),
    cards: ["transfer"],
    shows: ["自提"],
    after: onHand("A100", "SH"),
    gives: ["100"],
  },
  {
    name: "transfer.list",
    what: "what is open",
    who: "P2",
    ...sent,
    args: () => ({}),
    cards: ["transfer-list"],
    shows: ["TF-1", "A100"],
  },
  {
    name: "stock.query",
    what: "of what is on its way between warehouses",
    who: "P2",
    ...sent,
    args: ({ named }) => ({ products: [named("A100")] }),
    cards: ["stock-answer"],
    shows: ["TF-1", "20"],
  },
];
