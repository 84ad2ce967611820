import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { bankLineStates, type BankLine } from "./bank-line";

const hasCustomer: Guard<BankLine, null> = (line) => (line.customerId === null ? new Refusal("bankLine.whose", { row: line.rowNo }) : null);

/** Every move of a bank line. What is registered is corrected on its payment. */
export const bankLineMachine = defineStateMachine({
  document: "bankLine",
  states: bankLineStates,
  initial: "open",
  transitions: [
    { name: "match", from: ["open", "ignored"], to: "open", permission: "payment.register", emits: "bankLine.matched" },
    { name: "ignore", from: ["open"], to: "ignored", permission: "payment.register", emits: "bankLine.ignored" },
    {
      name: "register",
      from: ["open"],
      to: "registered",
      permission: "payment.register",
      guards: [hasCustomer],
      emits: "bankLine.registered",
    },
  ],
});
