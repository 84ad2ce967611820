import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { createSchema, migrate } from "../../src/adapters/mysql/migrate";
import { openServer } from "../../src/adapters/mysql/server/open-server";
import { readConfig } from "../../src/config";
import { keptFolder } from "../../src/home";
import { makeHasty } from "../support/hasty-server";

/** Gives the work an empty, migrated database on a private server that is gone afterwards. */
export async function onPrivateServer<T>(name: string, tell: (line: string) => void, work: (database: Database) => Promise<T>): Promise<T> {
  const folder = path.join(keptFolder, `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = await openServer({ url: undefined, folder, searchPath: readConfig().PATH }, tell);
  try {
    await makeHasty(server);
    await createSchema(server.address, "dealdock");
    const database = openDatabase({ ...server.address, database: "dealdock" });
    try {
      await migrate(database, "up");
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
