import { defineStateMachine } from "../shared/state-machine";
import { ticketStates, type Ticket, type TicketState } from "./ticket";

export type TicketVerb = "start" | "wait" | "resume" | "resolve" | "close" | "reopen" | "note";

export const ticketMachine = defineStateMachine<TicketState, TicketVerb, Ticket, null>({
  document: "ticket",
  states: ticketStates,
  initial: "open",
  transitions: [
    { name: "start", from: ["open"], to: "inProgress", permission: "ticket.work", emits: "ticket.started" },
    { name: "wait", from: ["open", "inProgress"], to: "waiting", permission: "ticket.work", emits: "ticket.paused" },
    { name: "resume", from: ["waiting"], to: "inProgress", permission: "ticket.work", emits: "ticket.resumed" },
    { name: "resolve", from: ["open", "inProgress", "waiting"], to: "resolved", permission: "ticket.work", emits: "ticket.resolved" },
    { name: "close", from: ["open", "inProgress", "waiting", "resolved"], to: "closed", permission: "ticket.work", emits: "ticket.closed" },
    { name: "reopen", from: ["resolved", "closed"], to: "inProgress", permission: "ticket.work", emits: "ticket.reopened" },
    { name: "note", from: ["open"], to: "open", permission: "ticket.work", emits: "ticket.noted" },
    { name: "note", from: ["inProgress"], to: "inProgress", permission: "ticket.work", emits: "ticket.noted" },
    { name: "note", from: ["waiting"], to: "waiting", permission: "ticket.work", emits: "ticket.noted" },
    { name: "note", from: ["resolved"], to: "resolved", permission: "ticket.work", emits: "ticket.noted" },
  ],
});
