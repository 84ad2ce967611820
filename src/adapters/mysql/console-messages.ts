import type { Clock } from "../../domain/shared/clock";
import type { ConsoleBody, ConsoleMessage, ConsoleMessages, ConsolePeople, ConsolePerson } from "../console/ports";
import { newId, type Id } from "../../domain/shared/id";
import { jsonText } from "./json-text";
import type { Database } from "./database";
import { column, rowFrom, table } from "./table";

const consoleMessages = table("console_messages", {
  id: column.id,
  personId: column.id,
  author: column.word<"person" | "bot">(),
  body: column.json<ConsoleBody>(),
  postedAt: column.instant,
  updatedAt: column.instant,
  revision: column.integer,
});

const consolePeople = table("people", {
  id: column.id,
  number: column.text,
  nameZh: column.text,
  nameEn: column.text,
  roles: column.json<ConsolePerson["roles"]>(),
  title: column.textOrNull,
  language: column.word<"zh" | "en">(),
});

type StoredRow = Readonly<Record<string, unknown>>;
const messageFrom = (row: StoredRow): ConsoleMessage => rowFrom(consoleMessages, row);

/** The console's chat history. Each statement commits by itself: a platform's servers take no part in our transactions. */
export function consoleMessageStore(database: Database, clock: Clock): ConsoleMessages {
  const columns = consoleMessages.selectList;
  const read = (rest: string, values: readonly unknown[]): Promise<ConsoleMessage[]> =>
    database.direct(async (sql) => (await sql.rows<StoredRow>(`SELECT ${columns} FROM console_messages ${rest}`, values)).map(messageFrom));
  return {
    async find(id) {
      return (await read("WHERE id = ?", [id]))[0] ?? null;
    },
    async page(personId, { before, after, limit }) {
      const bounds = `${before ? "AND id < ?" : ""} ${after ? "AND id > ?" : ""}`;
      const values = [personId, before, after].filter((value) => value !== undefined);
      const newestFirst = await read(`WHERE person_id = ? ${bounds} ORDER BY id DESC LIMIT ?`, [...values, limit]);
      return newestFirst.toReversed();
    },
    async latest(personIds) {
      if (personIds.length === 0) return [];
      return read(
        "JOIN (SELECT MAX(id) AS newest FROM console_messages WHERE person_id IN (?) GROUP BY person_id) last ON last.newest = id",
        [personIds],
      );
    },
    async changedSince(personIds, since) {
      if (personIds.length === 0) return [];
      return read("WHERE person_id IN (?) AND updated_at >= ? ORDER BY updated_at, id LIMIT 500", [personIds, since]);
    },
    async add({ id, personId, author, body }) {
      const now = clock.now();
      await database.direct((sql) =>
        sql.run(
          `INSERT INTO console_messages (id, person_id, author, body, posted_at, updated_at, revision)
           VALUES (?, ?, ?, ?, ?, ?, 1) ON DUPLICATE KEY UPDATE id = id`,
          [id, personId, author, jsonText(body), now, now],
        ),
      );
    },
    async post(personId, body, onceKey) {
      const now = clock.now();
      return database.direct(async (sql) => {
        await sql.run(
          `INSERT INTO console_messages (id, person_id, author, once_key, body, posted_at, updated_at, revision)
           VALUES (?, ?, 'bot', ?, ?, ?, ?, 1) ON DUPLICATE KEY UPDATE id = id`,
          [newId(), personId, onceKey, jsonText(body), now, now],
        );
        const [kept] = await sql.rows<{ id: Id }>("SELECT id FROM console_messages WHERE once_key = ?", [onceKey]);
        if (!kept) throw new Error(`console message ${onceKey} was written and is not there`);
        return kept.id;
      });
    },
    async replace(id, body) {
      const changed = await database.direct((sql) =>
        sql.run("UPDATE console_messages SET body = ?, updated_at = ?, revision = revision + 1 WHERE id = ?", [
          jsonText(body),
          clock.now(),
          id,
        ]),
      );
      return changed === 1;
    },
  };
}

export function consolePeopleList(database: Database): ConsolePeople {
  return {
    all: () =>
      database.direct(async (sql) => {
        const rows = await sql.rows<StoredRow>(`SELECT ${consolePeople.selectList} FROM people WHERE active = 1 LIMIT 200`);
        return rows.map((row) => rowFrom(consolePeople, row)).toSorted((a, b) => a.number.localeCompare(b.number, "en", { numeric: true }));
      }),
  };
}
