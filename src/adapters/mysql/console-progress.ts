import type { ChatReply } from "../../bot/pipeline/chat-reply";
import type { EventProgress } from "../console/ports";
import type { Database } from "./database";
import { column } from "./table";

const reply = column.jsonOrNull<ChatReply>();

/** How far the bot is with an event of the console, read from its inbox row; an unknown one is not done. */
export function consoleProgress(database: Database): (externalId: string) => Promise<EventProgress> {
  return (externalId) =>
    database.direct(async (sql) => {
      const [row] = await sql.rows<Readonly<Record<string, unknown>>>(
        "SELECT reply, handled_at FROM inbox_events WHERE platform = 'console' AND external_id = ?",
        [externalId],
      );
      if (!row || row["handled_at"] === null) return { done: false, toast: null };
      return { done: true, toast: reply.read(row["reply"], row)?.toast ?? null };
    });
}
