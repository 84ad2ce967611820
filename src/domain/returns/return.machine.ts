import { isMore } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import type { Id } from "../shared/id";
import { returnStates, type Return, type ReturnState } from "./return";

export type ReturnVerb = "approve" | "reject" | "cancel" | "receive" | "inspect" | "refund" | "close";

/** Who is about to do it. */
export interface ReturnFacts {
  readonly actorId: Id;
}

/** Nobody decides on what they asked for. */
const notOwnRequest: Guard<Return, ReturnFacts> = (given, { actorId }) =>
  given.requestedBy === actorId ? new Refusal("return.ownRequest", { number: given.number }) : null;

const nothingToRefund: Guard<Return, ReturnFacts> = ({ releasedAmount, refundedAmount, number }) =>
  isMore(releasedAmount, refundedAmount) ? null : new Refusal("return.nothingToRefund", { number });

const quarantineDecided: Guard<Return, ReturnFacts> = ({ lines, number }) =>
  lines.some((line) => line.outcomes.some((each) => each.fate === "quarantine")) ? new Refusal("return.inQuarantine", { number }) : null;

export const returnMachine = defineStateMachine<ReturnState, ReturnVerb, Return, ReturnFacts>({
  document: "return",
  states: returnStates,
  initial: "requested",
  transitions: [
    {
      name: "approve",
      from: ["requested"],
      to: "approved",
      permission: "approval.decide",
      guards: [notOwnRequest],
      emits: "return.approved",
    },
    {
      name: "reject",
      from: ["requested"],
      to: "rejected",
      permission: "approval.decide",
      guards: [notOwnRequest],
      emits: "return.rejected",
    },
    { name: "cancel", from: ["requested", "approved"], to: "cancelled", permission: "return.request", emits: "return.cancelled" },
    { name: "receive", from: ["approved"], to: "received", permission: "return.receive", emits: "return.received" },
    { name: "inspect", from: ["received"], to: "inspected", permission: "return.inspect", emits: "return.inspected" },
    {
      name: "refund",
      from: ["inspected", "closed"],
      to: "closed",
      permission: "return.refund",
      guards: [nothingToRefund],
      emits: "return.refunded",
    },
    { name: "close", from: ["inspected"], to: "closed", permission: "return.inspect", guards: [quarantineDecided], emits: "return.closed" },
  ],
});
