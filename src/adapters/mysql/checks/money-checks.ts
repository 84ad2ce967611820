import type { LedgerCheck } from "./ledger-check";

/** Invariants 3 and 6: receivables, payments, the balance, and that nothing happens without an audit line. */
export const moneyChecks: readonly LedgerCheck[] = [
  {
    name: "receivables.withinAmount",
    holds: "0 ≤ settled + credited + written off ≤ amount.",
    sql: `SELECT number, amount, settled, credited, written_off FROM receivables
          WHERE amount < 0 OR settled < 0 OR credited < 0 OR written_off < 0 OR settled + credited + written_off > amount`,
  },
  {
    name: "merges.nothingLeftBehind",
    holds: "Nothing of money or goods hangs on a customer that was merged into another one.",
    sql: ["sales_orders", "receivables", "payments", "invoices", "returns"]
      .map(
        (name) =>
          `SELECT d.number, c.number AS customer FROM ${name} d JOIN customers c ON c.id = d.customer_id WHERE c.merged_into_id IS NOT NULL`,
      )
      .join(" UNION ALL "),
  },
  {
    name: "receivables.sumsAreEntries",
    holds: "A receivable's sums are those of its entries.",
    sql: `SELECT r.number, r.amount, r.settled, r.credited, r.written_off, e.amount AS entered, e.settled AS entered_settled, e.credited AS entered_credited, e.written_off AS entered_written_off
          FROM receivables r LEFT JOIN (
            SELECT receivable_id,
                   SUM(CASE WHEN kind IN ('raised', 'split') THEN amount ELSE 0 END) AS amount,
                   -SUM(CASE WHEN kind IN ('settled', 'unsettled') THEN amount ELSE 0 END) AS settled,
                   -SUM(CASE WHEN kind = 'credited' THEN amount ELSE 0 END) AS credited,
                   -SUM(CASE WHEN kind = 'writtenOff' THEN amount ELSE 0 END) AS written_off
            FROM receivable_entries GROUP BY receivable_id) e ON e.receivable_id = r.id
          WHERE e.receivable_id IS NULL OR r.amount <> e.amount OR r.settled <> e.settled OR r.credited <> e.credited OR r.written_off <> e.written_off`,
  },
  {
    name: "receivables.settledIsAllocations",
    holds: "What is settled is the sum of the allocations in effect.",
    sql: `SELECT r.number, r.settled, COALESCE(a.total, 0) AS allocated
          FROM receivables r LEFT JOIN (SELECT receivable_id, SUM(amount) AS total FROM allocations WHERE reversed_at IS NULL GROUP BY receivable_id) a ON a.receivable_id = r.id
          WHERE r.settled <> COALESCE(a.total, 0)`,
  },
  {
    name: "receivables.partsMakeTheOrder",
    holds: "An order's parts sum to its total.",
    sql: `SELECT o.number, o.total_amount, SUM(r.amount) AS parts FROM sales_orders o JOIN receivables r ON r.source_kind = 'salesOrder' AND r.source_id = o.id
          GROUP BY o.id, o.number, o.total_amount HAVING SUM(r.amount) <> o.total_amount`,
  },
  {
    name: "receivables.historyNeverNegative",
    holds: "On no day was less than nothing open on a receivable.",
    sql: `SELECT * FROM (
            SELECT receivable_id, effective_day, SUM(SUM(amount)) OVER (PARTITION BY receivable_id ORDER BY effective_day) AS open
            FROM receivable_entries GROUP BY receivable_id, effective_day) AS history WHERE open < 0`,
  },
  {
    name: "payments.allocatedIsAllocations",
    holds: "What a payment says is allocated is the sum of its allocations in effect.",
    sql: `SELECT p.number, p.allocated, COALESCE(a.total, 0) AS allocations
          FROM payments p LEFT JOIN (SELECT payment_id, SUM(payment_amount) AS total FROM allocations WHERE reversed_at IS NULL GROUP BY payment_id) a ON a.payment_id = p.id
          WHERE p.allocated <> COALESCE(a.total, 0)`,
  },
  {
    name: "payments.withinAmount",
    holds: "Σ allocations + refunded + unallocated = amount, none of them negative.",
    sql: `SELECT number, amount, allocated, refunded FROM payments WHERE amount <= 0 OR allocated < 0 OR refunded < 0 OR allocated + refunded > amount`,
  },
  {
    name: "payments.reductionsMatch",
    holds: "What was paid back is written down with its day; a voided payment settles nothing and is taken out whole.",
    sql: `SELECT p.number, p.state, p.amount, p.allocated, p.refunded, COALESCE(r.refunded, 0) AS refunds, COALESCE(r.voided, 0) AS voids
          FROM payments p LEFT JOIN (
            SELECT payment_id, SUM(CASE WHEN kind = 'refunded' THEN amount ELSE 0 END) AS refunded, SUM(CASE WHEN kind = 'voided' THEN amount ELSE 0 END) AS voided
            FROM payment_reductions GROUP BY payment_id) r ON r.payment_id = p.id
          WHERE p.refunded <> COALESCE(r.refunded, 0)
             OR COALESCE(r.voided, 0) <> CASE WHEN p.state = 'voided' THEN p.amount ELSE 0 END
             OR (p.state = 'voided' AND p.allocated + p.refunded <> 0)`,
  },
  {
    name: "payments.stateIsSums",
    holds: "A payment's state is what its sums make.",
    sql: `SELECT number, state, amount, allocated, refunded FROM payments
          WHERE state <> 'voided' AND state <> CASE WHEN allocated + refunded = 0 THEN 'registered' WHEN allocated + refunded = amount THEN 'settled' ELSE 'partlySettled' END`,
  },
  {
    name: "allocations.sameCustomerAndCurrency",
    holds: "A payment settles only its own customer's receivables, in its own currency or at a rate.",
    sql: `SELECT p.number AS payment, r.number AS receivable FROM allocations a JOIN payments p ON p.id = a.payment_id JOIN receivables r ON r.id = a.receivable_id
          WHERE p.customer_id <> r.customer_id OR (p.currency <> r.currency) <> (a.rate IS NOT NULL)`,
  },
  {
    name: "customers.balanceIsOpenItems",
    holds: "A customer's balance from what was charged and received is the sum of the open items less the credit.",
    sql: `SELECT customer_id, currency, SUM(booked) AS booked, SUM(open) AS open FROM (
            SELECT r.customer_id, r.currency, SUM(e.amount) AS booked, 0 AS open FROM receivable_entries e JOIN receivables r ON r.id = e.receivable_id
              WHERE e.kind NOT IN ('settled', 'unsettled') GROUP BY r.customer_id, r.currency
            UNION ALL SELECT customer_id, currency, -SUM(amount - refunded), 0 FROM payments WHERE state <> 'voided' GROUP BY customer_id, currency
            UNION ALL SELECT r.customer_id, r.currency, -SUM(a.amount), 0 FROM allocations a JOIN receivables r ON r.id = a.receivable_id
              WHERE a.rate IS NOT NULL AND a.reversed_at IS NULL GROUP BY r.customer_id, r.currency
            UNION ALL SELECT p.customer_id, p.currency, SUM(a.payment_amount), 0 FROM allocations a JOIN payments p ON p.id = a.payment_id
              WHERE a.rate IS NOT NULL AND a.reversed_at IS NULL GROUP BY p.customer_id, p.currency
            UNION ALL SELECT customer_id, currency, 0, SUM(amount - settled - credited - written_off) FROM receivables GROUP BY customer_id, currency
            UNION ALL SELECT customer_id, currency, 0, -SUM(amount - allocated - refunded) FROM payments WHERE state <> 'voided' GROUP BY customer_id, currency) AS sides
          GROUP BY customer_id, currency HAVING SUM(booked) <> SUM(open)`,
  },
  {
    name: "audit.moneyHasLines",
    holds: "No receivable, payment or order without an audit line.",
    sql: `SELECT 'receivable' AS kind, r.number FROM receivables r LEFT JOIN audit_log a ON a.subject_kind = 'receivable' AND a.subject_id = r.id WHERE a.id IS NULL
          UNION ALL SELECT 'payment', p.number FROM payments p LEFT JOIN audit_log a ON a.subject_kind = 'payment' AND a.subject_id = p.id WHERE a.id IS NULL
          UNION ALL SELECT 'salesOrder', o.number FROM sales_orders o LEFT JOIN audit_log a ON a.subject_kind = 'salesOrder' AND a.subject_id = o.id WHERE a.id IS NULL`,
  },
];
