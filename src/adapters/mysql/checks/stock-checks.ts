import type { LedgerCheck } from "./ledger-check";

/** Invariant 1: per product, warehouse and lot. */
export const stockChecks: readonly LedgerCheck[] = [
  {
    name: "stock.onHandIsSumOfMoves",
    holds: "On hand is the sum of the moves.",
    sql: `SELECT l.product_id, l.warehouse_id, l.lot_id, l.on_hand, COALESCE(m.total, 0) AS moved
          FROM stock_levels l LEFT JOIN (SELECT product_id, warehouse_id, lot_id, SUM(quantity) AS total FROM stock_moves GROUP BY product_id, warehouse_id, lot_id) m
            ON m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id AND m.lot_id = l.lot_id
          WHERE l.on_hand <> COALESCE(m.total, 0)`,
  },
  {
    name: "stock.movesHaveLevel",
    holds: "What was moved has a level.",
    sql: `SELECT m.product_id, m.warehouse_id, m.lot_id, SUM(m.quantity) AS moved
          FROM stock_moves m LEFT JOIN stock_levels l ON l.product_id = m.product_id AND l.warehouse_id = m.warehouse_id AND l.lot_id = m.lot_id
          WHERE l.product_id IS NULL GROUP BY m.product_id, m.warehouse_id, m.lot_id`,
  },
  {
    name: "stock.reservedWithinOnHand",
    holds: "0 ≤ reserved ≤ on hand.",
    sql: `SELECT product_id, warehouse_id, lot_id, on_hand, reserved FROM stock_levels WHERE reserved < 0 OR reserved > on_hand`,
  },
  {
    name: "stock.reservedIsReservations",
    holds: "Reserved is the sum of the open reservations.",
    sql: `SELECT l.product_id, l.warehouse_id, l.lot_id, l.reserved, COALESCE(r.total, 0) AS reservations
          FROM stock_levels l LEFT JOIN (SELECT product_id, warehouse_id, lot_id, SUM(quantity) AS total FROM stock_reservations GROUP BY product_id, warehouse_id, lot_id) r
            ON r.product_id = l.product_id AND r.warehouse_id = l.warehouse_id AND r.lot_id = l.lot_id
          WHERE l.reserved <> COALESCE(r.total, 0)`,
  },
  {
    name: "stock.reservationsHaveLevel",
    holds: "What is reserved has a level.",
    sql: `SELECT r.id, r.product_id, r.warehouse_id, r.lot_id, r.quantity
          FROM stock_reservations r LEFT JOIN stock_levels l ON l.product_id = r.product_id AND l.warehouse_id = r.warehouse_id AND l.lot_id = r.lot_id
          WHERE l.product_id IS NULL AND r.quantity > 0`,
  },
  {
    name: "stock.holdsAreReservations",
    holds: "What a hold says it holds is what its reservations hold, and nothing is reserved for one that is over.",
    sql: `SELECT h.number, h.state, h.held, COALESCE(r.total, 0) AS reservations
          FROM stock_holds h LEFT JOIN (SELECT source_id, SUM(quantity) AS total FROM stock_reservations WHERE source_kind = 'stockHold' GROUP BY source_id) r
            ON r.source_id = h.id
          WHERE h.held <> COALESCE(r.total, 0)`,
  },
  {
    name: "stock.historyNeverNegative",
    holds: "No balance in the history is negative.",
    sql: `SELECT * FROM (
            SELECT id, product_id, warehouse_id, lot_id, moved_day,
                   SUM(quantity) OVER (PARTITION BY product_id, warehouse_id, lot_id ORDER BY moved_day, position, id) AS balance
            FROM stock_moves) AS history WHERE balance < 0`,
  },
  {
    name: "stock.movesHaveHappened",
    holds: "No move is of a day after it was written, and none is ahead of its level.",
    sql: `SELECT m.id, m.moved_day, m.moved_at, m.position, l.position AS level_position
          FROM stock_moves m JOIN stock_levels l ON l.product_id = m.product_id AND l.warehouse_id = m.warehouse_id AND l.lot_id = m.lot_id
          WHERE m.moved_day > DATE(m.moved_at + INTERVAL 1 DAY) OR m.position > l.position`,
  },
  {
    name: "stock.worthIsSumOfMoves",
    holds: "What stock is worth is the sum of its moves' values, and no stock is worth nothing.",
    sql: `SELECT v.product_id, v.warehouse_id, v.quantity, v.value, m.moved, m.total
          FROM stock_values v LEFT JOIN (SELECT product_id, warehouse_id, SUM(quantity) AS moved, SUM(value) AS total FROM stock_moves GROUP BY product_id, warehouse_id) m
            ON m.product_id = v.product_id AND m.warehouse_id = v.warehouse_id
          WHERE v.quantity <> COALESCE(m.moved, 0) OR v.value <> COALESCE(m.total, 0) OR v.value < 0 OR (v.quantity = 0 AND v.value <> 0)`,
  },
];
