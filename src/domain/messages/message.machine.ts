import { defineStateMachine } from "../shared/state-machine";
import { messageStates, type CustomerMessage, type MessageState } from "./message";

export type MessageVerb = "startSending" | "noteSent" | "putOff" | "park" | "skip" | "resend" | "address" | "drop";

/** What was handed to a provider and not answered is parked, never sent again by itself: it may have arrived. */
export const messageMachine = defineStateMachine<MessageState, MessageVerb, CustomerMessage, null>({
  document: "message",
  states: messageStates,
  initial: "waiting",
  transitions: [
    { name: "startSending", from: ["waiting"], to: "sending", permission: null },
    { name: "noteSent", from: ["sending"], to: "sent", permission: null, emits: "message.sent" },
    { name: "putOff", from: ["sending"], to: "waiting", permission: null },
    { name: "park", from: ["sending"], to: "parked", permission: null, emits: "message.parked" },
    { name: "skip", from: ["sending"], to: "skipped", permission: null, emits: "message.skipped" },
    { name: "resend", from: ["parked"], to: "waiting", permission: "message.handle", emits: "message.resent" },
    { name: "address", from: ["skipped"], to: "waiting", permission: null, emits: "message.resent" },
    { name: "drop", from: ["parked", "waiting"], to: "dropped", permission: "message.handle", emits: "message.dropped" },
  ],
});
