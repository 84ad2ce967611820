import type { CalendarDay } from "../../src/domain/shared/calendar-day";
import type { Id } from "../../src/domain/shared/id";
import { oneOf, type Random } from "../support/random";
import type { Books, ModelCustomer, ModelOrder } from "./model/books";
import type { Office, RecordRef } from "./office";

/** What a kind of day's work has at hand: the people, the books that are kept beside, the dice. */
export interface Desk {
  readonly office: Office;
  readonly books: Books;
  readonly random: Random;
  readonly prices: PriceList;
  /** Where the product and the model do not agree, as they come up. */
  readonly differences: string[];
  /** How often each kind of thing was done. */
  readonly done: Map<string, number>;
  today(): CalendarDay;
}

/** List prices in cents of the currency, by SKU. */
export type PriceList = Readonly<Record<ModelCustomer["currency"], ReadonlyMap<string, number>>>;

/** One kind of day's work. */
export interface Work {
  readonly name: string;
  /** How many times a working day for each order that is made on it. */
  readonly perOrder: number;
  /** Once; false when there is nothing to do it with. */
  do(desk: Desk): Promise<boolean>;
}

/** The numbers of those who work in each warehouse. */
export const keepers: Readonly<Record<string, string>> = { SH: "P4", SZ: "P5", NB: "P11" };
export const reps = ["P2", "P3", "P10"] as const;
export const manager = "P1";
export const purchaser = "P6";
export const cashiers = ["P7", "P12"] as const;
export const service = "P8";
export const lead = "P9";

export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of those for which it can be done; null when there is none. */
export function pick<T>(desk: Desk, all: Iterable<T>, fits: (each: T) => boolean): T | null {
  const fitting = [...all].filter(fits);
  return fitting.length === 0 ? null : oneOf(desk.random, fitting);
}

export function differs(desk: Desk, what: string, expected: unknown, found: unknown): boolean {
  if (expected === found) return false;
  desk.differences.push(`${desk.today()} ${what}: the model says ${String(expected)}, the product ${String(found)}`);
  return true;
}

export function count(desk: Desk, what: string): true {
  desk.done.set(what, (desk.done.get(what) ?? 0) + 1);
  return true;
}

const tables = {
  salesOrder: "sales_orders",
  outbound: "outbounds",
  payment: "payments",
  requisition: "requisitions",
  purchaseOrder: "purchase_orders",
  payable: "payables",
  invoice: "invoices",
  return: "returns",
} as const;

export interface SeenRecord extends RecordRef {
  readonly number: string;
  readonly state: string;
}

/** A record as it is, by its number or its key. */
export function look(desk: Desk, kind: keyof typeof tables, which: { readonly number: string } | { readonly id: Id }): Promise<SeenRecord> {
  const [column, value] = "number" in which ? ["number", which.number] : ["id", which.id];
  return desk.office.one<SeenRecord>(`SELECT id, number, state, version FROM ${tables[kind]} WHERE ${column} = ?`, [value]);
}

export function outboundOf(desk: Desk, order: ModelOrder): Promise<SeenRecord> {
  return desk.office.one<SeenRecord>(
    "SELECT b.id, b.number, b.state, b.version FROM outbounds b JOIN sales_orders o ON o.id = b.sales_order_id WHERE o.number = ?",
    [order.number],
  );
}
