import { paymentMachine } from "../../../src/domain/payments/payment.machine";
import { paymentStates, stateOfPayment, unallocated, type PaymentState } from "../../../src/domain/receivables/payment-balance";
import { applyTransition } from "../../../src/domain/shared/state-machine";
import { aPayment, anActor } from "../../support/money";

const sums: Readonly<Record<PaymentState, { allocated: string; refunded?: string }>> = {
  registered: { allocated: "0" },
  partlySettled: { allocated: "40" },
  settled: { allocated: "100" },
  voided: { allocated: "0" },
};

type Verb = (typeof paymentMachine.transitions)[number]["name"];
const expected: Readonly<Record<Verb, Readonly<Record<PaymentState, string>>>> = {
  settle: { registered: "settled", partlySettled: "settled", settled: "state.notAllowed", voided: "state.notAllowed" },
  unsettle: { registered: "state.notAllowed", partlySettled: "registered", settled: "registered", voided: "state.notAllowed" },
  refund: { registered: "settled", partlySettled: "settled", settled: "state.notAllowed", voided: "state.notAllowed" },
  void: { registered: "voided", partlySettled: "voided", settled: "voided", voided: "state.notAllowed" },
};

function outcome(verb: Verb, payment = aPayment(), actor = anActor("finance")): string {
  try {
    return applyTransition(actor, paymentMachine, verb, payment, null).state;
  } catch (problem) {
    return problem instanceof Error ? problem.message : "";
  }
}

describe("every move of a payment", () => {
  const verbs = paymentMachine.transitions.map((move) => move.name);
  test.each(verbs.flatMap((verb) => paymentStates.map((state): [Verb, PaymentState] => [verb, state])))("%s when %s", (verb, state) => {
    expect(outcome(verb, aPayment({ state, ...sums[state] }))).toBe(expected[verb][state]);
  });

  test.each(verbs)("a sales rep may not %s", (verb) => {
    const state = verb === "unsettle" ? "settled" : "registered";
    expect(outcome(verb, aPayment({ state, ...sums[state] }), anActor("salesRep"))).toBe("access.notAllowed");
  });

  test("what was paid back is not undone by voiding the payment", () => {
    expect(outcome("void", aPayment({ state: "partlySettled", refunded: "10" }))).toBe("payment.refundedAlready");
  });

  test("a payment that was only paid back has nothing settled to take back", () => {
    expect(outcome("unsettle", aPayment({ state: "partlySettled", refunded: "10" }))).toBe("payment.nothingSettled");
  });

  test.each([
    [{}, "registered", "100.00"],
    [{ allocated: "40" }, "partlySettled", "60.00"],
    [{ refunded: "1" }, "partlySettled", "99.00"],
    [{ allocated: "60", refunded: "40" }, "settled", "0.00"],
    [{ state: "voided" as const }, "voided", "0.00"],
  ])("its sums %j make it %s, with %s left as credit", (given, state, left) => {
    expect(stateOfPayment(aPayment(given))).toBe(state);
    expect(unallocated(aPayment(given))).toBe(left);
  });
});
