import type { RecordKind } from "../../../bot/conversation/lexicon";
import { lookupWords } from "../../../domain/shared/lookup-words";
import type { Sql } from "../sql";
import { namedKinds, namedRecords, type NamedRecord } from "./record-names";

const pageSize = 500;
const rowsPerInsert = 1000;

/** Makes every record's words afresh, page by page; a million customers never stand in memory. */
export async function rebuildLookup(sql: Sql): Promise<void> {
  for (const kind of namedKinds) {
    await sql.run("DELETE FROM lookup_keys WHERE kind = ?", [kind]);
    let after = "";
    for (;;) {
      const records = await namedRecords(sql, kind, { after, count: pageSize });
      const last = records.at(-1);
      if (!last) break;
      await insertWords(sql, kind, records);
      after = last.id;
    }
  }
}

/** The words for the company's bank accounts, under their codes: 招行 is CMB. */
export async function nameAccounts(
  sql: Sql,
  accounts: readonly { readonly code: string; readonly names: readonly string[] }[],
): Promise<void> {
  await insertWords(
    sql,
    "account",
    accounts.map(({ code, names }) => ({ id: code, called: { kind: "place", number: code, names } })),
  );
}

/** Makes the words of these records afresh: after they were saved. */
export async function refreshLookup(sql: Sql, kind: RecordKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.run("DELETE FROM lookup_keys WHERE kind = ? AND record_id IN (?)", [kind, [...ids]]);
  await insertWords(sql, kind, await namedRecords(sql, kind, { ids }));
}

async function insertWords(sql: Sql, kind: RecordKind, records: readonly NamedRecord[]): Promise<void> {
  const rows = records.flatMap(({ id, called }) => lookupWords(called).map(({ word, form }) => [kind, word, form, id]));
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    // Words that the collation holds equal (é and e) are one key.
    await sql.run("INSERT IGNORE INTO lookup_keys (kind, word, form, record_id) VALUES ?", [rows.slice(at, at + rowsPerInsert)]);
  }
}
