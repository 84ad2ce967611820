import type { Row } from "./command-row";
import { onHand } from "./command-row";

const said = (name: string, who: string, args: Row["args"]) => ({ name, who, args });

/** A sheet over A100 and the grease in Shanghai. */
const started: NonNullable<Row["before"]> = async (tx, { named }) =>
  tx.stocktakes.add({
    id: "ST-1",
    number: "ST-1",
    warehouseId: named("SH").id,
    state: "counting",
    location: null,
    blind: false,
    reason: null,
    startedBy: named("P4").id,
    countedBy: null,
    postedDay: null,
    createdAt: tx.now,
    version: 1,
    lines: [{ id: "ST-1-1", lineNo: 1, productId: named("A100").id, lotId: "", count: null }],
  });
const counted = {
  before: started,
  first: [said("stocktake.count", "P4", ({ doc, line }) => ({ stocktake: doc("ST-1"), counts: [line("A100", "8", "box")] }))],
};
const toStocktake: Row["args"] = ({ doc }) => ({ stocktake: doc("ST-1") });
const stateOf: NonNullable<Row["after"]> = async (tx) => (await tx.stocktakes.byNumber("ST-1"))?.state;

export const stocktakeRows: readonly Row[] = [
  {
    name: "stock.count",
    what: "in one's own warehouse, posted at once",
    who: "P4",
    args: ({ line }) => ({ counts: [line("C50", "8", "box"), line("D62", "899")] }),
    cards: ["stocktake"],
    after: onHand("D62", "SH"),
    gives: ["899"],
  },
  {
    name: "stock.count",
    what: "the only lot",
    who: "P4",
    args: ({ line }) => ({ counts: [line("G15", "5", "pail")] }),
    cards: ["stocktake"],
    shows: ["L2610"],
    after: onHand("G15", "SH"),
    gives: ["75"],
  },
  {
    name: "stock.count",
    what: "so much less that it waits for approval",
    who: "P4",
    args: ({ line }) => ({ counts: [line("S400", "0")] }),
    cards: ["stocktake"],
    after: onHand("S400", "SH"),
    gives: ["25"],
  },
  {
    name: "stocktake.start",
    what: "over two products",
    who: "P4",
    args: ({ named }) => ({ products: [named("A100"), named("G15")] }),
    cards: ["stocktake"],
    shows: ["A100", "L2610", "0"],
  },
  {
    name: "stocktake.count",
    what: "in boxes",
    who: "P4",
    before: started,
    args: ({ doc, line }) => ({ stocktake: doc("ST-1"), counts: [line("A100", "8", "box")] }),
    cards: ["stocktake"],
    shows: ["96", "-4"],
  },
  {
    name: "stocktake.post",
    what: "the books become what was found",
    who: "P4",
    ...counted,
    args: toStocktake,
    cards: ["stocktake"],
    after: onHand("A100", "SH"),
    gives: ["96"],
  },
  {
    name: "stocktake.cancel",
    what: "nothing is posted",
    who: "P4",
    ...counted,
    args: ({ doc }) => ({ stocktake: doc("ST-1"), reason: "月底再盘" }),
    cards: ["stocktake"],
    shows: ["月底再盘"],
    after: stateOf,
    gives: "cancelled",
  },
  {
    name: "stocktake.list",
    what: "all",
    who: "P4",
    before: started,
    args: () => ({}),
    cards: ["stocktake-list"],
    shows: ["ST-1", "0 / 1"],
  },
  { name: "stocktake.sheet", what: "as a workbook", who: "P4", before: started, args: toStocktake, cards: [] },
  {
    name: "stock.adjust",
    what: "less, with its reason",
    who: "P4",
    args: ({ named }) => ({ product: named("A100"), quantity: { value: "3", unit: "base" }, direction: "less", reason: "破损" }),
    cards: ["stock-answer"],
    after: onHand("A100", "SH"),
    gives: ["97"],
  },
  {
    name: "stock.adjust",
    what: "more, of the only lot",
    who: "P4",
    args: ({ named }) => ({ product: named("G15"), quantity: { value: "1", unit: "pail" }, direction: "more", reason: "漏记" }),
    cards: ["stock-answer"],
    after: onHand("G15", "SH"),
    gives: ["105"],
  },
  {
    name: "receipt.free",
    what: "samples",
    who: "P4",
    args: ({ line }) => ({ lines: [line("A100", "5")], reason: "样品" }),
    cards: ["receipt"],
    shows: ["样品"],
    after: onHand("A100", "SH"),
    gives: ["105"],
  },
];
