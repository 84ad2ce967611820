import { actorFor } from "../../src/domain/access/identify-actor";
import type { Id } from "../../src/domain/shared/id";
import { noQuantity, quantity } from "../../src/domain/shared/quantity";
import type { Tx } from "../../src/domain/shared/tx";
import { keepSerials } from "../../src/domain/products/keep-serials";
import { all, day, page, states, type Row } from "./command-row";

const acme = "C006";
const held = {
  name: "stock.hold",
  who: "P3",
  args: ({ named }: Parameters<Row["args"]>[0]) => ({
    customer: named(acme),
    product: named("C50"),
    quantity: { value: "40", unit: "base" },
  }),
} as const;

/** Promises, holds and what the warehouse floor does. */
export const warehouseRows: readonly Row[] = [
  {
    name: "stock.promise",
    what: "answers from stock, and reserves nothing",
    who: "P3",
    args: ({ named }) => ({ customer: named(acme), product: named("C50"), quantity: { value: "30", unit: "base" }, by: day("2026-12-04") }),
    cards: ["stockHold"],
    shows: ["C50", "2026"],
    after: async (tx) => (await tx.stockHolds.list(all, {}, page)).items.map((hold) => [hold.state, hold.held, hold.byDay]),
    gives: [["asked", "0", "2026-12-04"]],
  },
  {
    name: "stock.promise",
    what: "without a count, shows the stock",
    who: "P5",
    args: ({ named }) => ({ product: named("A100") }),
    cards: ["stock-answer"],
    shows: ["A100"],
  },
  {
    ...held,
    what: "for a customer, to the end of the company's hours",
    cards: ["stockHold"],
    after: async (tx) =>
      (await tx.stockHolds.list(all, {}, page)).items.map((hold) => [hold.state, hold.held, hold.expiresAt?.toISOString()]),
    gives: [["held", "40", "2026-11-27T02:00:00.000Z"]],
  },
  {
    name: "hold.confirm",
    what: "what was answered, for whom it was not said then",
    who: "P3",
    before: (tx, { named }) => noted(tx, { ownerId: named("P3").id, productId: named("C50").id }),
    args: ({ doc, named }) => ({ hold: doc("HD-77"), customer: named(acme), until: day("2026-11-26") }),
    cards: ["stockHold"],
    shows: ["HD-77", "C50"],
    after: async (tx, { named }) =>
      (await tx.stockHolds.list(all, { customerId: named(acme).id }, page)).items.map((hold) => [hold.state, hold.held]),
    gives: [["held", "30"]],
  },
  {
    name: "hold.letGo",
    what: "by whose it is",
    who: "P3",
    before: (tx, { named }) => noted(tx, { ownerId: named("P3").id, productId: named("C50").id }),
    first: [{ name: "hold.confirm", who: "P3", args: ({ doc, named }) => ({ hold: doc("HD-77"), customer: named(acme) }) }],
    args: ({ doc }) => ({ hold: doc("HD-77") }),
    cards: ["stockHold"],
    after: async (tx) => (await tx.stockHolds.list(all, {}, page)).items.map((hold) => hold.state),
    gives: ["released"],
  },
  {
    name: "hold.list",
    what: "of a product, with what is held",
    who: "P1",
    first: [held],
    args: ({ named }) => ({ product: named("C50") }),
    cards: ["stock-hold-list"],
    shows: ["C50"],
  },
  { name: "hold.list", what: "nothing", who: "P1", args: () => ({}), cards: ["stock-hold-list"] },
  {
    name: "outbound.list",
    what: "of a warehouse",
    who: "P1",
    args: ({ named }) => ({ warehouse: named("SZ") }),
    cards: ["outbound-list"],
    shows: ["OB-17", "SO-17"],
  },
  {
    name: "outbound.list",
    what: "of the speaker's own, due by a day: none",
    who: "P4",
    args: () => ({ by: day("2026-11-01") }),
    cards: ["outbound-list"],
  },
  {
    name: "shipment.undo",
    what: "the last one: goods, order and pick document are as before it",
    who: "P5",
    first: [{ name: "order.ship", who: "P5", args: ({ doc }) => ({ order: doc("SO-17") }) }],
    args: ({ doc }) => ({ outbound: doc("SO-17") }),
    cards: ["outbound"],
    shows: ["OB-17"],
    after: states("SO-17", "OB-17"),
    gives: ["pendingShipment", "ready"],
  },
  {
    name: "outbound.print",
    what: "the pick list, as a file",
    who: "P4",
    args: ({ doc }) => ({ outbound: doc("OB-17"), paper: "pickList" }),
    cards: [],
  },
  {
    name: "stock.locate",
    what: "where it lies in a warehouse",
    who: "P4",
    args: ({ named }) => ({ product: named("A100"), warehouse: named("SH"), location: "A-03-2" }),
    cards: ["stock-answer"],
    shows: ["A-03-2"],
    after: async (tx, { named }) => (await tx.stock.locations([named("A100").id])).map((each) => each.location),
    gives: ["A-03-2"],
  },
  {
    name: "purchase.reschedule",
    what: "to another day",
    who: "P6",
    args: ({ doc }) => ({ purchaseOrder: doc("PO-9"), due: day("2026-12-05") }),
    cards: ["purchaseOrder"],
    shows: ["PO-9"],
    after: async (tx, { doc }) => (await tx.purchaseOrders.find(doc("PO-9").id))?.dueDay,
    gives: "2026-12-05",
  },
  {
    name: "supplier.update",
    what: "address and terms",
    who: "P6",
    args: ({ named }) => ({ supplier: named("V1"), email: "Sales@Hengfeng.example", terms: { days: 60, from: "invoice" } }),
    cards: ["supplier"],
    shows: ["V1", "60"],
    after: async (tx, { named }) => {
      const supplier = await tx.suppliers.find(named("V1").id);
      return [supplier?.email, supplier?.terms];
    },
    gives: ["sales@hengfeng.example", { days: 60, from: "invoice" }],
  },
  {
    name: "stock.keepSerials",
    what: "naming what is on hand",
    who: "P9",
    args: ({ named }) => ({ product: named("B16"), mode: "on", serials: [{ productId: null, numbers: ["K1-K6"] }] }),
    cards: ["stock-answer"],
    shows: ["B16"],
    after: async (tx, { named }) => (await tx.serials.at(named("B16").id, named("SH").id)).map((piece) => piece.number),
    gives: ["K1", "K2", "K3", "K4", "K5", "K6"],
  },
  {
    name: "stock.serial",
    what: "where a piece is",
    who: "P3",
    before: (tx, { named }) => numbered(tx, named("B16").id),
    args: () => ({ serials: [{ productId: null, numbers: ["k3"] }] }),
    cards: ["serial"],
    shows: ["K3", "B16"],
  },
  {
    name: "stock.warranty",
    what: "two years",
    who: "P9",
    args: ({ named }) => ({ product: named("B16"), term: "2 years" }),
    cards: ["stock-answer"],
    shows: ["B16"],
    after: async (tx, { named }) => (await tx.products.find(named("B16").id))?.warrantyMonths,
    gives: 24,
  },
];

async function numbered(tx: Tx, productId: Id): Promise<void> {
  const lead = await tx.people.byNumber("P9");
  if (!lead) throw new Error("no P9");
  await keepSerials(tx, await actorFor(tx, lead, null), { productId, keep: true, onHand: ["K1-K6"] });
}

/** A question that was answered before and nothing held for it yet. */
function noted(tx: Tx, whose: { readonly ownerId: Id; readonly productId: Id }): Promise<void> {
  return tx.stockHolds.add({
    ...whose,
    id: "HD-77",
    number: "HD-77",
    customerId: null,
    quantity: quantity("30"),
    byDay: null,
    state: "asked",
    held: noQuantity,
    expiresAt: null,
    salesOrderId: null,
    createdAt: tx.now,
    version: 1,
  });
}
