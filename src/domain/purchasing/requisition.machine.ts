import { defineStateMachine } from "../shared/state-machine";
import { requisitionStates, type Requisition, type RequisitionState } from "./requisition";

export type RequisitionVerb =
  | "topUp"
  | "update"
  | "submit"
  | "autoApprove"
  | "approve"
  | "reject"
  | "return"
  | "withdraw"
  | "order"
  | "reorder"
  | "receive"
  | "cancel";

/** Topping up one that waits for approval takes it back: its approvers were asked about less. */
export const requisitionMachine = defineStateMachine<RequisitionState, RequisitionVerb, Requisition, null>({
  document: "requisition",
  states: requisitionStates,
  initial: "suggested",
  transitions: [
    { name: "topUp", from: ["suggested", "pendingApproval"], to: "suggested", permission: null, emits: "requisition.toppedUp" },
    { name: "update", from: ["suggested"], to: "suggested", permission: "requisition.create", emits: "requisition.changed" },
    { name: "submit", from: ["suggested"], to: "pendingApproval", permission: "requisition.create", emits: "requisition.submitted" },
    { name: "autoApprove", from: ["suggested"], to: "approved", permission: "requisition.create", emits: "requisition.approved" },
    { name: "approve", from: ["pendingApproval"], to: "approved", permission: "approval.decide", emits: "requisition.approved" },
    { name: "reject", from: ["pendingApproval"], to: "rejected", permission: "approval.decide", emits: "requisition.rejected" },
    { name: "return", from: ["pendingApproval"], to: "suggested", permission: "approval.decide", emits: "requisition.returned" },
    { name: "withdraw", from: ["pendingApproval"], to: "suggested", permission: "requisition.create", emits: "requisition.withdrawn" },
    { name: "order", from: ["approved"], to: "ordered", permission: "requisition.create", emits: "requisition.ordered" },
    { name: "reorder", from: ["ordered"], to: "approved", permission: null, emits: "requisition.reopened" },
    { name: "receive", from: ["ordered"], to: "received", permission: null, emits: "requisition.received" },
    {
      name: "cancel",
      from: ["suggested", "pendingApproval", "approved"],
      to: "cancelled",
      permission: "requisition.create",
      emits: "requisition.cancelled",
    },
  ],
});
