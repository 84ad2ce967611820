import { createHash } from "node:crypto";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import type { InboxStore } from "../../bot/pipeline/stores";
import { newId, type Id } from "../../domain/shared/id";
import { jsonText } from "./json-text";
import type { Database } from "./database";
import { inboxEvents } from "./queue-tables";
import type { Sql } from "./sql";
import { rowFrom, select } from "./table";
import { databaseErrorNumber } from "./database-error";

/** What nobody could handle for so long holds up nothing behind it. */
const waitsForEarlierMinutes = 5;

/** The oldest row of the same lane that is kept and not handled: read without a lock, since whoever has it in hand holds that. */
const saidBefore = `(SELECT earlier.id FROM inbox_events AS earlier WHERE earlier.state = 'new' AND earlier.lane = inbox_events.lane
  AND (earlier.received_at < inbox_events.received_at OR (earlier.received_at = inbox_events.received_at AND earlier.id < inbox_events.id))
  AND earlier.received_at > UTC_TIMESTAMP(3) - INTERVAL ${waitsForEarlierMinutes} MINUTE
  ORDER BY earlier.received_at, earlier.id LIMIT 1)`;

/** One person in one chat, as a fixed number of characters. */
export function laneOf({ at, workspace, userId }: ChatEvent): string {
  return createHash("sha256")
    .update(JSON.stringify([at.platform, at.conversation, workspace, userId]))
    .digest("hex")
    .slice(0, 32);
}

export function inboxStore(sql: Sql): InboxStore {
  return {
    async lock(id) {
      const [found] = await sql.rows<Record<string, unknown>>(
        `SELECT ${inboxEvents.selectList}, ${saidBefore} AS said_before FROM inbox_events WHERE id = ? AND state <> 'waiting' FOR UPDATE`,
        [id],
      );
      if (!found) return null;
      const { payload: event, state, reply, attempts } = rowFrom(inboxEvents, found);
      return { id, event, state, reply, attempts, saidBefore: found["said_before"] as Id | null };
    },
    async close(id, reply, incident) {
      await sql.run(
        "UPDATE inbox_events SET state = 'done', reply = ?, incident = ?, handled_at = UTC_TIMESTAMP(3), lease_until = NULL WHERE id = ?",
        [jsonText(reply), incident, id],
      );
    },
    async noteAttempt(id) {
      await sql.run("UPDATE inbox_events SET attempts = attempts + 1 WHERE id = ?", [id]);
    },
  };
}

const duplicateKey = 1062;

/** Keeps an event, once for each platform id, in a statement that commits by itself. Returns its row, old or new. */
export async function keepEvent(
  database: Database,
  event: ChatEvent,
  state: "new" | "waiting" = "new",
): Promise<{ readonly id: Id; readonly fresh: boolean }> {
  const id = newId();
  const { platform } = event.at;
  return database.direct(async (sql) => {
    try {
      // One statement, since a platform waits for it; the queue runs by the server's clock.
      await sql.run(
        "INSERT INTO inbox_events (id, platform, external_id, lane, payload, state, attempts, received_at) VALUES (?, ?, ?, ?, ?, ?, 0, UTC_TIMESTAMP(3))",
        [id, platform, event.externalId, laneOf(event), jsonText(event), state],
        "prepared",
      );
      return { id, fresh: true };
    } catch (problem) {
      if (databaseErrorNumber(problem) !== duplicateKey) throw problem;
      const [kept] = await select(sql, inboxEvents, "WHERE platform = ? AND external_id = ?", [platform, event.externalId]);
      if (!kept) throw problem;
      return { id: kept.id, fresh: false };
    }
  });
}

/** Events that nobody finished: a crash, or the database was away. Oldest first. */
export async function unfinishedEvents(database: Database, olderThan: Date, limit: number): Promise<readonly Id[]> {
  const rows = await database.direct((sql) =>
    sql.rows<{ id: Id }>("SELECT id FROM inbox_events WHERE state = 'new' AND received_at <= ? ORDER BY received_at, id LIMIT ?", [
      olderThan,
      limit,
    ]),
  );
  return rows.map((row) => row.id);
}
