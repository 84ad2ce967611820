import { requirePermission } from "../access/scope";
import { addDays, dayOf, daysBetween } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { companyOf } from "../shared/settings";
import { added, largestFirst, ratio, rounded, share, totalsOf } from "./figures";
import { count, money, type ReportColumn, type ReportRow, type ReportTable } from "./report";
import type { ReportContext } from "./sales-reports";

/** What stock was worth on the evening of the last day, from the moves. */
export async function stockValue({ tx, actor, asked }: ReportContext): Promise<ReportTable> {
  requirePermission(actor, "stock.read");
  requirePermission(actor, "cost.read");
  const { baseCurrency: base } = await companyOf(tx);
  const sums = new Map<string, { value: string; quantity: string }>();
  for (const each of await tx.stock.worthOn(asked.to, base)) {
    const key = asked.by === "product" ? each.productId : each.warehouseId;
    const before = sums.get(key);
    sums.set(key, { value: added(before?.value, each.value), quantity: added(before?.quantity, each.quantity) });
  }
  const byProduct = asked.by === "product";
  // Pieces and kilos of one warehouse do not add up to anything.
  const columns: ReportColumn[] = [...(byProduct ? [{ measure: "quantity", kind: "quantity" } as const] : []), money("value")];
  const rows = [...sums].map(([key, { value, quantity }]): ReportRow => ({
    key,
    currency: base,
    cells: [...(byProduct ? [quantity] : []), rounded(value, base)],
  }));
  const sorted = largestFirst(rows, columns.length - 1);
  return { asked, columns, rows: sorted, totals: totalsOf(columns, sorted, () => (byProduct ? { quantity: null } : {})) };
}

/** How often stock turned over: what was shipped at cost, by the mean of what stock was worth before and at the end. */
export async function stockTurnover({ tx, actor, asked }: ReportContext): Promise<ReportTable> {
  requirePermission(actor, "stock.read");
  requirePermission(actor, "cost.read");
  const { baseCurrency: base } = await companyOf(tx);
  const keyOf = (each: { readonly productId: string; readonly warehouseId: string }) =>
    asked.by === "warehouse" ? each.warehouseId : each.productId;
  const sums = new Map<string, { opening: string; closing: string; issued: string }>();
  const note = (key: string, part: "opening" | "closing" | "issued", value: string) => {
    const before = sums.get(key) ?? { opening: "0", closing: "0", issued: "0" };
    sums.set(key, { ...before, [part]: added(before[part], value) });
  };
  for (const each of await tx.stock.worthOn(addDays(asked.from, -1), base)) note(keyOf(each), "opening", each.value);
  for (const each of await tx.stock.worthOn(asked.to, base)) note(keyOf(each), "closing", each.value);
  for (const each of await tx.reports.issued(asked.from, asked.to, { baseCurrency: base })) note(keyOf(each), "issued", each.value);
  const days = daysBetween(asked.from, asked.to) + 1;
  const columns: ReportColumn[] = [
    money("opening"),
    money("closing"),
    money("issuedCost"),
    { measure: "turns", kind: "ratio" },
    { measure: "daysOfStock", kind: "days" },
  ];
  const turning = (opening: string, closing: string, issued: string) => {
    const mean = new Dec(opening).plus(closing).dividedBy(2).toFixed();
    const lasts = new Dec(issued).isZero() ? null : new Dec(mean).times(days).dividedBy(issued).toFixed(1);
    return { turns: ratio(issued, mean), daysOfStock: lasts };
  };
  const rows = [...sums].map(([key, { opening, closing, issued }]): ReportRow => {
    const { turns, daysOfStock } = turning(opening, closing, issued);
    return { key, currency: base, cells: [rounded(opening, base), rounded(closing, base), rounded(issued, base), turns, daysOfStock] };
  });
  const sorted = largestFirst(rows, 2);
  return {
    asked,
    columns,
    rows: sorted,
    totals: totalsOf(columns, sorted, (sum) => turning(sum("opening"), sum("closing"), sum("issuedCost"))),
  };
}

const day = 86_400_000;

/** From order to shipment, for what was shipped in the period, and how much of it left by the day it was promised for. */
export async function fulfilmentTime({ tx, actor, asked, scope, span }: ReportContext): Promise<ReportTable> {
  requirePermission(actor, "outbound.read");
  const { baseCurrency: base, timeZone } = await companyOf(tx);
  const shipments = await tx.reports.shipments(scope, span);
  const keyOf = (each: (typeof shipments)[number]) =>
    asked.by === "customer" ? each.customerId : asked.by === "month" ? dayOf(each.shippedAt, timeZone).slice(0, 7) : each.warehouseId;
  const figures = (own: typeof shipments): readonly (string | null)[] => {
    const waited = own.map(({ orderedAt, shippedAt }) => Math.max(0, shippedAt.getTime() - orderedAt.getTime()) / day);
    const promised = own.filter(({ deliverBy }) => deliverBy !== null);
    const kept = promised.filter(({ deliverBy, shippedAt }) => dayOf(shippedAt, timeZone) <= (deliverBy ?? ""));
    return [
      String(own.length),
      (waited.reduce((sum, each) => sum + each, 0) / own.length).toFixed(1),
      Math.max(...waited).toFixed(1),
      share(String(kept.length), String(promised.length)),
    ];
  };
  const columns: ReportColumn[] = [
    count("shipments"),
    { measure: "averageDays", kind: "days" },
    { measure: "longestDays", kind: "days" },
    { measure: "onTime", kind: "percent" },
  ];
  const rows = [...new Set(shipments.map(keyOf))].map((key): ReportRow => ({
    key,
    currency: base,
    cells: figures(shipments.filter((each) => keyOf(each) === key)),
  }));
  const sorted =
    asked.by === "month" ? rows.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1)) : largestFirst(rows, 0);
  return { asked, columns, rows: sorted, totals: shipments.length === 0 ? [] : [{ currency: base, cells: figures(shipments) }] };
}
