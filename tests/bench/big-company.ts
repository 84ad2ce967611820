import type { Sql } from "../../src/adapters/mysql/sql";
import { lookupWords, type Called } from "../../src/domain/shared/lookup-words";

export interface Sizes {
  readonly customers: number;
  readonly skus: number;
  readonly moves: number;
}

/** Rows in one statement: a transaction of some seconds. */
const atOnce = 250_000;
/** Stands for a record's number in what one is called; every one is called the same but for it. */
const sample = "7777777";

/** "0000012" of the thirteenth: numbers of one width, so that words are made by replacing it. */
export const numbered = (index: number): string => String(index).padStart(sample.length, "0");

/**
 * Fills the demo company up from one size to another, by statements that make their rows in the server: what a customer is
 * called, its contact, SKUs with prices, levels and the moves that sum to them.
 */
export async function growCompany(sql: Sql, from: Sizes, to: Sizes, tell: (line: string) => void): Promise<void> {
  await countTo(sql, Math.max(to.customers, to.skus, Math.min(to.moves, 1_000_000)));
  const [place] = await sql.rows<{ sh: string; sz: string; actor: string; list: string }>(
    `SELECT (SELECT id FROM warehouses WHERE number = 'SH') AS sh, (SELECT id FROM warehouses WHERE number = 'SZ') AS sz,
       (SELECT id FROM people WHERE number = 'P4') AS actor,
       (SELECT id FROM price_lists WHERE currency = 'CNY' LIMIT 1) AS list`,
  );
  if (!place) throw new Error("there is no demo company");
  const n = `LPAD(n, ${sample.length}, '0')`;
  const id = (letters: string) => `CONCAT('0BIG${letters}', LPAD(n, 20, '0'))`;
  const each = (what: string, low: number, high: number, statement: string, values: readonly unknown[] = []) =>
    inPieces(sql, tell, what, low, high, statement, values);

  await growCustomers(sql, from.customers, to.customers, tell);
  await words(
    each,
    "customer",
    id("CU"),
    { kind: "company", number: `C${sample}`, names: [`Nova${sample} Oil Ltd`] },
    from.customers,
    to.customers,
  );
  await each(
    "SKUs",
    from.skus,
    to.skus,
    `INSERT INTO products (id, sku, name_zh, name_en, base_unit, cost, cost_currency, tax_rate)
     SELECT ${id("SK")}, CONCAT('K', ${n}), CONCAT('件', ${n}), CONCAT('Part ', ${n}), 'pcs', 12.5, 'CNY', 13 FROM bench_numbers`,
  );
  await each(
    "prices",
    from.skus,
    to.skus,
    `INSERT INTO prices (id, price_list_id, product_id, unit, min_quantity, price) SELECT ${id("PR")}, ?, ${id("SK")}, 'pcs', 0, 20 FROM bench_numbers`,
    [place.list],
  );
  await words(
    each,
    "product",
    id("SK"),
    { kind: "product", number: `K${sample}`, names: [`件${sample}`, `Part ${sample}`] },
    from.skus,
    to.skus,
  );
  await moves(sql, tell, from, to, place);
  await sql.run("ANALYZE TABLE customers, contacts, lookup_keys, products, prices, stock_levels, stock_moves");
}

/** Leads of the one rep, assigned long ago and followed up last week. */
export async function growLeads(sql: Sql, leads: number, tell: (line: string) => void): Promise<void> {
  await countTo(sql, leads);
  const n = `LPAD(n, ${sample.length}, '0')`;
  await inPieces(
    sql,
    tell,
    "leads",
    0,
    leads,
    `INSERT INTO leads (id, number, state, company, company_key, source, currency, owner_id, assigned_at, last_follow_up_at, created_at)
     SELECT CONCAT('0BIGLE', LPAD(n, 20, '0')), CONCAT('LDB', ${n}), IF(n MOD 2 = 0, 'assigned', 'contacted'), CONCAT('Lead ', ${n}), CONCAT('lead', ${n}), 'web', 'CNY',
       (SELECT id FROM people WHERE number = 'P3'), '2026-01-05', UTC_TIMESTAMP(3) - INTERVAL 1 DAY, '2026-01-05' FROM bench_numbers`,
    [],
  );
}

/** Customers of one rep, followed up yesterday, each with a contact; without the words they are found by. */
export async function growCustomers(sql: Sql, low: number, high: number, tell: (line: string) => void): Promise<void> {
  await countTo(sql, high);
  const n = `LPAD(n, ${sample.length}, '0')`;
  const id = (letters: string) => `CONCAT('0BIG${letters}', LPAD(n, 20, '0'))`;
  const [owner] = await sql.rows<{ id: string }>("SELECT id FROM people WHERE number = 'P3'");
  const each = (what: string, statement: string, values: readonly unknown[]) => inPieces(sql, tell, what, low, high, statement, values);
  await each(
    "customers",
    `INSERT INTO customers (id, number, name, short_name, name_key, owner_id, currency, terms, credit_limit, created_at, assigned_at, last_follow_up_at)
     SELECT ${id("CU")}, CONCAT('C', ${n}), CONCAT('Nova', ${n}, ' Oil Ltd'), NULL, CONCAT('nova', ${n}, 'oil'), ?, 'CNY', '{"from":"shipment","days":30}', 100000,
       '2026-01-05', '2026-01-05', UTC_TIMESTAMP(3) - INTERVAL 1 DAY FROM bench_numbers`,
    [owner?.id],
  );
  await each(
    "contacts",
    `INSERT INTO contacts (id, customer_id, name, phone, position) SELECT ${id("CO")}, ${id("CU")}, CONCAT('Kim ', ${n}), CONCAT('+8613', LPAD(n, 9, '0')), 1 FROM bench_numbers`,
    [],
  );
}

type Each = (what: string, low: number, high: number, statement: string, values?: readonly unknown[]) => Promise<void>;

/** The words of all of a kind are those of one, with another number in them. */
async function words(each: Each, kind: string, id: string, called: Called, low: number, high: number): Promise<void> {
  for (const { word, form } of lookupWords(called)) {
    await each(
      `the word ${word}`,
      low,
      high,
      `INSERT IGNORE INTO lookup_keys (kind, word, form, record_id) SELECT ?, REPLACE(?, '${sample}', LPAD(n, ${sample.length}, '0')), ?, ${id} FROM bench_numbers`,
      [kind, word, form],
    );
  }
}

/** Two pieces in, one out, in two warehouses; SKU after SKU, so that every index grows at its end. */
async function moves(
  sql: Sql,
  tell: (line: string) => void,
  from: Sizes,
  to: Sizes,
  { sh, sz, actor }: { readonly sh: string; readonly sz: string; readonly actor: string },
): Promise<void> {
  const perSku = Math.max(3, Math.floor(to.moves / to.skus));
  const inShanghai = Math.ceil(perSku * 0.7);
  const skusAtOnce = Math.max(1, Math.floor(atOnce / perSku));
  const product = "CONCAT('0BIGSK', LPAD(s.n, 20, '0'))";
  for (let low = from.skus; low < to.skus; low += skusAtOnce) {
    const high = Math.min(to.skus, low + skusAtOnce);
    await sql.run(
      `INSERT INTO stock_moves (id, product_id, warehouse_id, kind, quantity, source_kind, source_id, moved_at, moved_day, actor_id, position, value)
       SELECT CONCAT('0BIGM', LPAD(s.n, 12, '0'), LPAD(m.n, 9, '0')), ${product}, IF(m.n < ?, ?, ?), IF(m.n MOD 3 = 2, 'shipment', 'receipt'),
         IF(m.n MOD 3 = 2, -1, 2), IF(m.n MOD 3 = 2, 'shipment', 'receipt'), CONCAT('0BIGS', LPAD(s.n, 12, '0'), LPAD(m.n, 9, '0')),
         '2026-01-01' + INTERVAL (m.n * 300 DIV ?) DAY, '2026-01-01' + INTERVAL (m.n * 300 DIV ?) DAY, ?, IF(m.n < ?, m.n, m.n - ?) + 1, IF(m.n MOD 3 = 2, -12.5, 25)
       FROM bench_numbers s STRAIGHT_JOIN bench_numbers m ON m.n < ? WHERE s.n >= ? AND s.n < ?`,
      [inShanghai, sh, sz, perSku, perSku, actor, inShanghai, inShanghai, perSku, low, high],
    );
    if ((low / skusAtOnce) % 8 === 0) tell(`moves of ${high.toLocaleString("en")} of ${to.skus.toLocaleString("en")} SKUs`);
  }
  const balance = (places: readonly number[]) => places.reduce((sum, place) => sum + (place % 3 === 2 ? -1 : 2), 0);
  const all = Array.from({ length: perSku }, (_, place) => place);
  const [here, there] = [all.filter((place) => place < inShanghai), all.filter((place) => place >= inShanghai)];
  for (const [warehouse, places] of [[sh, here] as const, [sz, there] as const]) {
    await inPieces(
      sql,
      tell,
      "levels",
      from.skus,
      to.skus,
      `INSERT INTO stock_levels (product_id, warehouse_id, lot_id, on_hand, reserved, position) SELECT CONCAT('0BIGSK', LPAD(n, 20, '0')), ?, '', ?, 0, ? FROM bench_numbers`,
      [warehouse, balance(places), places.length],
    );
  }
}

async function inPieces(
  sql: Sql,
  tell: (line: string) => void,
  what: string,
  low: number,
  high: number,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  for (let at = low; at < high; at += atOnce)
    await sql.run(`${statement} WHERE n >= ? AND n < ?`, [...values, at, Math.min(high, at + atOnce)]);
  if (high - low > atOnce) tell(`${(high - low).toLocaleString("en")} ${what}`);
}

/** 0, 1, 2 … in a table of their own: no server has to have a way to make them. */
async function countTo(sql: Sql, most: number): Promise<void> {
  await sql.run("CREATE TABLE IF NOT EXISTS bench_numbers (n INT PRIMARY KEY)");
  await sql.run("INSERT IGNORE INTO bench_numbers VALUES (0)");
  for (;;) {
    const [row] = await sql.rows<{ have: string | number }>("SELECT COUNT(*) AS have FROM bench_numbers");
    const have = Number(row?.have);
    if (have >= most) return;
    await sql.run("INSERT INTO bench_numbers SELECT n + ? FROM bench_numbers WHERE n + ? < ?", [have, have, most]);
  }
}
