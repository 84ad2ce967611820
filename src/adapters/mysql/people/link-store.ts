import type { LinkStore, Stranger } from "../../../domain/access/link-store";
import type { ChatUserRef } from "../../../domain/access/person-store";
import type { Sql } from "../sql";
import { column, insert, select, table, update } from "../table";

const linkCodes = table("link_codes", {
  id: column.id,
  personId: column.id,
  madeBy: column.id,
  codeHash: column.textOrNull,
  expiresAt: column.instant,
  usedAt: column.instantOrNull,
});

const strangers = table("strangers", {
  platform: column.text,
  workspace: column.text,
  externalId: column.text,
  profileAskedAt: column.instantOrNull,
  wrongCodes: column.integer,
  wrongSince: column.instantOrNull,
});

const thisOne = "WHERE platform = ? AND workspace = ? AND external_id = ?";
const keyOf = ({ platform, workspace, externalId }: ChatUserRef) => [platform, workspace, externalId];

export function linkStore(sql: Sql): LinkStore {
  return {
    addCode: (code) => insert(sql, linkCodes, [{ ...code }]),
    async findCode(id) {
      return (await select(sql, linkCodes, "WHERE id = ? FOR UPDATE", [id]))[0] ?? null;
    },
    async byHash(codeHash) {
      return (await select(sql, linkCodes, "WHERE code_hash = ? FOR UPDATE", [codeHash]))[0] ?? null;
    },
    async saveCode({ id, codeHash, usedAt }) {
      await update(sql, linkCodes, { codeHash, usedAt }, "WHERE id = ?", [id]);
    },
    async endCodesOf(personId, now) {
      await sql.run("UPDATE link_codes SET expires_at = ? WHERE person_id = ? AND used_at IS NULL AND expires_at > ?", [
        now,
        personId,
        now,
      ]);
    },
    async lockStranger(user): Promise<Stranger> {
      await sql.run(
        "INSERT INTO strangers (platform, workspace, external_id) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE platform = platform",
        keyOf(user),
      );
      const [row] = await select(sql, strangers, `${thisOne} FOR UPDATE`, keyOf(user));
      if (!row) throw new Error("a stranger's row was written and is not there");
      return row;
    },
    async saveStranger({ platform, workspace, externalId, ...set }) {
      await update(sql, strangers, set, thisOne, [platform, workspace, externalId]);
    },
    async forgetStranger(user) {
      await sql.run(`DELETE FROM strangers ${thisOne}`, keyOf(user));
    },
  };
}
