import { Sequelize, type Options } from "sequelize";
import { sqlOn, type RawConnection, type Sql } from "./sql";

export interface DatabaseAddress {
  /** "mysql://user:password@host:port/name", or empty when `socketPath` is given. */
  readonly url?: string;
  readonly socketPath?: string;
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
}

export interface Database {
  readonly sequelize: Sequelize;
  /** A few connections apart from the transactions' pool: work that must not wait for a transaction, as taking a block of numbers. */
  aside<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One transaction on one connection: committed when `work` is done, rolled back when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Statements that each commit by themselves. */
  direct<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens pools to MySQL or MariaDB: UTC, READ COMMITTED, decimals and big numbers as text. Connects on first use. */
export function openDatabase(address: DatabaseAddress, poolSize = 16): Database {
  const transactions = connect(address, poolSize, ["SET SESSION autocommit = 0"]);
  const main = connect(address, poolSize);
  const small = connect(address, 3);
  return {
    sequelize: main,
    aside: (work) => withConnection(small, work),
    transaction: (work) => inTransaction(transactions, work),
    direct: (work) => withConnection(main, work),
    async close() {
      await Promise.all([transactions.close(), main.close(), small.close()]);
    },
  };
}

function connect(address: DatabaseAddress, poolSize: number, further: readonly string[] = []): Sequelize {
  const options: Options = {
    dialect: "mysql",
    logging: false,
    timezone: "+00:00",
    define: { timestamps: false, freezeTableName: true },
    pool: { max: poolSize, min: 0, idle: 30_000, acquire: 30_000 },
    dialectOptions: {
      ...(address.socketPath ? { socketPath: address.socketPath } : {}),
      charset: "utf8mb4",
      supportBigNumbers: true,
      bigNumberStrings: true,
      stringifyObjects: true,
      // The driver's own row parser instead of Sequelize's function for each field: moments as Date, days as text.
      typeCast: true,
      dateStrings: ["DATE"],
      timezone: "Z",
      // A connection's own; the server keeps 16,382 for all of them.
      maxPreparedStatements: 200,
    },
    hooks: {
      // Once a connection, instead of one more statement in every transaction.
      afterConnect: async (connection: unknown) => {
        const sql = sqlOn(connection as RawConnection);
        await sql.run("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
        await sql.run(
          "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
        );
        for (const statement of further) await sql.run(statement);
      },
    },
  };
  if (address.url) return new Sequelize(address.url, options);
  return new Sequelize(address.database ?? "dealdock", address.user ?? "root", address.password ?? "", options);
}

interface Connections {
  getConnection(options: { type: "write" }): Promise<RawConnection>;
  releaseConnection(connection: RawConnection): void | Promise<void>;
  destroyConnection(connection: RawConnection): Promise<void>;
}

function connectionsOf(sequelize: Sequelize): Connections {
  return sequelize.connectionManager as unknown as Connections;
}

async function withConnection<T>(sequelize: Sequelize, work: (sql: Sql) => Promise<T>): Promise<T> {
  const connections = connectionsOf(sequelize);
  const connection = await connections.getConnection({ type: "write" });
  try {
    return await work(sqlOn(connection));
  } finally {
    await connections.releaseConnection(connection);
  }
}

/**
 * On a connection without autocommit, where the first statement opens the transaction: one round trip less than with
 * START TRANSACTION, and no query layer of Sequelize in between.
 */
async function inTransaction<T>(sequelize: Sequelize, work: (sql: Sql) => Promise<T>): Promise<T> {
  const connections = connectionsOf(sequelize);
  const connection = await connections.getConnection({ type: "write" });
  const sql = sqlOn(connection);
  let usable = false;
  try {
    const result = await work(sql);
    await sql.run("COMMIT");
    usable = true;
    return result;
  } catch (problem) {
    usable = await sql.run("ROLLBACK").then(
      () => true,
      () => false,
    );
    throw problem;
  } finally {
    // One that cannot even roll back may hold an open transaction: the server undoes it when the connection is gone.
    if (usable) await connections.releaseConnection(connection);
    else await connections.destroyConnection(connection).catch(() => undefined);
  }
}
