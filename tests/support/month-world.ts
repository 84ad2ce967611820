import { creditInvoice, type CreditInvoice } from "../../src/domain/invoices/credit-invoice";
import type { Invoice } from "../../src/domain/invoices/invoice";
import { issueInvoice } from "../../src/domain/invoices/issue-invoice";
import { requestInvoice, type RequestInvoice } from "../../src/domain/invoices/request-invoice";
import { closeMonth } from "../../src/domain/month-close/close-month";
import { readMonthItem, readMonthCheck } from "../../src/domain/month-close/month-check";
import type { MonthItem } from "../../src/domain/month-close/month";
import type { SalesOrder } from "../../src/domain/orders/order";
import { shipOutbound } from "../../src/domain/outbound/ship-outbound";
import { registerBill, type RegisterBill } from "../../src/domain/payables/register-bill";
import type { PurchaseOrder } from "../../src/domain/purchasing/purchase-order";
import type { Actor } from "../../src/domain/shared/actor";
import type { CalendarDay } from "../../src/domain/shared/calendar-day";
import type { Id } from "../../src/domain/shared/id";
import { quantity } from "../../src/domain/shared/quantity";
import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { purchaseWorld } from "./purchase-world";

/** The world of goods and purchases, with what finance does about a month of it. */
export async function monthWorld() {
  const world = await purchaseWorld();
  const finance = <T>(work: (tx: MySqlTx, actor: Actor) => Promise<T>): Promise<T> => world.as(world.people.finance, work);
  const issue = (id: Id, given: { readonly day?: CalendarDay; readonly taxNumber?: string } = {}) =>
    finance((tx, actor) => issueInvoice(tx, actor, { id, ...given }));
  const request = (order: SalesOrder, pieces?: string, given: Partial<RequestInvoice> = {}): Promise<Invoice> =>
    world.as(world.people.rep, (tx, actor) => {
      const lines = pieces === undefined ? {} : { lines: [{ orderLineId: order.lines[0]?.id ?? "", quantity: quantity(pieces) }] };
      return requestInvoice(tx, actor, { salesOrderId: order.id, kind: "ordinary", ...lines, ...given });
    });
  return {
    ...world,
    finance,
    /** Noon in Shanghai of that day. */
    on: (day: string) => world.at(new Date(`${day}T12:00:00+08:00`)),
    closeMonth: (month: string) => finance((tx, actor) => closeMonth(tx, actor, { month })),
    check: (month: string) => finance((tx, actor) => readMonthCheck(tx, actor, month)),
    rows: (month: string, item: MonthItem) => finance((tx, actor) => readMonthItem(tx, actor, month, item)),
    /** "2: 385.00 CNY" of one item of the check. */
    async item(month: string, item: MonthItem): Promise<string> {
      const { items } = await finance((tx, actor) => readMonthCheck(tx, actor, month));
      const found = items.find((each) => each.item === item);
      return `${found?.count}: ${found?.sums.map(({ amount, currency }) => `${amount} ${currency}`).join(" + ")}`;
    },
    async ship(order: SalesOrder, pieces: string): Promise<Id> {
      return world.lead(async (tx, actor) => {
        const [outbound] = await tx.outbounds.ofOrder(order.id);
        const { shipment } = await shipOutbound(tx, actor, {
          id: outbound?.id ?? "",
          lines: [{ lineNo: 1, quantity: quantity(pieces) }],
        });
        return shipment.id;
      });
    },
    request,
    issue,
    invoice: async (order: SalesOrder, pieces?: string) => issue((await request(order, pieces)).id),
    credit: (id: Id, given: Partial<CreditInvoice> = {}) =>
      finance((tx, actor) => creditInvoice(tx, actor, { id, reason: "开错了", ...given })),
    bill: (order: PurchaseOrder, given: Omit<Partial<RegisterBill>, "lines"> & { readonly pieces?: string } = {}) => {
      const { pieces, ...rest } = given;
      const lines = pieces === undefined ? {} : { lines: [{ lineNo: 1, quantity: quantity(pieces) }] };
      return world.lead((tx, actor) => registerBill(tx, actor, { id: order.id, ...lines, ...rest }));
    },
    /** All rows of all tables, but for the series of numbers: a number that is drawn is not given back. */
    async everything(): Promise<string> {
      return world.lead(async ({ sql }) => {
        const tables = await sql.rows<{ name: string }>(
          `SELECT TABLE_NAME AS name FROM information_schema.TABLES
           WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> 'number_series' ORDER BY name`,
        );
        const all: Record<string, unknown> = {};
        for (const { name } of tables) all[name] = await sql.rows(`SELECT * FROM \`${name}\``);
        return JSON.stringify(all);
      });
    },
  };
}
export type MonthWorld = Awaited<ReturnType<typeof monthWorld>>;
