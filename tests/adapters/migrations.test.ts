import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { migrate } from "../../src/adapters/mysql/migrate";
import { schemaAddress } from "../support/database";

// Whole schemas are made and dropped here, each statement waiting for the disk.
jest.setTimeout(120_000);

let database: Database;

beforeAll(async () => {
  database = openDatabase(await schemaAddress("dealdock_migrations"), 2);
  await migrate(database, "down");
});
afterAll(() => database.close());

async function schema(): Promise<Record<string, string>> {
  return database.direct(async (sql) => {
    const tables = await sql.rows<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1",
    );
    const shown: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await sql.rows<Record<string, string>>(`SHOW CREATE TABLE \`${name}\``);
      shown[name] = row?.["Create Table"] ?? "";
    }
    return shown;
  });
}

test("goes all the way up, down and up again to the same schema", async () => {
  const up = await migrate(database, "up");
  expect(up.length).toBeGreaterThan(0);
  const first = await schema();
  const down = await migrate(database, "down");
  expect(down.toSorted()).toEqual(up.toSorted());
  expect(Object.keys(await schema())).toEqual(["migrations_done"]);
  await migrate(database, "up");
  expect(await schema()).toEqual(first);
});

test("bears being run again, as after a crash between a statement and the note that it is done", async () => {
  await migrate(database, "up");
  const first = await schema();
  await database.direct((sql) => sql.run("DELETE FROM migrations_done"));
  expect((await migrate(database, "up")).length).toBeGreaterThan(0);
  expect(await schema()).toEqual(first);
});

test("is not disturbed by a second process that migrates at the same time", async () => {
  await migrate(database, "down");
  const [one, other] = await Promise.all([migrate(database, "up"), migrate(database, "up")]);
  expect([one.length, other.length].toSorted((a, b) => a - b)[0]).toBe(0);
});

test("every text column sorts alike on MySQL and MariaDB, or is plain ascii", async () => {
  const odd = await database.direct((sql) =>
    sql.rows(
      "SELECT table_name, column_name, collation_name FROM information_schema.columns WHERE table_schema = DATABASE() AND data_type <> 'longtext' AND collation_name IS NOT NULL AND collation_name NOT IN ('utf8mb4_unicode_520_ci', 'ascii_bin', 'ascii_general_ci') AND table_name <> 'migrations_done'",
    ),
  );
  expect(odd).toEqual([]);
});
