import type { LexiconMatch, RecordKind } from "../../../bot/conversation/lexicon";
import type { Called } from "../../../domain/shared/lookup-words";
import type { Sql } from "../sql";

interface NameRow {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly second: string | null;
  readonly third: string | null;
  readonly customer_id: string | null;
  readonly owner_id?: string | null;
}
interface NamedTable {
  readonly called: Called["kind"];
  /** id, number, name, second and third name, customer, and the owner where a record is not everybody's; ends before WHERE. */
  readonly select: string;
}

/** Where each kind of record keeps its names. */
const namedTables: Readonly<Partial<Record<RecordKind, NamedTable>>> = {
  customer: {
    called: "company",
    select: "SELECT id, number, name, short_name AS second, name_en AS third, NULL AS customer_id, owner_id FROM customers",
  },
  supplier: {
    called: "company",
    select: "SELECT id, number, name, short_name AS second, name_en AS third, NULL AS customer_id FROM suppliers",
  },
  contact: {
    called: "person",
    select: `SELECT id, NULL AS number, name, called AS second, NULL AS third, customer_id,
      (SELECT c.owner_id FROM customers c WHERE c.id = contacts.customer_id) AS owner_id FROM contacts`,
  },
  person: {
    called: "person",
    select: "SELECT id, number, name_zh AS name, name_en AS second, NULL AS third, NULL AS customer_id FROM people",
  },
  product: {
    called: "product",
    select: "SELECT id, sku AS number, name_zh AS name, name_en AS second, NULL AS third, NULL AS customer_id FROM products",
  },
  warehouse: {
    called: "place",
    select: `SELECT id, number, name, second, third, customer_id FROM (SELECT id, number, name_zh AS name, name_en AS second, NULL AS third,
      NULL AS customer_id FROM warehouses WHERE closed = 0) AS used`,
  },
  lead: {
    called: "company",
    select: "SELECT id, number, company AS name, contact_name AS second, NULL AS third, NULL AS customer_id FROM leads",
  },
  field: {
    called: "word",
    select: `SELECT id, number, name, second, third, customer_id FROM (SELECT id, NULL AS number, JSON_UNQUOTE(JSON_EXTRACT(label, '$.zh')) AS name,
      JSON_UNQUOTE(JSON_EXTRACT(label, '$.en')) AS second, NULL AS third, NULL AS customer_id FROM field_definitions WHERE state = 'on') AS used`,
  },
  form: {
    called: "word",
    select: `SELECT id, number, name, second, third, customer_id FROM (SELECT id, NULL AS number, JSON_UNQUOTE(JSON_EXTRACT(label, '$.zh')) AS name,
      JSON_UNQUOTE(JSON_EXTRACT(label, '$.en')) AS second, NULL AS third, NULL AS customer_id FROM form_definitions WHERE state = 'on') AS used`,
  },
  opportunity: {
    called: "product",
    select: "SELECT id, number, title AS name, NULL AS second, NULL AS third, customer_id, owner_id FROM opportunities",
  },
};

export const namedKinds = Object.keys(namedTables) as RecordKind[];

export interface NamedRecord {
  readonly id: string;
  readonly called: Called;
}

/** Records of a kind with what they are called: these ids, or the page behind an id. */
export async function namedRecords(
  sql: Sql,
  kind: RecordKind,
  which: { readonly ids: readonly string[] } | { readonly after: string; readonly count: number },
): Promise<NamedRecord[]> {
  const table = namedTables[kind];
  if (!table) return [];
  const alive = kind === "customer" || kind === "lead" ? " AND merged_into_id IS NULL" : "";
  const rows =
    "ids" in which
      ? which.ids.length === 0
        ? []
        : await sql.rows<NameRow>(`${table.select} WHERE id IN (?)${alive}`, [[...which.ids]])
      : await sql.rows<NameRow>(`${table.select} WHERE id > ?${alive} ORDER BY id LIMIT ?`, [which.after, which.count]);
  return [...(await mergedNames(sql, kind, table, rows)), ...rows].map(({ id, number, name, second, third }) => ({
    id,
    called: {
      kind: table.called,
      ...(number === null ? {} : { number }),
      names: kind === "contact" || kind === "lead" ? [name] : [name, second, third],
      called: kind === "contact" || kind === "lead" ? [second] : [],
    },
  }));
}

/** What was merged into these records: its number and names are theirs from then on. */
async function mergedNames(sql: Sql, kind: RecordKind, table: NamedTable, rows: readonly NameRow[]): Promise<NameRow[]> {
  if ((kind !== "customer" && kind !== "lead") || rows.length === 0) return [];
  const keys = rows.map(({ id }) => id);
  const names = kind === "customer" ? "customers" : "leads";
  const into = await sql.rows<{ id: string; into: string }>(
    `SELECT id, merged_into_id AS \`into\` FROM ${names} WHERE merged_into_id IN (?)`,
    [keys],
  );
  if (into.length === 0) return [];
  const kept = new Map(into.map((each) => [each.id, each.into]));
  const named = await sql.rows<NameRow>(`${table.select} WHERE id IN (?)`, [[...kept.keys()]]);
  return named.map((each) => ({ ...each, id: kept.get(each.id) ?? each.id }));
}

/** What to call records in a choice, by "kind id". */
export async function labelsOf(
  sql: Sql,
  wanted: readonly { readonly kind: RecordKind; readonly id: string }[],
): Promise<ReadonlyMap<string, Pick<LexiconMatch, "label" | "customerId" | "ownerId">>> {
  const labels = new Map<string, Pick<LexiconMatch, "label" | "customerId" | "ownerId">>();
  for (const kind of namedKinds) {
    const ids = [...new Set(wanted.filter((each) => each.kind === kind).map(({ id }) => id))];
    const table = namedTables[kind];
    if (ids.length === 0 || !table) continue;
    for (const row of await sql.rows<NameRow>(`${table.select} WHERE id IN (?)`, [ids])) {
      const label = kind === "product" || kind === "opportunity" ? `${row.number ?? ""} ${row.name}` : row.name;
      labels.set(`${kind} ${row.id}`, {
        label,
        ...(row.customer_id !== null && { customerId: row.customer_id }),
        ...(typeof row.owner_id === "string" && { ownerId: row.owner_id }),
      });
    }
  }
  // The company's bank accounts have no table of their own: their code is what to call them.
  for (const { kind, id } of wanted) if (kind === "account") labels.set(`${kind} ${id}`, { label: id });
  return labels;
}
