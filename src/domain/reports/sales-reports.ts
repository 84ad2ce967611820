import type { Actor, Scope } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { stagesOf } from "../opportunities/stages";
import { added, inBaseOf, largestFirst, rounded, share, totalsOf } from "./figures";
import { count, money, type ReportAsked, type ReportColumn, type ReportRow, type ReportTable } from "./report";
import type { DealsRow, Span } from "./report-store";

/** Everything a report is worked out of. */
export interface ReportContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly asked: ReportAsked;
  /** What the actor may see, narrowed to whom was asked for. */
  readonly scope: Scope;
  readonly span: Span;
}

/** Orders placed in the period, without what was cancelled of them, in the base currency at each day's rates. */
export async function salesPerformance({ tx, actor, asked, scope, span }: ReportContext): Promise<ReportTable> {
  const { baseCurrency: base, timeZone } = await companyOf(tx);
  const by = asked.by as "person" | "customer" | "product" | "month";
  const toBase = inBaseOf(tx, base);
  const sums = new Map<string, { orders: number; total: string; net: string; cost: string }>();
  for (const row of await tx.reports.sold(scope, by, span, { baseCurrency: base, day: asked.to })) {
    const day = dayOf(row.at, timeZone);
    const key = by === "month" ? day.slice(0, 7) : row.key;
    const before = sums.get(key);
    sums.set(key, {
      orders: (before?.orders ?? 0) + row.orders,
      total: added(before?.total, await toBase(row.total, row.currency, day)),
      net: added(before?.net, await toBase(row.net, row.currency, day)),
      cost: added(before?.cost, row.cost),
    });
  }
  const seesMargin = actor.permissions.has("margin.read");
  const columns: ReportColumn[] = [
    count("orders"),
    money("sold"),
    money("soldNet"),
    ...(seesMargin ? [money("margin"), { measure: "marginPercent", kind: "percent" } as const] : []),
  ];
  const rows = [...sums].map(([key, { orders, total, net, cost }]): ReportRow => {
    const margin = rounded(new Dec(net).minus(cost), base);
    return {
      key,
      currency: base,
      cells: [String(orders), rounded(total, base), rounded(net, base), ...(seesMargin ? [margin, share(margin, net)] : [])],
    };
  });
  const sorted = by === "month" ? rows.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1)) : largestFirst(rows, 1);
  // An order of two products stands in two rows, and is one order.
  const summed = totalsOf(columns, sorted, (sum) => ({
    ...(by === "product" && { orders: null }),
    ...(seesMargin && { marginPercent: share(sum("margin"), sum("soldNet")) }),
  }));
  return { asked, columns, rows: sorted, totals: summed };
}

const dealColumns = [count("deals"), money("amount"), money("weighted")];

/** Open deals by stage as they are now, in the company's order; then what was won and lost in the period. */
export async function funnel({ tx, asked, scope, span }: ReportContext): Promise<ReportTable> {
  const { baseCurrency: base } = await companyOf(tx);
  const today = await todayOf(tx);
  const toBase = inBaseOf(tx, base);
  const rows: ReportRow[] = [];
  const open = await tx.opportunities.sums(scope, { states: ["open"] });
  for (const { code } of await stagesOf(tx)) {
    let [deals, amounts, weighted] = [0, "0", "0"];
    for (const each of open.filter(({ stage }) => stage === code)) {
      const worth = await toBase(each.amount, each.currency, today);
      deals += each.deals;
      amounts = added(amounts, worth);
      weighted = added(weighted, new Dec(worth).times(each.probability).dividedBy(100).toFixed());
    }
    rows.push({ key: code, currency: base, cells: [String(deals), rounded(amounts, base), rounded(weighted, base)] });
  }
  const totals = totalsOf(dealColumns, rows);
  const closed = await tx.reports.closedDeals(scope, span);
  for (const state of ["won", "lost"] as const) {
    const sum = await sumOfDeals(
      closed.filter((each) => each.state === state),
      (value, currency) => toBase(value, currency, asked.to),
    );
    rows.push({ key: state, currency: base, cells: [String(sum.deals), rounded(sum.amount, base), null] });
  }
  return { asked, columns: dealColumns, rows, totals };
}

/** Open deals by when they are expected to close, or by whose they are: what they come to, and weighted by their probability. */
export async function forecast({ tx, asked, scope }: ReportContext): Promise<ReportTable> {
  const { baseCurrency: base } = await companyOf(tx);
  const today = await todayOf(tx);
  const toBase = inBaseOf(tx, base);
  const open = await tx.reports.openDeals(scope);
  const keyOf = ({ ownerId, month }: DealsRow) => (asked.by === "person" ? ownerId : month);
  const rows: ReportRow[] = [];
  for (const key of new Set(open.map(keyOf))) {
    const own = open.filter((each) => keyOf(each) === key);
    const sum = await sumOfDeals(own, (value, currency) => toBase(value, currency, today));
    rows.push({ key, currency: base, cells: [String(sum.deals), rounded(sum.amount, base), rounded(sum.weighted, base)] });
  }
  const sorted =
    asked.by === "person" ? largestFirst(rows, 2) : rows.toSorted((one, other) => ((one.key ?? "9") < (other.key ?? "9") ? -1 : 1));
  return { asked, columns: dealColumns, rows: sorted, totals: totalsOf(dealColumns, sorted) };
}

async function sumOfDeals(rows: readonly DealsRow[], toBase: (value: string, currency: string) => Promise<string>) {
  let [deals, amount, weighted] = [0, "0", "0"];
  for (const each of rows) {
    deals += each.deals;
    amount = added(amount, await toBase(each.amount, each.currency));
    weighted = added(weighted, await toBase(each.weighted, each.currency));
  }
  return { deals, amount, weighted };
}
