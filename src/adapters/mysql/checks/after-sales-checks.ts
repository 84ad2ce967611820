import type { LedgerCheck } from "./ledger-check";

export const afterSalesChecks: readonly LedgerCheck[] = [
  {
    name: "invoices.linesSum",
    holds: "An invoice's sums are those of its lines, and what is credited of it is what its credit notes say.",
    sql: `SELECT i.number, i.net_amount, SUM(l.net_amount) AS net, SUM(l.tax_amount) AS tax FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id
          GROUP BY i.id, i.number, i.net_amount, i.tax_amount HAVING SUM(l.net_amount) <> i.net_amount OR SUM(l.tax_amount) <> i.tax_amount
          UNION ALL
          SELECT i.number, i.credited_amount, COALESCE(SUM(n.total_amount), 0), 0 FROM invoices i LEFT JOIN credit_notes n ON n.invoice_id = i.id
          GROUP BY i.id, i.number, i.credited_amount HAVING i.credited_amount <> COALESCE(SUM(n.total_amount), 0)`,
  },
  {
    name: "invoices.orderLines",
    holds: "What an order line says is invoiced is what its invoices and credit notes say.",
    sql: `SELECT s.id, s.invoiced, COALESCE(SUM(IF(i.state = 'cancelled', 0, l.quantity - l.credited_quantity)), 0) AS said
          FROM sales_order_lines s LEFT JOIN invoice_lines l ON l.order_line_id = s.id LEFT JOIN invoices i ON i.id = l.invoice_id
          GROUP BY s.id, s.invoiced HAVING s.invoiced <> COALESCE(SUM(IF(i.state = 'cancelled', 0, l.quantity - l.credited_quantity)), 0)`,
  },
  {
    name: "invoices.noGaps",
    holds: "Our own invoice and credit-note numbers are as many as were drawn: none is missing, none is there twice.",
    sql: `SELECT g.series, g.last_drawn, COUNT(i.id) AS used FROM gapless_series g
          LEFT JOIN invoices i ON i.issued_number LIKE CONCAT(RIGHT(g.series, 4), '-______') WHERE g.series LIKE 'invoice-%'
          GROUP BY g.series, g.last_drawn HAVING COUNT(i.id) <> g.last_drawn
          UNION ALL
          SELECT g.series, g.last_drawn, COUNT(n.id) FROM gapless_series g
          LEFT JOIN credit_notes n ON n.issued_number LIKE CONCAT('R', RIGHT(g.series, 4), '-______') WHERE g.series LIKE 'creditNote-%'
          GROUP BY g.series, g.last_drawn HAVING COUNT(n.id) <> g.last_drawn`,
  },
  {
    name: "returns.withinShipped",
    holds: "What is back or on its way back of an order line is never more than was shipped.",
    sql: `SELECT s.id, s.shipped, s.returned, COALESCE(SUM(IF(r.state IN ('requested', 'approved'), l.quantity, 0)), 0) AS coming
          FROM sales_order_lines s LEFT JOIN return_lines l ON l.order_line_id = s.id LEFT JOIN returns r ON r.id = l.return_id
          GROUP BY s.id, s.shipped, s.returned
          HAVING s.returned + COALESCE(SUM(IF(r.state IN ('requested', 'approved'), l.quantity, 0)), 0) > s.shipped`,
  },
  {
    name: "returns.replacedOnce",
    holds: "The order that replaces what came back is there, and costs nothing.",
    sql: `SELECT r.number, r.replacement_order_id FROM returns r LEFT JOIN sales_orders o ON o.id = r.replacement_order_id
          WHERE r.replacement_order_id IS NOT NULL AND (o.id IS NULL OR o.total_amount <> 0)`,
  },
  {
    name: "messages.sentOnce",
    holds: "A message that was sent has its provider and its moment, and one that was not has neither.",
    sql: `SELECT number, state FROM customer_messages WHERE (state = 'sent') <> (sent_at IS NOT NULL AND provider IS NOT NULL)`,
  },
];
