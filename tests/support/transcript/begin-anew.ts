import type { Database, DatabaseAddress } from "../../../src/adapters/mysql/database";
import { emptied } from "../database";
import { fillWithDemo } from "../demo-company";

/** Opens the schema that a story is told on, with the demo company in it and nothing else. */
export async function beginAnew(address: DatabaseAddress): Promise<Database> {
  const database = await emptied(address, 2);
  await fillWithDemo(database);
  return database;
}
