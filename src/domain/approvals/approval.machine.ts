import { defineStateMachine } from "../shared/state-machine";
import { approvalStates, taskStates, type ApprovalRequest, type ApprovalState, type ApprovalTask, type TaskState } from "./approval";

export type ApprovalVerb = "approve" | "reject" | "return" | "withdraw" | "void";

/** One run. Who may decide stands in the task; the subject's own machine says what a decision does to it. */
export const approvalMachine = defineStateMachine<ApprovalState, ApprovalVerb, ApprovalRequest, null>({
  document: "approval",
  states: approvalStates,
  initial: "pending",
  transitions: [
    { name: "approve", from: ["pending"], to: "approved", permission: "approval.decide", emits: "approval.approved" },
    { name: "reject", from: ["pending"], to: "rejected", permission: "approval.decide", emits: "approval.rejected" },
    { name: "return", from: ["pending"], to: "returned", permission: "approval.decide", emits: "approval.returned" },
    { name: "withdraw", from: ["pending"], to: "withdrawn", permission: "approval.submit", emits: "approval.withdrawn" },
    { name: "void", from: ["pending"], to: "voided", permission: null, emits: "approval.voided" },
  ],
});

export type TaskVerb = "open" | "approve" | "reject" | "return" | "skip" | "pause" | "askAgain";

export const approvalTaskMachine = defineStateMachine<TaskState, TaskVerb, ApprovalTask, null>({
  document: "approvalTask",
  states: taskStates,
  initial: "waiting",
  transitions: [
    { name: "open", from: ["waiting"], to: "open", permission: null, emits: "approval.asked" },
    { name: "approve", from: ["open"], to: "approved", permission: "approval.decide" },
    { name: "reject", from: ["open"], to: "rejected", permission: "approval.decide" },
    { name: "return", from: ["open"], to: "returned", permission: "approval.decide" },
    { name: "skip", from: ["waiting", "open"], to: "skipped", permission: null },
    { name: "pause", from: ["open"], to: "waiting", permission: null },
    { name: "askAgain", from: ["open", "approved", "skipped"], to: "waiting", permission: null },
  ],
});
