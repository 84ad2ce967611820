import type { Clock } from "../../domain/shared/clock";
import { newId, type Id } from "../../domain/shared/id";
import type { ConsoleDownloads } from "../console/ports";
import type { Database } from "./database";

interface StoredFile {
  readonly name: string;
  readonly media_type: string;
  readonly bytes: Uint8Array;
}

/** Files in the console's chats: what a platform's servers would keep. Each statement commits by itself. */
export function consoleDownloads(database: Database, clock: Clock): ConsoleDownloads {
  return {
    keep: ({ name, mediaType, bytes }, onceKey) =>
      database.direct(async (sql) => {
        await sql.run(
          `INSERT INTO console_files (id, once_key, name, media_type, bytes, kept_at) VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`,
          [newId(), onceKey, name, mediaType, Buffer.from(bytes), clock.now()],
        );
        const [kept] = await sql.rows<{ id: Id }>("SELECT id FROM console_files WHERE once_key = ?", [onceKey]);
        if (!kept) throw new Error(`console file ${onceKey} was kept and is not there`);
        return kept.id;
      }),
    find: (id) =>
      database.direct(async (sql) => {
        const [found] = await sql.rows<StoredFile>("SELECT name, media_type, bytes FROM console_files WHERE id = ?", [id]);
        return found ? { name: found.name, mediaType: found.media_type, bytes: new Uint8Array(found.bytes) } : null;
      }),
  };
}
