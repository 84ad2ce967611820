import { loadDemo } from "../../src/adapters/demo/load-demo";
import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { migrate } from "../../src/adapters/mysql/migrate";
import { oneProcess } from "../../src/adapters/mysql/one-process";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { emptyAllTables, filledTables, schemaAddress } from "./database";

/** The demo company's own moment: Wednesday, 25 November 2026, 10:00 in Shanghai. */
const demoNow = new Date("2026-11-25T02:00:00Z");

const pattern = "dealdock_demo";

/**
 * Fills an empty, migrated schema with the demo company as it is at its own moment. In a run of tests it is loaded once, into a
 * schema of its own, and copied from there row by row: a copy takes a tenth of a load, and there are hundreds of them.
 */
export async function fillWithDemo(database: Database): Promise<void> {
  const run = process.env["DEALDOCK_TEST_RUN"];
  if (run === undefined) return load(database);
  const columns = await (copied ??= patternOf(run));
  await database.transaction(async (sql) => {
    await sql.run("SET FOREIGN_KEY_CHECKS = 0");
    for (const [table, names] of columns)
      await sql.run(`INSERT INTO \`${table}\` (${names}) SELECT ${names} FROM \`${pattern}\`.\`${table}\``);
    await sql.run("SET FOREIGN_KEY_CHECKS = 1");
  });
}

/** What is copied: each filled table with its columns. */
let copied: Promise<ReadonlyMap<string, string>> | undefined;

/** Loads the pattern where this run has not done so yet; the other worker waits for it. */
async function patternOf(run: string): Promise<ReadonlyMap<string, string>> {
  const database = openDatabase(await schemaAddress(pattern), 2);
  try {
    return await oneProcess(database, "pattern", async () => {
      await database.direct((sql) => sql.run("CREATE TABLE IF NOT EXISTS pattern_of (run VARCHAR(60) NOT NULL PRIMARY KEY)"));
      const [made] = await database.direct((sql) => sql.rows("SELECT run FROM pattern_of WHERE run = ?", [run]));
      if (!made) {
        await migrate(database, "up");
        await emptyAllTables(database);
        await load(database);
        await database.direct((sql) => sql.run("INSERT INTO pattern_of (run) VALUES (?)", [run]));
      }
      return columnsOf(database);
    });
  } finally {
    await database.close();
  }
}

/** Numbers one by one: whoever goes on takes up where the demo company ends. */
async function load(database: Database): Promise<void> {
  await loadDemo(unitOfWork(database, { now: () => demoNow }, documentNumbers(database, 1)));
}

async function columnsOf(database: Database): Promise<ReadonlyMap<string, string>> {
  return database.direct(async (sql) => {
    const filled = (await filledTables(sql)).filter((table) => table !== "pattern_of");
    const rows = await sql.rows<{ tableName: string; name: string }>(
      "SELECT table_name AS tableName, column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE()",
    );
    return new Map(
      filled.map((table) => [
        table,
        rows
          .filter(({ tableName }) => tableName === table)
          .map(({ name }) => `\`${name}\``)
          .join(", "),
      ]),
    );
  });
}
