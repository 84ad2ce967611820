import type { LedgerCheck } from "./ledger-check";

const waitingForApproval = `
  SELECT 'quote' AS kind, q.id, q.number FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no
    WHERE v.state = 'pendingApproval'
  UNION ALL SELECT 'contract', id, number FROM contracts WHERE state = 'pendingApproval'
  UNION ALL SELECT 'salesOrder', id, number FROM sales_orders WHERE state = 'pendingApproval'
  UNION ALL SELECT 'requisition', id, number FROM requisitions WHERE state = 'pendingApproval'
  UNION ALL SELECT 'purchaseOrder', id, number FROM purchase_orders WHERE state = 'pendingApproval'`;

/** Invariants 2, 5 and 7: order lines, totals, and that what was approved is what was ordered. */
export const orderChecks: readonly LedgerCheck[] = [
  {
    name: "orders.openLinesAddUp",
    holds:
      "While an order is open, reserved + shipped + backordered + cancelled = ordered; a service holds no stock and is done at most once.",
    sql: `SELECT o.number, l.line_no, p.tracks_stock, l.quantity, l.reserved, l.backordered, l.shipped, l.cancelled
          FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id JOIN products p ON p.id = l.product_id
          WHERE o.state IN ('pendingPayment', 'pendingShipment')
            AND ((p.tracks_stock = 1 AND l.reserved + l.backordered + l.shipped + l.cancelled <> l.quantity)
              OR (p.tracks_stock = 0 AND (l.reserved <> 0 OR l.backordered <> 0 OR l.shipped + l.cancelled > l.quantity)))`,
  },
  {
    name: "orders.closedLinesHoldNothing",
    holds: "An order that is shipped, completed or cancelled holds no stock.",
    sql: `SELECT o.number, o.state, l.line_no, l.reserved, l.backordered
          FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
          WHERE o.state IN ('shipped', 'completed', 'cancelled') AND l.reserved + l.backordered <> 0`,
  },
  {
    name: "orders.closedLinesAreDone",
    holds: "Of an order that is shipped or completed each line, goods or service, is shipped or cancelled whole.",
    sql: `SELECT o.number, o.state, l.line_no, l.quantity, l.shipped, l.cancelled
          FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
          WHERE o.state IN ('shipped', 'completed') AND l.shipped + l.cancelled <> l.quantity`,
  },
  {
    name: "orders.returnedWithinShipped",
    holds: "0 ≤ returned ≤ shipped ≤ ordered.",
    sql: `SELECT id, sales_order_id, line_no, quantity, shipped, returned FROM sales_order_lines WHERE returned < 0 OR returned > shipped OR shipped > quantity`,
  },
  {
    name: "orders.reservedIsReservations",
    holds: "What a line says is reserved is what its reservations hold.",
    sql: `SELECT o.number, l.line_no, l.reserved, COALESCE(r.total, 0) AS reservations
          FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
          LEFT JOIN (SELECT source_id, SUM(quantity) AS total FROM stock_reservations GROUP BY source_id) r ON r.source_id = l.id
          WHERE l.reserved <> COALESCE(r.total, 0)`,
  },
  {
    name: "orders.shippedIsShipments",
    holds: "What a line says is shipped is what its shipments carried.",
    sql: `SELECT o.number, l.line_no, l.shipped, COALESCE(s.total, 0) AS carried
          FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
          LEFT JOIN (SELECT c.order_line_id, SUM(c.quantity) AS total FROM shipment_lines c JOIN shipments h ON h.id = c.shipment_id WHERE h.undone_at IS NULL GROUP BY c.order_line_id) s ON s.order_line_id = l.id
          WHERE l.shipped <> COALESCE(s.total, 0)`,
  },
  {
    name: "orders.totalsAreSums",
    holds: "Σ lines + Σ tax = the order's total.",
    sql: `SELECT o.number, o.net_amount, o.tax_amount, o.total_amount, SUM(l.net_amount) AS lines_net, SUM(l.tax_amount) AS lines_tax
          FROM sales_orders o JOIN sales_order_lines l ON l.sales_order_id = o.id
          GROUP BY o.id, o.number, o.net_amount, o.tax_amount, o.total_amount
          HAVING o.net_amount <> SUM(l.net_amount) OR o.tax_amount <> SUM(l.tax_amount) OR o.total_amount <> SUM(l.net_amount) + SUM(l.tax_amount)`,
  },
  {
    name: "quotes.totalsAreSums",
    holds: "Σ lines + Σ tax = the quote version's total.",
    sql: `SELECT v.id, v.quote_id, v.version_no, v.net_amount, v.tax_amount, v.total_amount, SUM(l.net_amount) AS lines_net, SUM(l.tax_amount) AS lines_tax
          FROM quote_versions v JOIN quote_lines l ON l.quote_version_id = v.id
          GROUP BY v.id, v.quote_id, v.version_no, v.net_amount, v.tax_amount, v.total_amount
          HAVING v.net_amount <> SUM(l.net_amount) OR v.tax_amount <> SUM(l.tax_amount) OR v.total_amount <> SUM(l.net_amount) + SUM(l.tax_amount)`,
  },
  {
    name: "orders.fromApprovedQuote",
    holds: "An order made from a quote carries a version that was approved.",
    sql: `SELECT o.number, v.quote_id, v.version_no, v.state
          FROM sales_orders o JOIN quote_versions v ON v.quote_id = o.quote_id AND v.version_no = o.quote_version_no
          WHERE v.state NOT IN ('approved', 'sent', 'accepted')`,
  },
  {
    name: "orders.approvedByHash",
    holds: "Where the ordered content was put before somebody, exactly that content was approved.",
    sql: `SELECT o.number, v.content_hash, COUNT(*) AS requests
          FROM sales_orders o JOIN quote_versions v ON v.quote_id = o.quote_id AND v.version_no = o.quote_version_no
          JOIN approval_requests r ON r.subject_kind = 'quote' AND r.subject_id = v.quote_id AND r.content_hash = v.content_hash
          GROUP BY o.number, v.content_hash HAVING SUM(r.state = 'approved') = 0
          UNION ALL
          SELECT o.number, o.content_hash, 1 FROM sales_orders o
          JOIN approval_requests r ON r.subject_kind = 'salesOrder' AND r.subject_id = o.id AND r.state = 'approved' WHERE r.content_hash <> o.content_hash`,
  },
  {
    name: "orders.withinQuoted",
    holds: "No quote line is ordered beyond its quantity.",
    sql: `SELECT q.id AS quote_line_id, q.quantity, SUM(l.quantity - l.cancelled) AS ordered
          FROM quote_lines q JOIN sales_order_lines l ON l.quote_line_id = q.id JOIN sales_orders o ON o.id = l.sales_order_id
          WHERE o.state <> 'cancelled' GROUP BY q.id, q.quantity HAVING SUM(l.quantity - l.cancelled) > q.quantity`,
  },
  {
    name: "opportunities.wonHaveOneOrder",
    holds: "A won deal has its order.",
    sql: `SELECT p.number FROM opportunities p LEFT JOIN sales_orders o ON o.opportunity_id = p.id WHERE p.state = 'won' AND o.id IS NULL`,
  },
  {
    name: "approvals.decidedOnce",
    holds: "A decided request has no open task, and an approved one has in each step one approval, or several where the step needs all.",
    sql: `SELECT r.id, r.subject_number, r.state, COUNT(*) AS tasks FROM approval_requests r JOIN approval_tasks t ON t.request_id = r.id
          WHERE r.state <> 'pending' AND t.state IN ('open', 'waiting') GROUP BY r.id, r.subject_number, r.state
          UNION ALL
          SELECT r.id, r.subject_number, r.state, t.step_no FROM approval_requests r JOIN approval_tasks t ON t.request_id = r.id
          WHERE r.state = 'approved' GROUP BY r.id, r.subject_number, r.state, t.step_no HAVING SUM(t.state = 'approved') < 1
          OR (SUM(t.state = 'approved') > 1
            AND COALESCE(MAX(JSON_UNQUOTE(JSON_EXTRACT(r.route, CONCAT('$.steps[', t.step_no - 1, '].needs')))), 'any') <> 'all')`,
  },
  {
    name: "requisitions.oneOpen",
    holds: "One requisition per product and warehouse that can still be topped up, and it holds the key; what is approved stays as it is.",
    sql: `SELECT product_id, warehouse_id, COUNT(*) AS open_ones FROM requisitions
          WHERE state IN ('suggested', 'pendingApproval') GROUP BY product_id, warehouse_id HAVING COUNT(*) > 1
          UNION ALL
          SELECT product_id, warehouse_id, 1 FROM requisitions WHERE (open_key IS NOT NULL) <> (state IN ('suggested', 'pendingApproval'))`,
  },
  {
    name: "approvals.pendingHaveRequest",
    holds: "A document that waits for approval has one open request, and an open request has a document that waits.",
    sql: `SELECT w.kind, w.number FROM (${waitingForApproval}) AS w
          LEFT JOIN approval_requests r ON r.subject_kind = w.kind AND r.subject_id = w.id AND r.state = 'pending' WHERE r.id IS NULL
          UNION ALL
          SELECT r.subject_kind, r.subject_number FROM approval_requests r
          LEFT JOIN (${waitingForApproval}) AS w ON w.kind = r.subject_kind AND w.id = r.subject_id
          WHERE r.state = 'pending' AND r.subject_kind IN ('quote', 'contract', 'salesOrder', 'requisition', 'purchaseOrder') AND w.id IS NULL`,
  },
];
