import type { LarkPlaces } from "../../lark/places";
import type { Database } from "../database";

const mostRemembered = 5_000;

/** Places in Feishu and Lark, kept for all processes; what this one has seen it does not ask or write again. */
export function larkPlaces(database: Database): LarkPlaces {
  const seen = new Map<string, string>();
  const remember = (id: string, conversation: string) => {
    if (seen.size >= mostRemembered) seen.clear();
    seen.set(id, conversation);
  };
  return {
    async find(messageId, chatId) {
      const ids = [messageId, chatId].filter((id) => id !== "");
      const known = ids.map((id) => seen.get(id));
      // A message's own place is only written for topics: not having seen it says nothing.
      if (known[0] !== undefined || ids.length === 0) return known[0] ?? null;
      const rows = await database.direct((sql) =>
        sql.rows<{ id: string; conversation: string }>("SELECT id, conversation FROM lark_places WHERE id IN (?)", [ids]),
      );
      for (const row of rows) remember(row.id, row.conversation);
      return ids.map((id) => seen.get(id)).find((each) => each !== undefined) ?? null;
    },
    async chatOf(conversation) {
      const [row] = await database.direct((sql) =>
        sql.rows<{ id: string }>(
          "SELECT id FROM lark_places WHERE conversation = ? AND id LIKE 'oc\\_%' ORDER BY learned_at DESC LIMIT 1",
          [conversation],
        ),
      );
      return row?.id ?? null;
    },
    async learn(id, conversation) {
      if (id === "" || seen.get(id) === conversation) return;
      await database.direct((sql) =>
        sql.run(
          `INSERT INTO lark_places (id, conversation, learned_at) VALUES (?, ?, UTC_TIMESTAMP(3))
           ON DUPLICATE KEY UPDATE conversation = VALUES(conversation), learned_at = VALUES(learned_at)`,
          [id, conversation],
        ),
      );
      remember(id, conversation);
    },
  };
}
