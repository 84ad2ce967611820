import type { LedgerCheck } from "./ledger-check";

/** Each piece with its newest move, by the order they were written in. */
const newest = `(SELECT m.serial_id, MAX(m.move_id) AS move_id FROM serial_moves m GROUP BY m.serial_id)`;
const pieces = `(SELECT product_id, place_id, lot_id, COUNT(*) AS pieces FROM serials WHERE state = 'inStock' GROUP BY product_id, place_id, lot_id)`;

/** Single pieces by their serial numbers. */
export const serialChecks: readonly LedgerCheck[] = [
  {
    name: "serials.onHandIsPieces",
    holds: "Of a product that keeps serial numbers there are as many pieces in each place and lot as are on hand; of others none.",
    sql: `SELECT l.product_id, l.warehouse_id, l.lot_id, l.on_hand, COALESCE(s.pieces, 0) AS pieces
          FROM stock_levels l JOIN products p ON p.id = l.product_id
            LEFT JOIN ${pieces} s ON s.product_id = l.product_id AND s.place_id = l.warehouse_id AND s.lot_id = l.lot_id
          WHERE COALESCE(s.pieces, 0) <> CASE WHEN p.tracks_serials = 1 THEN l.on_hand ELSE 0 END
          UNION ALL
          SELECT s.product_id, s.place_id, s.lot_id, 0, s.pieces FROM ${pieces} s
            LEFT JOIN stock_levels l ON l.product_id = s.product_id AND l.warehouse_id = s.place_id AND l.lot_id = s.lot_id
          WHERE l.product_id IS NULL`,
  },
  {
    name: "serials.areWhereTheyWentLast",
    holds: "A piece is where its newest move brought it, or away as that move took it.",
    sql: `SELECT s.product_id, s.number, s.state, s.place_id, k.kind, k.quantity, k.warehouse_id
          FROM serials s LEFT JOIN ${newest} n ON n.serial_id = s.id LEFT JOIN stock_moves k ON k.id = n.move_id
          WHERE CASE s.state
            WHEN 'inStock' THEN k.id IS NOT NULL AND NOT (k.quantity > 0 AND k.warehouse_id = s.place_id AND k.lot_id = s.lot_id)
            WHEN 'sold' THEN k.id IS NULL OR NOT (k.quantity < 0 AND k.kind = 'shipment')
            ELSE k.id IS NULL OR NOT (k.quantity < 0 AND k.kind <> 'shipment') END`,
  },
  {
    name: "serials.asManyAsMoved",
    holds: "A move that names its pieces names as many as it moved, and each of its own product.",
    sql: `SELECT k.id, k.quantity, COUNT(*) AS pieces FROM serial_moves m JOIN stock_moves k ON k.id = m.move_id JOIN serials s ON s.id = m.serial_id
          GROUP BY k.id, k.quantity HAVING COUNT(*) <> ABS(k.quantity) OR SUM(s.product_id <> k.product_id) > 0`,
  },
  {
    name: "serials.pickedAreThere",
    holds: "A piece that is picked for a document lies in that document's warehouse, and the document is still to be shipped.",
    sql: `SELECT s.number, b.number AS outbound, b.state, s.state AS piece FROM picked_serials p
          JOIN serials s ON s.id = p.serial_id JOIN outbounds b ON b.id = p.outbound_id
          WHERE s.state <> 'inStock' OR s.place_id <> b.warehouse_id OR b.state IN ('shipped', 'delivered', 'cancelled')`,
  },
];
