import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import type { Row } from "./command-row";

/** The unit of work of the tests is the real one, which has the connection. */
const isKept: NonNullable<Row["after"]> = async (tx) => {
  await tx.flush();
  return (await (tx as MySqlTx).sql.rows("SELECT verb FROM audit_log WHERE verb = 'data.export'")).length;
};

export const exportRows: readonly Row[] = [
  {
    name: "data.export",
    what: "customers as a workbook; that it was had is kept",
    who: "P3",
    args: () => ({ what: "customers" }),
    cards: [],
    after: isKept,
    gives: 1,
  },
];
