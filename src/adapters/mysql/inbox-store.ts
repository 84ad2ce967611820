import type { ChatEvent } from "../../bot/pipeline/chat-event";
import type { InboxStore } from "../../bot/pipeline/stores";
import { newId, type Id } from "../../domain/shared/id";
import { jsonText } from "./json-text";
import type { Database } from "./database";
import { inboxEvents } from "./queue-tables";
import type { Sql } from "./sql";
import { select } from "./table";
import { databaseErrorNumber } from "./database-error";

export function inboxStore(sql: Sql): InboxStore {
  return {
    async lock(id) {
      const [row] = await select(sql, inboxEvents, "WHERE id = ? AND state <> 'waiting' FOR UPDATE", [id]);
      return row ? { id: row.id, event: row.payload, state: row.state, reply: row.reply, attempts: row.attempts } : null;
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
        "INSERT INTO inbox_events (id, platform, external_id, payload, state, attempts, received_at) VALUES (?, ?, ?, ?, ?, 0, UTC_TIMESTAMP(3))",
        [id, platform, event.externalId, jsonText(event), state],
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
    sql.rows<{ id: Id }>("SELECT id FROM inbox_events WHERE state = 'new' AND received_at <= ? ORDER BY id LIMIT ?", [olderThan, limit]),
  );
  return rows.map((row) => row.id);
}
