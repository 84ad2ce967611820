import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import type { Row } from "./command-row";

const key = "01M88NAMEMFZMEGZZKV36QDAYV";

/** A delivery that its platform would not take. */
async function oneParked(tx: MySqlTx): Promise<void> {
  await tx.sql.run(
    `INSERT INTO deliveries (id, once_key, lane, platform, kind, person_id, payload, state, next_attempt_at, problem, created_at)
     SELECT ?, 'given-up', 'console:x', 'console', 'post', id, '{}', 'parked', UTC_TIMESTAMP(3), 'account_inactive', UTC_TIMESTAMP(3) FROM people WHERE number = 'P3'`,
    [key],
  );
}

export const operationsRows: readonly Row[] = [
  { name: "parked.list", what: "nothing", who: "P9", args: () => ({}), cards: ["parked-list"] },
  {
    name: "parked.list",
    what: "one place",
    who: "P9",
    before: oneParked,
    args: () => ({}),
    cards: ["parked-list"],
    shows: ["DEL-6QDAYV", "account_inactive"],
  },
  {
    name: "parked.retry",
    what: "all",
    who: "P9",
    before: oneParked,
    args: () => ({}),
    cards: [],
    after: async (tx) => (await tx.parked.groupOf(key))?.count,
    gives: 0,
  },
  {
    name: "parked.drop",
    what: "one place",
    who: "P9",
    before: oneParked,
    args: () => ({ which: "del-6qdayv" }),
    cards: [],
    after: async (tx) => tx.parked.list(),
    gives: [],
  },
];
