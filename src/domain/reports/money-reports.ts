import { requirePermission } from "../access/scope";
import { agingBuckets, agingOf } from "../receivables/aging";
import { companyOf } from "../shared/settings";
import { added, inBaseOf, largestFirst, rounded, share, totalsOf } from "./figures";
import { count, money, type ReportColumn, type ReportRow, type ReportTable } from "./report";
import type { DueRow, ReceivedRow } from "./report-store";
import type { ReportContext } from "./sales-reports";

/** Money that came in the period; beside it what fell due in it, and how much of that is settled by now. */
export async function collections({ tx, actor, asked, scope }: ReportContext): Promise<ReportTable> {
  requirePermission(actor, "payment.read");
  const { baseCurrency: base } = await companyOf(tx);
  const toBase = inBaseOf(tx, base);
  const keyOf = (each: Pick<ReceivedRow | DueRow, "ownerId" | "customerId" | "day">) =>
    asked.by === "customer" ? each.customerId : asked.by === "month" ? each.day.slice(0, 7) : (each.ownerId ?? "");
  const sums = new Map<string, { payments: number; received: string; due: string; settled: string }>();
  const of = (key: string) => sums.get(key) ?? { payments: 0, received: "0", due: "0", settled: "0" };
  for (const each of await tx.reports.received(scope, asked.from, asked.to)) {
    const before = of(keyOf(each));
    const received = added(before.received, await toBase(each.amount, each.currency, each.day));
    sums.set(keyOf(each), { ...before, payments: before.payments + each.payments, received });
  }
  for (const each of await tx.reports.fellDue(scope, asked.from, asked.to)) {
    const before = of(keyOf(each));
    sums.set(keyOf(each), {
      ...before,
      due: added(before.due, await toBase(each.amount, each.currency, each.day)),
      settled: added(before.settled, await toBase(each.settled, each.currency, each.day)),
    });
  }
  const columns: ReportColumn[] = [
    count("payments"),
    money("received"),
    money("due"),
    money("settledOfDue"),
    { measure: "collectionRate", kind: "percent" },
  ];
  const rows = [...sums].map(([key, { payments, received, due, settled }]): ReportRow => ({
    key: key === "" ? null : key,
    currency: base,
    cells: [String(payments), rounded(received, base), rounded(due, base), rounded(settled, base), share(settled, due)],
  }));
  const sorted =
    asked.by === "month" ? rows.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1)) : largestFirst(rows, 1);
  return {
    asked,
    columns,
    rows: sorted,
    totals: totalsOf(columns, sorted, (sum) => ({ collectionRate: share(sum("settledOfDue"), sum("due")) })),
  };
}

/** What was owed on the evening of the last day by how late it was, each customer in each of its currencies. */
export async function receivablesAging({ tx, actor, asked, scope }: ReportContext): Promise<ReportTable> {
  requirePermission(actor, "receivable.read");
  const items = await tx.receivables.openItemsAsOf(scope, asked.to);
  const credits = await tx.receivables.creditAsOf(scope, asked.to);
  const columns: ReportColumn[] = [...agingBuckets.map(money), money("credit"), money("balance")];
  const rows = agingOf(items, credits, asked.to).map(({ customerId, currency, buckets, credit, balance }): ReportRow => ({
    key: customerId,
    currency,
    cells: [...agingBuckets.map((bucket) => buckets[bucket]), credit, balance],
  }));
  const sorted = largestFirst(rows, columns.length - 1);
  return { asked, columns, rows: sorted, totals: totalsOf(columns, sorted) };
}
