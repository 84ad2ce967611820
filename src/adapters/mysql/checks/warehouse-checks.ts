import type { LedgerCheck } from "./ledger-check";

/** What lies with each transfer, by product. */
const held = `(SELECT warehouse_id, product_id, SUM(on_hand) AS on_hand FROM stock_levels GROUP BY warehouse_id, product_id)`;

/** What goes on between and inside the warehouses. */
export const warehouseChecks: readonly LedgerCheck[] = [
  {
    name: "transfer.holdsWhatIsOnItsWay",
    holds: "While a transfer is on its way the ledger holds at it what was sent, less what arrived and what was lost; else nothing.",
    sql: `SELECT t.number, l.product_id, l.quantity, l.received, l.lost, h.on_hand
          FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
            LEFT JOIN ${held} h ON h.warehouse_id = t.id AND h.product_id = l.product_id
          WHERE COALESCE(h.on_hand, 0) <> CASE WHEN t.state IN ('sent', 'partlyReceived') THEN l.quantity - l.received - l.lost ELSE 0 END`,
  },
  {
    name: "transfer.isOverWhenAllIsHere",
    holds: "A transfer is received once nothing of it is open, and not before; a draft or cancelled one has received nothing.",
    sql: `SELECT t.number, t.state, l.quantity, l.received, l.lost FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
          WHERE (t.state = 'received' AND l.quantity <> l.received + l.lost)
            OR (t.state NOT IN ('partlyReceived', 'received') AND l.received + l.lost > 0)`,
  },
  {
    name: "transfer.isThePlaceOfItsGoods",
    holds: "Goods lie in a warehouse or travel with a transfer that has them on it.",
    sql: `SELECT s.product_id, s.warehouse_id, s.on_hand FROM stock_levels s
          LEFT JOIN warehouses w ON w.id = s.warehouse_id
          LEFT JOIN transfer_lines l ON l.transfer_id = s.warehouse_id AND l.product_id = s.product_id
          WHERE w.id IS NULL AND l.id IS NULL`,
  },
  {
    name: "stocktake.postedAsCounted",
    holds: "What a stocktake posted is just the difference that each of its lines found; one that is not posted has moved nothing.",
    sql: `SELECT s.number, l.product_id, l.lot_id, l.counted, l.on_hand_then, m.moved
          FROM stocktake_lines l JOIN stocktakes s ON s.id = l.stocktake_id
            LEFT JOIN (SELECT source_id, product_id, warehouse_id, lot_id, SUM(quantity) AS moved FROM stock_moves
              WHERE source_kind = 'stocktake' GROUP BY source_id, product_id, warehouse_id, lot_id) m
              ON m.source_id = s.id AND m.product_id = l.product_id AND m.warehouse_id = s.warehouse_id AND m.lot_id = l.lot_id
          WHERE COALESCE(m.moved, 0) <> CASE WHEN s.state = 'posted' THEN COALESCE(l.counted - l.on_hand_then, 0) ELSE 0 END`,
  },
];
