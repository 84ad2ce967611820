import type { CalendarDay } from "../shared/calendar-day";
import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { contractStates, type Contract, type ContractState } from "./contract";

export type ContractVerb =
  | "edit"
  | "submit"
  | "autoApprove"
  | "approve"
  | "reject"
  | "return"
  | "withdraw"
  | "reopen"
  | "sign"
  | "expire"
  | "terminate"
  | "renew";

export interface ContractFacts {
  readonly today: CalendarDay;
  /** The day it is signed on, for `sign`. */
  readonly signedDay: CalendarDay | null;
  /** Why it is ended early, for `terminate`. */
  readonly reason: string | null;
}

const signedByToday: Guard<Contract, ContractFacts> = (contract, { today, signedDay }) =>
  signedDay === null || signedDay > today ? new Refusal("contract.signedInFuture", { number: contract.number, today }) : null;

const hasEnd: Guard<Contract, ContractFacts> = (contract) =>
  contract.endDay === null ? new Refusal("contract.endNeeded", { number: contract.number }) : null;

const isOver: Guard<Contract, ContractFacts> = (contract, { today }) =>
  contract.endDay === null || contract.endDay >= today ? new Refusal("contract.stillRuns", { number: contract.number }) : null;

const saysWhy: Guard<Contract, ContractFacts> = (contract, { reason }) =>
  reason === null ? new Refusal("contract.reasonNeeded", { number: contract.number }) : null;

/** A contract is active from its signing to its end date; a rejected or returned one is a draft again. */
export const contractMachine = defineStateMachine<ContractState, ContractVerb, Contract, ContractFacts>({
  document: "contract",
  states: contractStates,
  initial: "draft",
  transitions: [
    { name: "edit", from: ["draft"], to: "draft", permission: "contract.create", emits: "contract.changed" },
    {
      name: "submit",
      from: ["draft"],
      to: "pendingApproval",
      permission: "contract.create",
      guards: [hasEnd],
      emits: "contract.submitted",
    },
    { name: "autoApprove", from: ["draft"], to: "approved", permission: "contract.create", guards: [hasEnd], emits: "contract.approved" },
    { name: "approve", from: ["pendingApproval"], to: "approved", permission: "approval.decide", emits: "contract.approved" },
    { name: "reject", from: ["pendingApproval"], to: "draft", permission: "approval.decide", emits: "contract.rejected" },
    { name: "return", from: ["pendingApproval"], to: "draft", permission: "approval.decide", emits: "contract.returned" },
    { name: "withdraw", from: ["pendingApproval"], to: "draft", permission: "contract.create", emits: "contract.withdrawn" },
    { name: "reopen", from: ["pendingApproval", "approved"], to: "draft", permission: "contract.create", emits: "contract.changed" },
    { name: "sign", from: ["approved"], to: "signed", permission: "contract.sign", guards: [signedByToday], emits: "contract.signed" },
    { name: "expire", from: ["signed"], to: "expired", permission: null, guards: [isOver], emits: "contract.expired" },
    { name: "terminate", from: ["signed"], to: "terminated", permission: "contract.sign", guards: [saysWhy], emits: "contract.terminated" },
    { name: "renew", from: ["signed", "expired"], to: "renewed", permission: "contract.create", emits: "contract.renewed" },
  ],
});
