import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { all, type Row, type Said } from "./command-row";

const inPool = (tx: MySqlTx, { named }: Said) => tx.sql.run("UPDATE customers SET owner_id = NULL WHERE id = ?", [named("C005").id]);
const ownerOf =
  (number: string): NonNullable<Row["after"]> =>
  async (tx, { named }) =>
    (await tx.people.find((await tx.customers.find(all, named(number).id))?.ownerId ?? ""))?.number ?? null;

export const prospectRows: readonly Row[] = [
  {
    name: "prospect.pool",
    what: "one that nobody owns",
    who: "P3",
    before: inPool,
    args: () => ({}),
    cards: ["customer-list"],
    shows: ["C005"],
  },
  {
    name: "prospect.move",
    what: "claimed",
    who: "P3",
    before: inPool,
    args: ({ named }) => ({ customer: named("C005"), to: "claim" }),
    cards: ["customer"],
    after: ownerOf("C005"),
    gives: "P3",
  },
  {
    name: "prospect.move",
    what: "released",
    who: "P3",
    args: ({ named }) => ({ customer: named("C009"), to: "release" }),
    cards: ["customer"],
    after: ownerOf("C009"),
    gives: null,
  },
];
