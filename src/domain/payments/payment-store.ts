import type { PaymentState } from "../receivables/payment-balance";
import type { Scope } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import type { Page, PageRequest } from "../shared/page";
import type { Payment } from "./payment";

/** What takes money out of a payment, with its day, so that credit as of any day can be rebuilt. */
export interface PaymentReduction {
  readonly id: Id;
  readonly paymentId: Id;
  readonly kind: "refunded" | "voided";
  readonly amount: Amount;
  readonly effectiveDay: CalendarDay;
  readonly reason: string;
  readonly actorId: Id;
  readonly postedAt: Date;
}

/** What two registrations of one payment have in common. */
export interface PaymentLikeness {
  readonly customerId: Id;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly receivedDay: CalendarDay;
  readonly reference: string | null;
}

export interface PaymentFilter {
  readonly customerId?: Id;
  readonly states?: readonly PaymentState[];
}

export interface PaymentStore {
  /** false when a payment with this once-key is there already. */
  add(payment: Payment): Promise<boolean>;
  byOnceKey(onceKey: string): Promise<Payment | null>;
  /** A payment that is not voided and looks the same. */
  alike(likeness: PaymentLikeness): Promise<Payment | null>;
  lock(id: Id): Promise<Payment | null>;
  /** Saves the voiding of a payment whose sums are already back at nothing. Refuses `payment.stale`. */
  saveVoided(payment: Payment): Promise<Payment>;
  addReduction(reduction: PaymentReduction): Promise<void>;

  /** Payments are seen by who may see their customer. */
  find(scope: Scope, id: Id): Promise<Payment | null>;
  byNumber(scope: Scope, number: string): Promise<Payment | null>;
  list(scope: Scope, filter: PaymentFilter, page: PageRequest): Promise<Page<Payment>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly payments: PaymentStore;
  }
}
