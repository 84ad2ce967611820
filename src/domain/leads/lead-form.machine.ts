import { defineStateMachine } from "../shared/state-machine";
import { leadFormStates, type LeadForm, type LeadFormState } from "./lead-form";

export type LeadFormVerb = "close" | "reopen";

/** A closed form says so to its visitors and takes nothing. */
export const leadFormMachine = defineStateMachine<LeadFormState, LeadFormVerb, LeadForm, null>({
  document: "leadForm",
  states: leadFormStates,
  initial: "open",
  transitions: [
    { name: "close", from: ["open"], to: "closed", permission: "leadForm.manage", emits: "leadForm.closed" },
    { name: "reopen", from: ["closed"], to: "open", permission: "leadForm.manage", emits: "leadForm.reopened" },
  ],
});
