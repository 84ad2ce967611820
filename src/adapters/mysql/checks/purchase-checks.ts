import type { LedgerCheck } from "./ledger-check";

const received = (kind: string) =>
  `(SELECT l.order_line_id, SUM(l.quantity) AS total FROM receipt_lines l JOIN receipts r ON r.id = l.receipt_id WHERE r.kind = '${kind}' GROUP BY l.order_line_id)`;

/** What was ordered, came in, went back, was billed and paid. */
export const purchaseChecks: readonly LedgerCheck[] = [
  {
    name: "purchase.lineWithin",
    holds: "Per line of a purchase order: 0 ≤ returned ≤ received, and cancelled ≤ ordered.",
    sql: `SELECT id, quantity, received, returned, cancelled FROM purchase_order_lines
          WHERE returned < 0 OR returned > received OR cancelled < 0 OR cancelled > quantity OR billed < 0`,
  },
  {
    name: "purchase.receivedIsReceipts",
    holds:
      "What came by receipts is received, and what went back is the sum of its receipts; lines of before receipts were kept know more.",
    sql: `SELECT p.id, p.received, p.returned, i.total AS came, o.total AS went
          FROM purchase_order_lines p LEFT JOIN ${received("purchase")} i ON i.order_line_id = p.id
            LEFT JOIN ${received("supplierReturn")} o ON o.order_line_id = p.id
          WHERE p.received < COALESCE(i.total, 0) OR p.returned <> COALESCE(o.total, 0)`,
  },
  {
    name: "purchase.receiptsAreMoves",
    holds: "Every receipt has its moves in the ledger.",
    sql: `SELECT r.id, r.number, l.total, m.total AS moved
          FROM receipts r JOIN (SELECT l.receipt_id, SUM(l.quantity) AS total FROM receipt_lines l JOIN products p ON p.id = l.product_id
              WHERE p.tracks_stock = 1 GROUP BY l.receipt_id) l ON l.receipt_id = r.id
            LEFT JOIN (SELECT source_id, SUM(quantity) AS total FROM stock_moves WHERE source_kind = 'receipt' GROUP BY source_id) m ON m.source_id = r.id
          WHERE COALESCE(m.total, 0) <> CASE WHEN r.kind = 'supplierReturn' THEN -l.total ELSE l.total END`,
  },
  {
    name: "purchase.billedIsBills",
    holds: "What a purchase order's line was billed is the sum of the bills that stand.",
    sql: `SELECT p.id, p.billed, b.total
          FROM purchase_order_lines p LEFT JOIN (SELECT l.order_line_id, SUM(l.quantity) AS total FROM payable_lines l
              JOIN payables a ON a.id = l.payable_id WHERE a.state <> 'voided' GROUP BY l.order_line_id) b ON b.order_line_id = p.id
          WHERE p.billed <> COALESCE(b.total, 0)`,
  },
  {
    name: "purchase.paidIsPayments",
    holds: "What a bill is paid is the sum of its payments, within its sum.",
    sql: `SELECT a.id, a.number, a.amount, a.paid, p.total
          FROM payables a LEFT JOIN (SELECT payable_id, SUM(amount) AS total FROM payable_payments GROUP BY payable_id) p ON p.payable_id = a.id
          WHERE a.paid <> COALESCE(p.total, 0) OR a.paid > a.amount OR (a.state = 'paid' AND a.paid <> a.amount) OR (a.state = 'voided' AND a.paid <> 0)`,
  },
  {
    name: "purchase.requisitionOrderedOnce",
    holds: "A requisition stands on one purchase order at most that is not cancelled.",
    sql: `SELECT l.requisition_id, COUNT(*) AS orders FROM purchase_order_lines l JOIN purchase_orders p ON p.id = l.purchase_order_id
          WHERE l.requisition_id IS NOT NULL AND p.state <> 'cancelled' GROUP BY l.requisition_id HAVING COUNT(*) > 1`,
  },
];
