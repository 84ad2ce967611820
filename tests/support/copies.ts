import { newId } from "../../src/domain/shared/id";
import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";

type Stored = Readonly<Record<string, unknown>>;

/** What a record is not found without: a quote without its version, a purchase without its lines. */
const under: Readonly<Record<string, { readonly table: string; readonly key: string }>> = {
  quotes: { table: "quote_versions", key: "quote_id" },
  purchase_orders: { table: "purchase_order_lines", key: "purchase_order_id" },
};

/** Copies of a record under other numbers, so that its list is longer than a page. */
export async function copiesOf(tx: MySqlTx, table: string, number: string, count: number): Promise<void> {
  const [row] = await tx.sql.rows<Stored>(`SELECT * FROM ${table} WHERE number = ?`, [number]);
  if (!row) throw new Error(`${table} has no ${number}`);
  const parts = under[table];
  const own = parts ? await tx.sql.rows<Stored>(`SELECT * FROM ${parts.table} WHERE ${parts.key} = ?`, [row["id"]]) : [];
  for (let at = 0; at < count; at++) {
    const id = newId();
    await put(tx, table, {
      ...row,
      id,
      number: `X-${at}`,
      ...("source_id" in row && { source_id: newId() }),
      // A lead form's place on the web is its own.
      ...("code" in row && { code: newId() }),
    });
    for (const part of own) await put(tx, parts?.table ?? "", { ...part, id: newId(), [parts?.key ?? ""]: id });
  }
}

async function put(tx: MySqlTx, table: string, row: Stored): Promise<void> {
  const names = Object.keys(row);
  const written = (value: unknown) =>
    typeof value === "object" && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
  await tx.sql.run(
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    names.map((name) => written(row[name])),
  );
}
