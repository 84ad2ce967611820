import type { ConversationStateStore } from "../../bot/pipeline/stores";
import { jsonText } from "./json-text";
import type { Sql } from "./sql";

export function conversationStateStore(sql: Sql): ConversationStateStore {
  return {
    async read<State>(platform: string, conversation: string, personId: string, slot = "dialogue") {
      const [row] = await sql.rows<{ state: unknown }>(
        "SELECT state FROM conversation_states WHERE platform = ? AND conversation = ? AND person_id = ? AND slot = ?",
        [platform, conversation, personId, slot],
      );
      if (!row) return null;
      return (typeof row.state === "string" ? JSON.parse(row.state) : row.state) as State;
    },
    async write(platform, conversation, personId, state, slot = "dialogue") {
      await sql.run(
        `INSERT INTO conversation_states (platform, conversation, person_id, slot, state, updated_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))
         ON DUPLICATE KEY UPDATE state = VALUES(state), updated_at = VALUES(updated_at)`,
        [platform, conversation, personId, slot, jsonText(state)],
      );
    },
  };
}
