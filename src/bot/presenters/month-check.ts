import { monthCheckCard } from "../../../cards/finance/month-check.card";
import { monthListCard, type MonthCell } from "../../../cards/finance/month-list.card";
import type { ListPage } from "../../../cards/kit/list-view";
import type { Card } from "../../../cards/kit/nodes";
import type { MonthCheck } from "../../domain/month-close/month-check";
import { openItems, type MonthItem, type MonthRow } from "../../domain/month-close/month";
import type { Actor } from "../../domain/shared/actor";
import { startOfMonth } from "../../domain/shared/calendar-day";
import type { Tx } from "../../domain/shared/tx";
import { supplierName } from "./purchasing-words";
import { reportKey } from "./report-card";
import { customerName, customersByKey, sumOf } from "./wording";

/** The check as its reader may see and use it. */
export function monthCheckOf(viewer: Actor, check: MonthCheck): Card {
  const { month, version, asOf, over, closed, stockValue } = check;
  const days = { from: startOfMonth(asOf), to: asOf, ownerId: null };
  return monthCheckCard.render(
    {
      month,
      version,
      state: closed ? "closed" : over ? "over" : "running",
      asOf,
      items: check.items.map((each) => ({
        ...each,
        sums: each.sums.map(({ amount, currency }) => sumOf(amount, currency)),
        asksForWork: openItems.has(each.item),
      })),
      receivables: check.receivables.map(({ amount, currency }) => sumOf(amount, currency)),
      payables: check.payables.map(({ amount, currency }) => sumOf(amount, currency)),
      stockValue: stockValue && sumOf(stockValue.amount, stockValue.currency),
      reports: {
        aging: viewer.permissions.has("receivable.read") ? reportKey({ report: "receivablesAging", by: "customer", ...days }) : null,
        stock: stockValue && reportKey({ report: "stockValue", by: "warehouse", ...days }),
      },
      mayClose: over && !closed && viewer.permissions.has("month.close"),
    },
    viewer.language,
  );
}

/** One page of the documents behind an item. */
export async function monthListOf(
  tx: Tx,
  viewer: Actor,
  { month, item, rows, page }: { month: string; item: MonthItem; rows: readonly MonthRow[]; page: ListPage },
): Promise<Card> {
  const idsOf = (kind: "customer" | "supplier") => rows.flatMap(({ party }) => (party?.kind === kind ? [party.id] : []));
  const customers = await customersByKey(tx, idsOf("customer"));
  const suppliers = new Map((await tx.suppliers.findMany([...new Set(idsOf("supplier"))])).map((each) => [each.id, each]));
  const nameOf = ({ party }: MonthRow): string => {
    if (party === null) return "";
    if (party.kind === "supplier") return supplierName(suppliers.get(party.id) ?? null, viewer);
    const customer = customers.get(party.id);
    return customer ? customerName(customer, viewer) : "";
  };
  return monthListCard.render({ month, item, rows: rows.map((row) => cellsOf[item](row, nameOf(row))), page }, viewer.language);
}

const sumCell = ({ amount, currency }: MonthRow): MonthCell => ({ sum: amount && sumOf(amount, currency) });
const brief = (row: MonthRow, name: string): MonthCell[] => [row.number, name, sumCell(row)];
const ofDay = (row: MonthRow, name: string): MonthCell[] => [row.number, name, { day: row.day }, sumCell(row)];
const withNote = (row: MonthRow, name: string): MonthCell[] => [row.number, name, row.note ?? "", { day: row.day }, sumCell(row)];

/** In the order of the card's columns. */
const cellsOf: Readonly<Record<MonthItem, (row: MonthRow, name: string) => MonthCell[]>> = {
  shippedNotInvoiced: brief,
  invoicedNotPaid: withNote,
  paymentsNotSettled: ofDay,
  creditsUnused: ofDay,
  writtenOff: withNote,
  creditNotes: withNote,
  exchangeDifferences: withNote,
  invoiceNumbers: ({ number, fault, note, day }) => [number, fault === null ? "" : { fault, after: note }, { day }],
  billsNotMatched: (row, name) => [...ofDay(row, name), { sum: row.expected && sumOf(row.expected, row.currency) }],
  receivedNotBilled: brief,
};
