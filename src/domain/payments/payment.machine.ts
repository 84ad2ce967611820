import { paymentStates, unallocated } from "../receivables/payment-balance";
import { isZero } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import type { Payment } from "./payment";

type PaymentGuard = Guard<Payment, null>;

const somethingLeft: PaymentGuard = (payment) =>
  isZero(unallocated(payment)) ? new Refusal("payment.nothingLeft", { number: payment.number }) : null;

const somethingSettled: PaymentGuard = (payment) =>
  isZero(payment.allocated) ? new Refusal("payment.nothingSettled", { number: payment.number }) : null;

const nothingRefunded: PaymentGuard = (payment) =>
  isZero(payment.refunded)
    ? null
    : new Refusal("payment.refundedAlready", { number: payment.number, refunded: payment.refunded, currency: payment.currency });

/**
 * Every move of a payment. Settling, taking back and paying back end where the sums say (`stateOfPayment`);
 * the state named here is where they end when they take all.
 */
export const paymentMachine = defineStateMachine({
  document: "payment",
  states: paymentStates,
  initial: "registered",
  transitions: [
    {
      name: "settle",
      from: ["registered", "partlySettled"],
      to: "settled",
      permission: "payment.settle",
      guards: [somethingLeft],
      emits: "payment.settled",
    },
    {
      name: "unsettle",
      from: ["partlySettled", "settled"],
      to: "registered",
      permission: "payment.settle",
      guards: [somethingSettled],
      emits: "payment.unsettled",
    },
    {
      name: "refund",
      from: ["registered", "partlySettled"],
      to: "settled",
      permission: "payment.refund",
      guards: [somethingLeft],
      emits: "payment.refunded",
    },
    {
      name: "void",
      from: ["registered", "partlySettled", "settled"],
      to: "voided",
      permission: "payment.void",
      guards: [nothingRefunded],
      emits: "payment.voided",
    },
  ],
});
