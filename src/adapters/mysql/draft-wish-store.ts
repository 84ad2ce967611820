import type { DraftWishStore } from "../../bot/conversation/propose-draft";
import type { Sql } from "./sql";
import { column, insert, select, table } from "./table";

export const draftWishes = table("draft_wishes", {
  id: column.id,
  platform: column.text,
  conversation: column.text,
  direct: column.yesNo,
  personId: column.id,
  said: column.text,
  askedAt: column.instant,
  leaseUntil: column.instantOrNull,
});

export function draftWishStore(sql: Sql): DraftWishStore {
  return {
    add: ({ id, at: { platform, conversation, direct }, personId, said, askedAt }) =>
      insert(sql, draftWishes, [{ id, platform, conversation, direct, personId, said, askedAt, leaseUntil: null }]),
    async claim(now, leaseUntil) {
      const [row] = await select(
        sql,
        draftWishes,
        "WHERE lease_until IS NULL OR lease_until < ? ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
        [now],
      );
      if (!row) return null;
      await sql.run("UPDATE draft_wishes SET lease_until = ? WHERE id = ?", [leaseUntil, row.id]);
      const { id, platform, conversation, direct, personId, said, askedAt } = row;
      return { id, at: { platform, conversation, direct }, personId, said, askedAt };
    },
    async lock(id) {
      return (await sql.rows("SELECT id FROM draft_wishes WHERE id = ? FOR UPDATE", [id])).length > 0;
    },
    async remove(id) {
      await sql.run("DELETE FROM draft_wishes WHERE id = ?", [id]);
    },
  };
}
