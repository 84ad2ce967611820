import type { PaymentBalance } from "../receivables/payment-balance";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";

/** Money that came in from a customer. Its sums are the ledger's; the rest says where it came from. */
export interface Payment extends PaymentBalance {
  /** Our bank account it came to, by its code: "CMB". */
  readonly account: string | null;
  readonly method: string | null;
  /** The bank's or the payer's reference. */
  readonly reference: string | null;
  /** What makes a repeated registration the same one. */
  readonly onceKey: string | null;
  readonly voidReason: string | null;
  readonly registeredBy: Id;
  readonly createdAt: Date;
}

export function paymentRef(payment: { readonly id: Id }): SubjectRef {
  return { kind: "payment", id: payment.id };
}
