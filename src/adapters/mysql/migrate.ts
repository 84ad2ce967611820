import path from "node:path";
import { SequelizeStorage, Umzug } from "umzug";
import type { Migration } from "../../../migrations/migration";
import { openDatabase, type Database, type DatabaseAddress } from "./database";
import { databaseErrorNumber } from "./database-error";
import { oneProcess } from "./one-process";

const folder = path.resolve(__dirname, "../../../migrations");

export type Direction = "up" | "down";

/**
 * Brings the schema up to date, or takes all of it back. One process at a time: others wait for the
 * one that migrates. DDL commits by itself, so every migration bears being run again. Returns what was run.
 */
export async function migrate(database: Database, direction: Direction): Promise<string[]> {
  const runner = migrations(database);
  return oneProcess(database, "migrate", async () => {
    const done = direction === "up" ? await runner.up() : await runner.down({ to: 0 });
    return done.map((each) => each.name);
  });
}

export async function migrationStatus(database: Database): Promise<{ done: string[]; open: string[] }> {
  const runner = migrations(database);
  const [done, open] = [await runner.executed(), await runner.pending()];
  return { done: done.map((each) => each.name), open: open.map((each) => each.name) };
}

function migrations(database: Database) {
  return new Umzug({
    migrations: {
      glob: ["*-*.{ts,js}", { cwd: folder, ignore: ["*.d.ts"] }],
      resolve: ({ name, path: file }) => {
        const load = async () => (await import(file as string)) as { up: Migration; down: Migration };
        const context = { run: (statement: string) => runOnce(database, statement) };
        return {
          name: name.replace(/\.(ts|js)$/, ""),
          up: async () => (await load()).up(context),
          down: async () => (await load()).down(context),
        };
      },
    },
    storage: new SequelizeStorage({
      sequelize: database.sequelize,
      tableName: "migrations_done",
      columnType: "VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin" as never,
    }),
    logger: undefined,
  });
}

/** Column, key or check is there already, or not there any more; MariaDB and MySQL have their own numbers for checks. */
const doneBefore = new Set([1060, 1061, 1091, 1826, 3821, 3822]);

/** A process that died between a statement and the note that its migration is done leaves it to be run again: that counts as done. */
async function runOnce(database: Database, statement: string): Promise<void> {
  try {
    await database.direct((sql) => sql.run(statement));
  } catch (problem) {
    if (!doneBefore.has(databaseErrorNumber(problem))) throw problem;
  }
}

/** Makes the schema itself, where it is missing, with the collation that every table names too. */
export async function createSchema(address: DatabaseAddress, name: string): Promise<void> {
  if (!/^\w{1,60}$/.test(name)) throw new Error(`not a schema's name: ${name}`);
  const server = openDatabase({ ...address, database: "mysql" }, 1);
  try {
    await server.direct((sql) => sql.run(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`));
  } finally {
    await server.close();
  }
}
