import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { systemActor } from "../../src/domain/access/identify-actor";
import { all, type Row, type Said } from "./command-row";

/** A proposal to merge two prospects; its key is its number, so that it can be named. */
async function aProposal(tx: MySqlTx, { named }: Said): Promise<void> {
  await tx.merges.add({
    id: "MG-7",
    number: "MG-7",
    kind: "customer",
    keepId: named("C005").id,
    goneId: named("C002").id,
    state: "proposed",
    before: null,
    proposedBy: systemActor("test", "UTC").personId,
    mergedBy: null,
    mergedAt: null,
    undoneAt: null,
    createdAt: tx.now,
    version: 1,
  });
}
const carriedOut: NonNullable<Row["first"]> = [{ name: "merge.move", who: "P9", args: ({ doc }) => ({ merge: doc("MG-7"), to: "merge" }) }];
const stateOf = async (tx: MySqlTx | Parameters<NonNullable<Row["after"]>>[0]) => (await tx.merges.find("MG-7"))?.state;

export const mergeRows: readonly Row[] = [
  {
    name: "duplicate.list",
    what: "customers",
    who: "P1",
    args: () => ({}),
    cards: ["duplicate-list"],
  },
  {
    name: "duplicate.list",
    what: "leads of the same company",
    who: "P1",
    before: async (tx, { named }) => {
      const lead = await tx.leads.find(all, named("LD-9").id);
      if (lead) await tx.leads.add({ ...lead, id: "LD-99", number: "LD-99", company: "佛山铭川五金厂" });
    },
    args: () => ({ of: "lead" }),
    cards: ["duplicate-list"],
    shows: ["LD-9", "LD-99"],
  },
  {
    name: "customer.merge",
    what: "two of one manager's",
    who: "P1",
    args: ({ named }) => ({ gone: named("C002"), keep: named("C005") }),
    cards: ["merge"],
    shows: ["C002", "C005"],
    after: async (tx, { named }) => (await tx.merges.proposed(named("C005").id, named("C002").id))?.state,
    gives: "proposed",
  },
  {
    name: "lead.merge",
    what: "two leads",
    who: "P1",
    args: ({ named }) => ({ gone: named("LD-12"), keep: named("LD-9") }),
    cards: ["merge"],
    shows: ["LD-12", "LD-9"],
  },
  {
    name: "merge.move",
    what: "carried out",
    who: "P9",
    before: aProposal,
    args: ({ doc }) => ({ merge: doc("MG-7"), to: "merge" }),
    cards: ["merge"],
    after: async (tx, { named }) => [await stateOf(tx), (await tx.customers.find(all, named("C002").id))?.number],
    gives: ["merged", "C005"],
  },
  {
    name: "merge.move",
    what: "dropped",
    who: "P9",
    before: aProposal,
    args: ({ doc }) => ({ merge: doc("MG-7"), to: "drop" }),
    cards: ["merge"],
    after: stateOf,
    gives: "dropped",
  },
  {
    name: "merge.undo",
    what: "the last of a customer",
    who: "P9",
    before: aProposal,
    first: carriedOut,
    args: ({ named }) => ({ customer: named("C005") }),
    cards: ["merge"],
    after: async (tx, { named }) => [await stateOf(tx), (await tx.customers.find(all, named("C002").id))?.number],
    gives: ["undone", "C002"],
  },
];
