import type { Scope } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { AccountLine } from "./account-line";
import type { OpenItem, UnallocatedCredit } from "./aging";
import type { PaymentBalance } from "./payment-balance";
import type { Allocation, Receivable, ReceivableEntry } from "./receivable";

/** How one receivable's sums change, each signed. */
export interface SumsChange {
  readonly amount: Amount;
  readonly settled: Amount;
  readonly credited: Amount;
  readonly writtenOff: Amount;
}

/** What a customer owes in one currency. `outstanding` counts all that is open; `prepaid` the part of it that must come before the goods. */
export interface CustomerTotals {
  readonly currency: Currency;
  readonly outstanding: Amount;
  readonly prepaid: Amount;
  readonly overdue: Amount;
  /** Unallocated payments: the customer's credit with us. */
  readonly credit: Amount;
}

export interface ReceivableFilter {
  readonly customerId?: Id;
  /** Only what is still open. */
  readonly open?: boolean;
  /** Only what was due before this day. */
  readonly dueBefore?: CalendarDay;
  /** Only what comes behind this one. */
  readonly after?: Id;
  readonly limit: number;
}

/** The money ledger's rows. Only the functions of this room and of `payments` change anything through it. */
export interface ReceivableStore {
  add(receivables: readonly Receivable[]): Promise<void>;
  addEntries(entries: readonly ReceivableEntry[]): Promise<void>;
  /** All that moved it, the oldest first. */
  entriesOf(receivableId: Id): Promise<ReceivableEntry[]>;
  /** Changes the sums if none goes below zero and together they stay within the amount; false when they would not. */
  move(receivableId: Id, change: SumsChange): Promise<boolean>;
  /** From that day on; what it was before is kept, so that aging and statements of earlier days stay as they were. */
  setDueDay(receivableId: Id, dueDay: CalendarDay | null, from: CalendarDay): Promise<void>;

  ofSource(source: SubjectRef): Promise<Receivable[]>;
  ofSources(kind: string, sourceIds: readonly Id[]): Promise<Receivable[]>;
  findMany(receivableIds: readonly Id[]): Promise<Receivable[]>;
  /** Locked, in the order of their ids; unknown ids are left out. */
  lockMany(receivableIds: readonly Id[]): Promise<Receivable[]>;
  lockOfSource(source: SubjectRef): Promise<Receivable[]>;
  /** All that is open for a customer in a currency, locked in the order of their ids. */
  lockOpenOfCustomer(customerId: Id, currency: Currency): Promise<Receivable[]>;

  /** Allocations that are in effect. */
  allocationsOfPayment(paymentId: Id): Promise<Allocation[]>;
  allocationsOfReceivables(receivableIds: readonly Id[]): Promise<Allocation[]>;
  addAllocations(allocations: readonly Allocation[]): Promise<void>;
  /** How many were reversed; one that already was is not counted. */
  reverseAllocations(allocationIds: readonly Id[], at: Date, day: CalendarDay): Promise<number>;

  /** Payments locked in the order of their ids. */
  lockBalances(paymentIds: readonly Id[]): Promise<PaymentBalance[]>;
  /** Saves `allocated`, `refunded` and `state` if nobody changed the payment since; false when somebody did. */
  saveBalance(balance: PaymentBalance): Promise<boolean>;

  find(scope: Scope, filter: ReceivableFilter): Promise<Receivable[]>;
  byNumber(scope: Scope, number: string): Promise<Receivable | null>;
  byReference(scope: Scope, reference: string): Promise<Receivable[]>;
  /** One row for each currency that the customer has receivables or payments in. */
  totalsOf(customerId: Id, today: CalendarDay): Promise<CustomerTotals[]>;

  /** What was open on a day, rebuilt from the entries up to and including it. */
  openItemsAsOf(scope: Scope, day: CalendarDay, customerId?: Id): Promise<OpenItem[]>;
  creditAsOf(scope: Scope, day: CalendarDay, customerId?: Id): Promise<UnallocatedCredit[]>;
  /** What moved a customer's balance on these days, both included, oldest first. */
  linesOfAccount(customerId: Id, from: CalendarDay, to: CalendarDay): Promise<AccountLine[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly receivables: ReceivableStore;
  }
}
