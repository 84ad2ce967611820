import type { CalendarDay } from "../shared/calendar-day";
import type { Receivable } from "../receivables/receivable";
import type { Id } from "../shared/id";
import type { Amount } from "../shared/money";
import type { PaymentPromise } from "./payment-promise";

export interface CollectionStore {
  addPromise(promise: PaymentPromise): Promise<void>;
  findPromise(id: Id): Promise<PaymentPromise | null>;
  /** Refuses `promise.stale` when somebody saved in between. */
  savePromise(promise: PaymentPromise): Promise<PaymentPromise>;
  openPromiseOf(customerId: Id): Promise<PaymentPromise | null>;
  /** Open promises whose day was before that one, the oldest first. */
  promisesBefore(day: CalendarDay, limit: number): Promise<readonly PaymentPromise[]>;
  /** What a customer promised, the latest last; no more than so many. */
  promisesOf(customerId: Id, limit: number): Promise<readonly PaymentPromise[]>;
  /** What came in, in the promise's currency, after it was noted: received on that day or later, not paid back, not voided. */
  receivedSince(promise: PaymentPromise, notedDay: CalendarDay): Promise<Amount>;
  /** When the customer was reminded of a receivable, by its stages or by somebody who asked for it, the oldest first. */
  remindersOf(receivable: Pick<Receivable, "id" | "customerId" | "dueDay">): Promise<readonly Date[]>;
  /** Which of these occasions have been. */
  happened(onceKeys: readonly string[]): Promise<ReadonlySet<string>>;
  /** false: it has been already. */
  claimOccasion(onceKey: string, customerId: Id, at: Date): Promise<boolean>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly collections: CollectionStore;
  }
}
