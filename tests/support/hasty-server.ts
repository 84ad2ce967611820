import { openDatabase } from "../../src/adapters/mysql/database";
import type { OpenServer } from "../../src/adapters/mysql/server/open-server";

/**
 * Lets a private server write its log once a second instead of at every commit: what tests and simulations put in has to
 * outlive no power cut, and waiting for the disk is half of their time. A server that is somebody's own stays as it is.
 */
export async function makeHasty({ address }: OpenServer): Promise<void> {
  if (address.url) return;
  const database = openDatabase({ ...address, database: "mysql" }, 1);
  try {
    await database.direct((sql) => sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 0"));
  } finally {
    await database.close();
  }
}
