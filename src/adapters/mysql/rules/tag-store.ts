import type { TagStore } from "../../../domain/rules/rule-store";
import type { Sql } from "../sql";

export function tagStore(sql: Sql): TagStore {
  return {
    async add(record, tag, at) {
      const [had] = await sql.rows("SELECT 1 FROM record_tags WHERE record_kind = ? AND record_id = ? AND tag = ?", [
        record.kind,
        record.id,
        tag,
      ]);
      if (had) return false;
      await sql.run("INSERT IGNORE INTO record_tags (record_kind, record_id, tag, tagged_at) VALUES (?, ?, ?, ?)", [
        record.kind,
        record.id,
        tag,
        at,
      ]);
      return true;
    },
    async remove(record, tag) {
      const gone = await sql.run("DELETE FROM record_tags WHERE record_kind = ? AND record_id = ? AND tag = ?", [
        record.kind,
        record.id,
        tag,
      ]);
      return gone > 0;
    },
    async of(record) {
      const rows = await sql.rows<{ tag: string }>(
        "SELECT tag FROM record_tags WHERE record_kind = ? AND record_id = ? ORDER BY tagged_at, tag",
        [record.kind, record.id],
      );
      return rows.map(({ tag }) => tag);
    },
  };
}
