import type { UndoNote } from "../../bot/commands/define-command";
import type { LastCommandStore } from "../../bot/conversation/last-command-store";
import { jsonText } from "./json-text";
import type { Sql } from "./sql";
import { column, select, table } from "./table";

export const lastCommands = table("last_commands", {
  personId: column.id,
  id: column.id,
  command: column.text,
  said: column.text,
  messageId: column.textOrNull,
  undoNote: column.jsonOrNull<UndoNote>(),
  doneAt: column.instant,
  takenBackAt: column.instantOrNull,
});

export function lastCommandStore(sql: Sql): LastCommandStore {
  return {
    async put({ personId, id, command, said, messageId, undoNote, doneAt, takenBackAt }) {
      await sql.run(
        `INSERT INTO last_commands (person_id, id, command, said, message_id, undo_note, done_at, taken_back_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE id = VALUES(id), command = VALUES(command), said = VALUES(said), message_id = VALUES(message_id),
           undo_note = VALUES(undo_note), done_at = VALUES(done_at), taken_back_at = VALUES(taken_back_at)`,
        [personId, id, command, said, messageId, undoNote === null ? null : jsonText(undoNote), doneAt, takenBackAt],
      );
    },
    async lock(personId) {
      const [found] = await select(sql, lastCommands, "WHERE person_id = ? FOR UPDATE", [personId]);
      return found ?? null;
    },
    async changedSince({ personId, id, messageId }) {
      const later = await sql.rows(
        // A key that a card drew when it was shown belongs to the command that asked for the card: it is no step of its own.
        "SELECT 1 FROM audit_log WHERE actor_id = ? AND id > ? AND (message_id IS NULL OR message_id <> ?) AND verb <> 'webhook.drawSecret' LIMIT 1",
        [personId, id, messageId ?? ""],
      );
      return later.length > 0;
    },
  };
}
