import { newId } from "../../domain/shared/id";
import type { Database } from "./database";
import type { Sql } from "./sql";

/**
 * The sign by which others see that this process lives: a named lock on a connection of its own. The server gives it
 * free the moment that connection is gone, however the process ended; a process that is only slow keeps it.
 */
export interface Presence {
  /** "db1:3306/01M8…": the server that knows the lock, and its name; null while there is none, and only time tells. */
  holder(): Promise<string | null>;
  stop(): Promise<void>;
}

/** How often it is looked whether the connection still stands; also keeps it from being closed as idle. */
const lookEveryMs = 5_000;

/** SQL: this server. Named locks are one server's own, also in a cluster: what another one says of them means nothing. */
const thisServer = "CONCAT(@@hostname, ':', @@port)";

/** SQL: the process that holds the lease of a row is gone for certain. Takes one value: the holder that asks, or null. */
export const holderIsGone = `(SUBSTRING_INDEX(lease_holder, '/', 1) = ${thisServer} AND NOT (lease_holder <=> ?)
  AND IS_FREE_LOCK(CONCAT('dealdock.', SUBSTRING_INDEX(lease_holder, '/', -1))) = 1)`;

export function showPresence(database: Database, failed: (problem: unknown) => void): Presence {
  let holder: string | null = null;
  const is = { stopped: false };
  let wake = (): void => undefined;
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      wake = () => (clearTimeout(timer), resolve());
      if (is.stopped) wake();
    });

  let tried = (): void => undefined;
  const firstTry = new Promise<void>((resolve) => (tried = resolve));

  async function show(sql: Sql): Promise<void> {
    // A new name each time: the old one may still hang on a connection that only we know to be lost.
    const name = newId();
    const [row] = await sql.rows<{ server: string; held: number | string }>(
      `SELECT ${thisServer} AS server, GET_LOCK(CONCAT('dealdock.', ?), 0) AS held`,
      [name],
    );
    if (Number(row?.held) !== 1) throw new Error("the server gives no named lock");
    holder = `${row?.server}/${name}`;
    tried();
    for (;;) {
      await rest();
      if (is.stopped) break;
      await sql.rows("SELECT 1");
    }
    await sql.rows("SELECT RELEASE_LOCK(CONCAT('dealdock.', ?))", [name]);
  }

  const ended = (async () => {
    while (!is.stopped) {
      await database.aside(show).catch(failed);
      holder = null;
      tried();
      if (!is.stopped) await rest();
    }
  })();
  return {
    async holder() {
      await firstTry;
      return holder;
    },
    async stop() {
      is.stopped = true;
      wake();
      await ended;
    },
  };
}
