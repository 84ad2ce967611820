import type { Scope } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Currency } from "../shared/money";
import type { Grouping } from "./report";

/** From that instant on, up to and without the other. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** What was ordered within half an hour, by a key and currency; without what was cancelled of it. Plain decimals. */
export interface SoldRow {
  readonly key: string;
  readonly currency: Currency;
  readonly at: Date;
  readonly orders: number;
  readonly net: string;
  readonly total: string;
  /**
   * In the base currency. What has left costs what the stock ledger says (moving average); what has not, what it was reckoned at when
   * the line was priced, else what the product costs now.
   */
  readonly cost: string;
}

/** Deals of a key, state, currency and closing month. */
export interface DealsRow {
  readonly ownerId: Id;
  readonly state: "open" | "won" | "lost";
  readonly currency: Currency;
  /** "2026-11"; null: no day is expected. */
  readonly month: string | null;
  readonly deals: number;
  readonly amount: string;
  readonly weighted: string;
}

export interface ReceivedRow {
  readonly ownerId: Id | null;
  readonly customerId: Id;
  readonly currency: Currency;
  readonly day: CalendarDay;
  readonly payments: number;
  readonly amount: string;
}

/** What fell due on a day, and what of it is settled by now. */
export interface DueRow {
  readonly ownerId: Id;
  readonly customerId: Id;
  readonly currency: Currency;
  readonly day: CalendarDay;
  readonly amount: string;
  readonly settled: string;
}

/** One shipment with how long its order had waited. */
export interface FulfilmentRow {
  readonly customerId: Id;
  readonly warehouseId: Id;
  readonly orderedAt: Date;
  readonly shippedAt: Date;
  readonly deliverBy: CalendarDay | null;
}

/** What figures are made of; each read within a scope. */
export interface ReportStore {
  sold(
    scope: Scope,
    by: Extract<Grouping, "person" | "customer" | "product" | "month">,
    span: Span,
    cost: { readonly baseCurrency: Currency; readonly day: CalendarDay },
  ): Promise<readonly SoldRow[]>;
  /** Open ones, by the month they are expected to close. */
  openDeals(scope: Scope): Promise<readonly DealsRow[]>;
  closedDeals(scope: Scope, span: Span): Promise<readonly DealsRow[]>;
  received(scope: Scope, from: CalendarDay, to: CalendarDay): Promise<readonly ReceivedRow[]>;
  fellDue(scope: Scope, from: CalendarDay, to: CalendarDay): Promise<readonly DueRow[]>;
  /** Quantity and value (positive) of what was shipped, by product and warehouse. */
  issued(
    from: CalendarDay,
    to: CalendarDay,
    cost: { readonly baseCurrency: Currency },
  ): Promise<readonly { readonly productId: Id; readonly warehouseId: Id; readonly quantity: string; readonly value: string }[]>;
  shipments(scope: Scope, span: Span): Promise<readonly FulfilmentRow[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly reports: ReportStore;
  }
}
