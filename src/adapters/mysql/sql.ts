/** One connection's statements, inside its transaction. Values only ever go in as `?` parameters; a list fills `IN (?)`. */
export interface Sql {
  /** Rows as the driver gives them: snake_case names, decimals as text. */
  rows<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Rows of a join, each table's columns apart under the table's name: the names of two tables may meet. */
  joined<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many rows matched (not: changed). */
  run(statement: string, values?: readonly unknown[]): Promise<number>;
  /**
   * The same for a statement of one fixed shape, prepared once on each connection: neither quoted here nor parsed there
   * again. No lists among the values, no `LIMIT ?`.
   */
  runPrepared(statement: string, values: readonly unknown[]): Promise<number>;
}

type Done = (problem: Error | null, result: unknown) => void;

/** The part of mysql2's connection that is used. */
export interface RawConnection {
  query(statement: string | { sql: string; nestTables: true }, values: readonly unknown[], done: Done): unknown;
  execute(statement: string, values: readonly unknown[], done: Done): unknown;
}

export function sqlOn(connection: RawConnection): Sql {
  function query(statement: string | { sql: string; nestTables: true }, values: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      connection.query(statement, values, (problem, result) => (problem ? reject(problem) : resolve(result)));
    });
  }
  return {
    rows: async <Row>(statement: string, values: readonly unknown[] = []) => (await query(statement, values)) as Row[],
    joined: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await query({ sql: statement, nestTables: true }, values)) as Row[],
    run: async (statement, values = []) => matched(await query(statement, values)),
    runPrepared: (statement, values) =>
      new Promise((resolve, reject) => {
        connection.execute(statement, values, (problem, result) => (problem ? reject(problem) : resolve(matched(result))));
      }),
  };
}

function matched(result: unknown): number {
  return (result as { affectedRows: number }).affectedRows;
}
