import type { Sql } from "../../src/adapters/mysql/sql";
import { newId, type Id } from "../../src/domain/shared/id";

/** What one cascade is about: the same for the product's own and for the hand-written one. */
export interface Sale {
  readonly dealId: Id;
  readonly quoteId: Id;
  readonly quoteVersionId: Id;
  /** Of the quote's record. */
  readonly quoteVersion: number;
  readonly customerId: Id;
  readonly ownerId: Id;
  readonly warehouseId: Id;
  readonly productIds: readonly Id[];
}

const noHash = "0".repeat(64);
const thirtyDays = JSON.stringify({ days: 30, from: "shipment" });

/** The log rows that a win of the product's own wrote, to be written again as they are. */
export interface LoggedWin {
  readonly events: readonly { readonly type: string; readonly kind: string; readonly data: unknown }[];
  readonly audits: readonly { readonly verb: string; readonly kind: string; readonly before: unknown; readonly after: unknown }[];
}

function number(id: Id): string {
  return `R${id.slice(-12)}`;
}

/** What the last won cascade logged: its transaction's rows share their moment. */
export async function lastLoggedWin(sql: Sql): Promise<LoggedWin> {
  const moment = "(SELECT MAX(happened_at) FROM audit_log WHERE verb = 'opportunity.win')";
  return {
    events: await sql.rows(`SELECT type, subject_kind AS kind, data FROM domain_events WHERE happened_at = ${moment} ORDER BY id`),
    audits: await sql.rows(
      `SELECT verb, subject_kind AS kind, before_values AS \`before\`, after_values AS \`after\` FROM audit_log WHERE happened_at = ${moment} ORDER BY id`,
    ),
  };
}

/**
 * The same rows as the won cascade, by hand: nothing is read, planned, checked or rounded. The yardstick.
 * What it logs are a real win's events and audit lines, made into JSON anew each time.
 */
export async function rawCascade(sql: Sql, sale: Sale, logged: LoggedWin): Promise<void> {
  const [order, outbound, receivable, now] = [newId(), newId(), newId(), "2026-11-25 02:00:00.000"];
  const lines = sale.productIds.toSorted().map((productId) => ({ id: newId(), productId }));
  const rows = (count: number, marks: string) => Array.from({ length: count }, () => marks).join(", ");
  await sql.run("START TRANSACTION");
  await sql.run("UPDATE quotes SET current_version_no = 1, opportunity_id = ?, owner_id = ?, version = ? WHERE id = ? AND version = ?", [
    sale.dealId,
    sale.ownerId,
    sale.quoteVersion + 1,
    sale.quoteId,
    sale.quoteVersion,
  ]);
  await sql.run("UPDATE quote_versions SET state = 'accepted', decided_at = ?, sent_at = NULL WHERE id = ?", [now, sale.quoteVersionId]);
  await sql.run("UPDATE opportunities SET state = 'won', probability = 100, closed_at = ?, version = version + 1 WHERE id = ?", [
    now,
    sale.dealId,
  ]);
  await sql.run(
    `INSERT INTO sales_orders (id, number, customer_id, opportunity_id, quote_id, quote_version_no, owner_id, state, currency, terms, net_amount, tax_amount, total_amount, warehouse_id, content_hash, edited_by, created_at)
     VALUES (?, ?, ?, ?, ?, 1, ?, 'pendingShipment', 'CNY', ?, 102.21, 13.29, 115.50, ?, ?, ?, ?)`,
    [
      order,
      number(order),
      sale.customerId,
      sale.dealId,
      sale.quoteId,
      sale.ownerId,
      thirtyDays,
      sale.warehouseId,
      noHash,
      sale.ownerId,
      now,
    ],
  );
  await sql.run(
    `INSERT INTO sales_order_lines (id, sales_order_id, line_no, product_id, quote_line_id, typed_quantity, unit, quantity, reserved, unit_price, net_amount, tax_amount)
     VALUES ${rows(lines.length, "(?, ?, ?, ?, ?, 1, 'pcs', 1, 1, 38.50, 34.07, 4.43)")}`,
    lines.flatMap((line, index) => [line.id, order, index + 1, line.productId, newId()]),
  );
  await sql.run("INSERT INTO outbounds (id, number, sales_order_id, warehouse_id, state, created_at) VALUES (?, ?, ?, ?, 'ready', ?)", [
    outbound,
    number(outbound),
    order,
    sale.warehouseId,
    now,
  ]);
  await sql.run(
    `INSERT INTO outbound_lines (id, outbound_id, line_no, order_line_id, product_id, quantity) VALUES ${rows(lines.length, "(?, ?, ?, ?, ?, 1)")}`,
    lines.flatMap((line, index) => [newId(), outbound, index + 1, line.id, line.productId]),
  );
  await sql.run(
    `INSERT INTO receivables (id, number, customer_id, owner_id, source_kind, source_id, part_no, amount, currency, due_rule, reference, created_at)
     VALUES (?, ?, ?, ?, 'salesOrder', ?, 1, 115.50, 'CNY', ?, ?, ?)`,
    [receivable, number(receivable), sale.customerId, sale.ownerId, order, thirtyDays, number(order), now],
  );
  await sql.run(
    `INSERT INTO receivable_entries (id, receivable_id, customer_id, kind, amount, effective_day, source_kind, source_id, actor_id, posted_at)
     VALUES (?, ?, ?, 'raised', 115.50, '2026-11-25', 'salesOrder', ?, ?, ?)`,
    [newId(), receivable, sale.customerId, order, sale.ownerId, now],
  );
  await sql.run(
    `INSERT INTO domain_events (id, type, subject_kind, subject_id, actor_id, data, happened_at, state, attempts) VALUES ${rows(logged.events.length, "(?, ?, ?, ?, ?, ?, ?, 'new', 0)")}`,
    logged.events.flatMap(({ type, kind, data }) => [newId(), type, kind, order, sale.ownerId, JSON.stringify(data), now]),
  );
  await sql.run(
    `INSERT INTO audit_log (id, happened_at, actor_id, verb, subject_kind, subject_id, before_values, after_values) VALUES ${rows(logged.audits.length, "(?, ?, ?, ?, ?, ?, ?, ?)")}`,
    logged.audits.flatMap(({ verb, kind, before, after }) => [
      newId(),
      now,
      sale.ownerId,
      verb,
      kind,
      order,
      before === null ? null : JSON.stringify(before),
      JSON.stringify(after),
    ]),
  );
  await sql.run(
    `INSERT INTO stock_reservations (id, product_id, warehouse_id, lot_id, quantity, source_kind, source_id, created_at) VALUES ${rows(lines.length, "(?, ?, ?, '', 1, 'orderLine', ?, ?)")}`,
    lines.flatMap((line) => [newId(), line.productId, sale.warehouseId, line.id, now]),
  );
  for (const { productId } of lines) {
    const matched = await sql.run(
      "UPDATE stock_levels SET reserved = reserved + 1 WHERE product_id = ? AND warehouse_id = ? AND lot_id = '' AND on_hand - reserved >= 1",
      [productId, sale.warehouseId],
    );
    if (matched !== 1) throw new Error("the bench ran out of stock");
  }
  await sql.run("COMMIT");
}
