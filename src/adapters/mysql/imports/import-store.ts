import type { ImportFile, ImportKind, ImportRow, ImportState, RowOutcome } from "../../../domain/imports/import-file";
import type { ImportStore, KnownBy } from "../../../domain/imports/import-store";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned } from "../table";

const imports = table("imports", {
  id: column.id,
  number: column.text,
  kind: column.word<ImportKind>(),
  name: column.text,
  onceKey: column.textOrNull,
  state: column.word<ImportState>(),
  receivedBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

const importRows = table("import_rows", {
  id: column.id,
  importId: column.id,
  rowNo: column.integer,
  outcome: column.word<RowOutcome>(),
  label: column.text,
  fields: column.json<ImportRow["fields"]>(),
  knownAs: column.textOrNull,
  problem: column.textOrNull,
  said: column.textOrNull,
  recordId: column.textOrNull,
});

const ofContacts = (field: string) =>
  `SELECT c.${field} AS value, CONCAT(k.number, ' ', k.name) AS name FROM contacts c JOIN customers k ON k.id = c.customer_id WHERE c.${field} IN (?)`;
const ofLeads = (field: string) =>
  `SELECT ${field} AS value, CONCAT(number, ' ', company) AS name FROM leads WHERE ${field} IN (?) AND state NOT IN ('qualified', 'disqualified')`;
const customerQueries: Readonly<Partial<Record<KnownBy, string>>> = {
  creditCode: "SELECT credit_code AS value, CONCAT(number, ' ', name) AS name FROM customers WHERE credit_code IN (?)",
  phone: ofContacts("phone"),
  email: ofContacts("email"),
  key: "SELECT name_key AS value, CONCAT(number, ' ', name) AS name FROM customers WHERE name_key IN (?)",
};
/** Where a sign of each kind of record stands; a lead may be a customer already. */
const queries: Readonly<Record<ImportKind, Readonly<Partial<Record<KnownBy, readonly string[]>>>>> = {
  customer: Object.fromEntries(Object.entries(customerQueries).map(([by, query]) => [by, [query]])),
  lead: {
    phone: [ofContacts("phone"), ofLeads("phone")],
    email: [ofContacts("email"), ofLeads("email")],
    key: [customerQueries.key ?? "", ofLeads("company_key")],
  },
  price: {},
  stock: {},
  product: { sku: ["SELECT sku AS value, CONCAT(sku, ' ', name_zh) AS name FROM products WHERE sku IN (?)"] },
};
const atOnce = 500;
const rowsAtOnce = 500;

export function importStore(sql: Sql): ImportStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<ImportFile | null> =>
    (await select(sql, imports, rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    byOnceKey: (onceKey) => one("WHERE once_key = ?", [onceKey]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    add: (file) => insert(sql, imports, [{ ...file }]),
    async save(file) {
      if (!(await updateVersioned(sql, imports, { ...file }))) throw new Refusal("import.stale", { number: file.number });
      return { ...file, version: file.version + 1 };
    },
    async addRows(rows) {
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await insert(
          sql,
          importRows,
          rows.slice(at, at + rowsAtOnce).map((row) => ({ ...row })),
        );
    },
    async saveRow({ id, outcome, problem, recordId }) {
      await update(sql, importRows, { outcome, problem, recordId }, "WHERE id = ?", [id]);
    },
    rowsOf: (importId, outcome, most) =>
      select(sql, importRows, "WHERE import_id = ? AND outcome = ? ORDER BY row_no LIMIT ?", [importId, outcome, most]),
    async counts(importId) {
      const rows = await sql.rows<{ outcome: RowOutcome; count: number | string }>(
        "SELECT outcome, COUNT(*) AS count FROM import_rows WHERE import_id = ? GROUP BY outcome",
        [importId],
      );
      const counts: Record<RowOutcome, number> = { new: 0, known: 0, fault: 0, made: 0, refused: 0 };
      for (const { outcome, count } of rows) counts[outcome] = Number(count);
      return counts;
    },
    async known(kind, by, values) {
      const found = new Map<string, string>();
      for (const query of queries[kind][by] ?? []) {
        for (let at = 0; at < values.length; at += atOnce) {
          const rows = await sql.rows<{ value: string; name: string }>(query, [values.slice(at, at + atOnce)]);
          for (const { value, name } of rows) if (!found.has(value)) found.set(value, name.slice(0, 250));
        }
      }
      return found;
    },
  };
}
