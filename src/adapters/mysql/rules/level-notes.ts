import type { FieldValue, FieldValues } from "../../../domain/conditions/record-type";
import type { NotedRecord, RecordRef } from "../../../domain/conditions/record-reader";
import { Dec } from "../../../domain/shared/decimal";
import { newId } from "../../../domain/shared/id";
import type { Sql } from "../sql";

interface NoteRow {
  readonly product_id: string;
  readonly warehouse_id: string;
  readonly noted_at: Date;
  readonly on_hand: string;
  readonly reserved: string;
  readonly expired: string;
  readonly threshold: string | null;
}

const columns = "product_id, warehouse_id, noted_at, on_hand, reserved, expired, threshold";

/** A line only where the level is not as its last line says. */
export async function noteLevel(sql: Sql, ref: RecordRef, fields: FieldValues, instant: Date): Promise<void> {
  const [productId, warehouseId] = ref.id.split(":");
  const [last] = await sql.rows<NoteRow>(
    `SELECT ${columns} FROM stock_level_notes WHERE product_id = ? AND warehouse_id = ? ORDER BY noted_at DESC, id DESC LIMIT 1`,
    [productId, warehouseId],
  );
  const { onHand, reserved, expired, safetyStock } = fields;
  const same = (kept: string | null, is: FieldValue | undefined) =>
    kept === null || typeof is !== "string" ? kept === (is ?? null) : new Dec(kept).equals(is);
  const asBefore =
    last !== undefined &&
    same(last.on_hand, onHand) &&
    same(last.reserved, reserved) &&
    same(last.expired, expired) &&
    same(last.threshold, safetyStock);
  if (asBefore) return;
  await sql.run(`INSERT INTO stock_level_notes (id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
    newId(),
    productId,
    warehouseId,
    instant,
    onHand,
    reserved,
    expired,
    safetyStock ?? null,
  ]);
}

/** Of each level its last line before `from`, then all lines from then on, in the order in which they were written. */
export async function notedLevels(sql: Sql, from: Date, to: Date): Promise<readonly NotedRecord[]> {
  const before = await sql.rows<NoteRow>(
    `SELECT ${columns} FROM (
       SELECT n.*, ROW_NUMBER() OVER (PARTITION BY product_id, warehouse_id ORDER BY noted_at DESC, id DESC) AS place
       FROM stock_level_notes n WHERE noted_at < ?) AS earlier WHERE place = 1`,
    [from],
  );
  const since = await sql.rows<NoteRow>(
    `SELECT ${columns} FROM stock_level_notes WHERE noted_at >= ? AND noted_at < ? ORDER BY noted_at, id`,
    [from, to],
  );
  return [...before, ...since].map(levelFrom);
}

function levelFrom(row: NoteRow): NotedRecord {
  const [onHand, reserved] = [new Dec(row.on_hand), new Dec(row.reserved)];
  const expired = new Dec(row.expired);
  const available = onHand.minus(reserved).minus(expired);
  const threshold = row.threshold === null ? null : new Dec(row.threshold);
  return {
    kind: "stockLevel",
    id: `${row.product_id}:${row.warehouse_id}`,
    at: row.noted_at,
    fields: {
      product: row.product_id,
      warehouse: row.warehouse_id,
      onHand: onHand.toFixed(),
      reserved: reserved.toFixed(),
      expired: expired.toFixed(),
      available: available.toFixed(),
      safetyStock: threshold?.toFixed() ?? null,
      gap: threshold?.minus(available).toFixed() ?? null,
    },
  };
}
