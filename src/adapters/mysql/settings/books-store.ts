import type { Books, BooksStore } from "../../../domain/shared/closed-books";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, select, table, updateVersioned } from "../table";

export const books = table("books", { id: column.id, closedThrough: column.dayOrNull, version: column.integer });

const id = "books";
const nothingClosed: Books = { closedThrough: null, version: 1 };

export function booksStore(sql: Sql): BooksStore {
  const find = async (how: string) => (await select(sql, books, `WHERE id = ? ${how}`, [id]))[0];
  /** There must be a row to lock: none holds nothing. */
  async function locked(how: string): Promise<Books> {
    const found = await find(how);
    if (found) return found;
    await sql.run("INSERT IGNORE INTO books (id, closed_through, version) VALUES (?, NULL, 1)", [id]);
    return (await find(how)) ?? nothingClosed;
  }
  return {
    read: async () => (await find("")) ?? nothingClosed,
    // Both servers know this word for a shared lock.
    hold: () => locked("LOCK IN SHARE MODE"),
    lock: () => locked("FOR UPDATE"),
    async save({ closedThrough, version }) {
      if (!(await updateVersioned(sql, books, { id, closedThrough, version }))) throw new Refusal("month.stale");
      return { closedThrough, version: version + 1 };
    },
  };
}
