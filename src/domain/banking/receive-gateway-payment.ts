import { registerPayment } from "../payments/register-payment";
import { settleAsSuggested } from "../payments/settle-as-suggested";
import type { Payment } from "../payments/payment";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { addDays, dayOf, type CalendarDay } from "../shared/calendar-day";
import { contentHash } from "../shared/content-hash";
import { compare, minorDigits, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { BankFile } from "./bank-line";
import { matchLine } from "./match-line";
import type { BankRow } from "./read-bank-table";
import { keepBankFile } from "./receive-bank-file";

/** What a payment gateway tells us of money that came in. */
export interface GatewayPayment {
  /** The gateway's own number of the payment: the same again is the same payment. */
  readonly gatewayId: string;
  readonly amount: string;
  readonly currency: Currency;
  readonly paidAt: Date;
  /** Our customer's number, where the gateway knows it. */
  readonly customer?: string;
  readonly payer?: string;
  /** The order, invoice or receivable that it pays. */
  readonly reference?: string;
  readonly method?: string;
}

/** Registered, or kept for finance to say whose it is; the same number again gives the first outcome back. */
export type GatewayOutcome = { readonly payment: Payment } | { readonly file: BankFile } | { readonly known: true };

/**
 * Registers a gateway's payment for the customer it names, and settles what it names. What is nobody's by its text waits
 * as a line of its own for finance: money that came in is never lost. Refuses `payment.notPositive`, `amount.bad`.
 */
export async function receiveGatewayPayment(tx: Tx, actor: Actor, input: GatewayPayment): Promise<GatewayOutcome> {
  const onceKey = `gateway:${contentHash(input.gatewayId)}`;
  const first = await tx.payments.byOnceKey(onceKey);
  if (first) return { payment: first };
  const row = await rowOf(tx, input);
  if ((await tx.bank.knownHashes([row.lineHash])).size > 0) return { known: true };
  const customer = input.customer === undefined ? null : await tx.customers.byNumber({ kind: "all" }, input.customer);
  const match = await matchLine(tx, row);
  const customerId = customer?.id ?? (match.matchedBy === "reference" || match.matchedBy === "name" ? match.customerId : null);
  if (customerId === null) {
    return { file: await keepBankFile(tx, actor, input.gatewayId, [row], { passedOver: 0, faults: [] }) };
  }
  const payment = await registerPayment(tx, actor, {
    customerId,
    amount: row.amount,
    currency: row.currency,
    receivedDay: row.day,
    method: input.method ?? "gateway",
    ...(row.reference !== null && { reference: row.reference }),
    onceKey,
    via: "gateway",
    evenIfAlike: true,
  });
  if (match.matchedBy !== "reference" || match.customerId !== customerId) return { payment };
  const settled = await tx.attempt(() => settleAsSuggested(tx, actor, { paymentId: payment.id }));
  return { payment: "done" in settled ? settled.done.payment : payment };
}

async function rowOf(tx: Tx, input: GatewayPayment): Promise<BankRow> {
  const { timeZone } = await companyOf(tx);
  minorDigits(input.currency);
  const amount = anyAmountOf("amount", input.amount, input.currency);
  if (compare(amount, "0") <= 0) throw new Refusal("payment.notPositive", { amount, currency: input.currency });
  const today: CalendarDay = dayOf(tx.now, timeZone);
  const { closedThrough } = await tx.books.hold();
  const paid = dayOf(input.paidAt, timeZone);
  // Nobody is there to be asked: what a gateway tells late of a month that is closed counts from the first day that is open.
  const day = closedThrough !== null && paid <= closedThrough ? addDays(closedThrough, 1) : paid;
  return {
    rowNo: 1,
    lineHash: contentHash({ gateway: input.gatewayId }),
    // A gateway's clock may be some minutes ahead of ours.
    day: day > today ? today : day,
    amount,
    currency: input.currency,
    payer: input.payer?.slice(0, 200) ?? null,
    reference: input.reference?.slice(0, 100) ?? null,
    memo: null,
  };
}
