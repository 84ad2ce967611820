/** One connection's statements, inside its transaction. Values only ever go in as `?` parameters; a list fills `IN (?)`. */
export interface Sql {
  /** Rows as the driver gives them: snake_case names, decimals as text. */
  rows<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Rows of a join, each table's columns apart under the table's name: the names of two tables may meet. */
  joined<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many rows matched (not: changed). */
  run(statement: string, values?: readonly unknown[]): Promise<number>;
}

/** The part of mysql2's connection that is used; Sequelize's transaction carries it. */
export interface RawConnection {
  query(
    options: { sql: string; values: readonly unknown[]; nestTables?: boolean },
    done: (problem: Error | null, result: unknown) => void,
  ): unknown;
}

export function sqlOn(connection: RawConnection): Sql {
  function send(statement: string, values: readonly unknown[], nestTables = false): Promise<unknown> {
    return new Promise((resolve, reject) => {
      connection.query({ sql: statement, values, nestTables }, (problem, result) => (problem ? reject(problem) : resolve(result)));
    });
  }
  return {
    rows: async <Row>(statement: string, values: readonly unknown[] = []) => (await send(statement, values)) as Row[],
    joined: async <Row>(statement: string, values: readonly unknown[] = []) => (await send(statement, values, true)) as Row[],
    run: async (statement, values = []) => ((await send(statement, values)) as { affectedRows: number }).affectedRows,
  };
}
