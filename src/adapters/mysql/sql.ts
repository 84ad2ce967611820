/** One connection's statements, inside its transaction. Values only ever go in as `?` parameters; a list fills `IN (?)`. */
export interface Sql {
  /** Rows as the driver gives them: snake_case names, decimals as text. */
  rows<Row>(statement: string, values?: readonly unknown[], how?: How): Promise<Row[]>;
  /** Rows of a join, each table's columns apart under the table's name: the names of two tables may meet. */
  joined<Row>(statement: string, values?: readonly unknown[], how?: How): Promise<Row[]>;
  /** How many rows matched (not: changed). */
  run(statement: string, values?: readonly unknown[], how?: How): Promise<number>;
}

/**
 * "prepared": a statement of one fixed shape that comes again and again, prepared once on each connection: neither quoted
 * here nor parsed there again. No lists among its values, no `LIMIT ?`.
 */
export type How = "prepared" | "asText";

type Done = (problem: Error | null, result: unknown) => void;

type Statement = string | { sql: string; nestTables: true };

/** The part of mysql2's connection that is used. */
export interface RawConnection {
  query(statement: Statement, values: readonly unknown[], done: Done): unknown;
  execute(statement: Statement, values: readonly unknown[], done: Done): unknown;
}

export function sqlOn(connection: RawConnection): Sql {
  function send(statement: Statement, values: readonly unknown[], how: How): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const done: Done = (problem, result) => (problem ? reject(problem) : resolve(result));
      if (how === "prepared") connection.execute(statement, values, done);
      else connection.query(statement, values, done);
    });
  }
  return {
    rows: async <Row>(statement: string, values: readonly unknown[] = [], how: How = "asText") =>
      (await send(statement, values, how)) as Row[],
    joined: async <Row>(statement: string, values: readonly unknown[] = [], how: How = "asText") =>
      (await send({ sql: statement, nestTables: true }, values, how)) as Row[],
    run: async (statement, values = [], how = "asText") => matched(await send(statement, values, how)),
  };
}

function matched(result: unknown): number {
  return (result as { affectedRows: number }).affectedRows;
}
