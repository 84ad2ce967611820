import { openDatabase } from "../src/adapters/mysql/database";
import { createSchema, migrate, migrationStatus } from "../src/adapters/mysql/migrate";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { readConfig } from "../src/config";
import { keptFolder } from "../src/home";

/** `npm run migrate -- up|down|status` on DATABASE_URL, or on the quickstart's own database. */
async function main(): Promise<void> {
  const config = readConfig();
  const word = process.argv[2] ?? "status";
  if (!["up", "down", "status"].includes(word)) throw new Error(`npm run migrate -- up|down|status, not "${word}"`);
  const server = await openServer({ url: config.DATABASE_URL, folder: keptFolder, searchPath: config.PATH }, console.log);
  if (!config.DATABASE_URL) await createSchema(server.address, "dealdock");
  const database = openDatabase(server.address, 2);
  try {
    if (word !== "status") for (const name of await migrate(database, word as "up" | "down")) console.log(`${word} ${name}`);
    const { done, open } = await migrationStatus(database);
    console.log(`${done.length} done, ${open.length} open${open.length > 0 ? `: ${open.join(", ")}` : ""}`);
  } finally {
    await database.close();
    await server.stop();
  }
}

void main();
