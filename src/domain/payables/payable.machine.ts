import { defineStateMachine } from "../shared/state-machine";
import { payableStates, type Payable, type PayableState } from "./payable";

export type PayableVerb = "payPart" | "pay" | "void";

/** A bill of which something was paid stands. */
export const payableMachine = defineStateMachine<PayableState, PayableVerb, Payable, null>({
  document: "payable",
  states: payableStates,
  initial: "open",
  transitions: [
    { name: "payPart", from: ["open", "partlyPaid"], to: "partlyPaid", permission: "payable.pay", emits: "payable.partlyPaid" },
    { name: "pay", from: ["open", "partlyPaid"], to: "paid", permission: "payable.pay", emits: "payable.paid" },
    { name: "void", from: ["open"], to: "voided", permission: "payable.register", emits: "payable.voided" },
  ],
});
