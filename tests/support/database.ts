import { openDatabase, type Database, type DatabaseAddress } from "../../src/adapters/mysql/database";
import { createSchema, migrate } from "../../src/adapters/mysql/migrate";
import type { Sql } from "../../src/adapters/mysql/sql";

/** The run's server, as `npm test` started it. */
export function serverAddress(): DatabaseAddress {
  const given = process.env["DEALDOCK_TEST_DATABASE"];
  if (!given) throw new Error("tests that need a database run through: npm test -- tests/that.test.ts");
  return JSON.parse(given) as DatabaseAddress;
}

/** An address of a schema of that name; made and migrated where it is missing. */
export async function schemaAddress(name: string): Promise<DatabaseAddress> {
  const server = serverAddress();
  await createSchema(server, name);
  if (!server.url) return { ...server, database: name };
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.toString() };
}

/** This jest worker's own schema, up to date and empty. Close it when the file's tests are done. */
export async function freshDatabase(poolSize = 8): Promise<Database> {
  return emptied(await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`), poolSize);
}

/** The schemas that this file's tests found up to date, or brought there: migrations do not change while they run. */
const upToDate = new Set<string>();

/** Opens a schema, up to date and empty. */
export async function emptied(address: DatabaseAddress, poolSize: number): Promise<Database> {
  const database = openDatabase(address, poolSize);
  const place = JSON.stringify(address);
  if (!upToDate.has(place)) await migrate(database, "up");
  upToDate.add(place);
  await emptyAllTables(database);
  return database;
}

/** Only tables that hold something are touched, so that most of the time is not spent on empty ones. */
export async function emptyAllTables(database: Database): Promise<void> {
  await database.aside(async (sql) => {
    await sql.run("SET FOREIGN_KEY_CHECKS = 0");
    for (const name of await filledTables(sql)) await sql.run(`DELETE FROM \`${name}\``);
    await sql.run("SET FOREIGN_KEY_CHECKS = 1");
  });
}

/** Every table with a row in it, but for the note of the migrations. */
export async function filledTables(sql: Sql): Promise<string[]> {
  const tables = (
    await sql.rows<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    )
  )
    .map((each) => each.name)
    .filter((name) => name !== "migrations_done");
  if (tables.length === 0) return [];
  const filled = await sql.rows<{ name: string }>(
    tables.map((name) => `(SELECT '${name}' AS name FROM \`${name}\` LIMIT 1)`).join(" UNION ALL "),
  );
  return filled.map(({ name }) => name);
}
