import { defineStateMachine } from "../shared/state-machine";
import { flowStates, type ApprovalFlow, type FlowState } from "./flow";

export type FlowVerb = "publish" | "propose" | "switchOn" | "switchOff" | "archive";

/** A flow asks nobody before it is published; what is archived stays to be read. */
export const flowMachine = defineStateMachine<FlowState, FlowVerb, ApprovalFlow, null>({
  document: "approvalFlow",
  states: flowStates,
  initial: "draft",
  transitions: [
    { name: "publish", from: ["draft", "on", "off"], to: "on", permission: "flow.manage", emits: "approvalFlow.published" },
    { name: "propose", from: ["draft"], to: "draft", permission: "flow.manage", emits: "approvalFlow.changed" },
    { name: "propose", from: ["on"], to: "on", permission: "flow.manage", emits: "approvalFlow.changed" },
    { name: "propose", from: ["off"], to: "off", permission: "flow.manage", emits: "approvalFlow.changed" },
    { name: "switchOff", from: ["on"], to: "off", permission: "flow.manage", emits: "approvalFlow.changed" },
    { name: "switchOn", from: ["off"], to: "on", permission: "flow.manage", emits: "approvalFlow.changed" },
    { name: "archive", from: ["draft", "on", "off"], to: "archived", permission: "flow.manage", emits: "approvalFlow.changed" },
  ],
});
