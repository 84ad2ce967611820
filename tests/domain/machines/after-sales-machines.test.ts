import { invoiceMachine } from "../../../src/domain/invoices/invoice.machine";
import { returnMachine } from "../../../src/domain/returns/return.machine";
import { movesFrom } from "../../../src/domain/shared/state-machine";
import { ticketMachine } from "../../../src/domain/tickets/ticket.machine";

test.each([
  ["requested", ["issue", "cancel"]],
  ["issued", ["creditPart", "credit"]],
  ["partlyCredited", ["creditPart", "credit"]],
  ["credited", []],
  ["cancelled", []],
] as const)("an invoice that is %s allows %j", (state, verbs) => {
  expect(movesFrom(invoiceMachine, state).map((move) => move.name)).toEqual(verbs);
});

test.each([
  ["requested", ["approve", "reject", "cancel"]],
  ["approved", ["cancel", "receive"]],
  ["received", ["inspect"]],
  ["inspected", ["refund", "close"]],
  ["closed", ["refund"]],
  ["rejected", []],
  ["cancelled", []],
] as const)("a return that is %s allows %j", (state, verbs) => {
  expect(movesFrom(returnMachine, state).map((move) => move.name)).toEqual(verbs);
});

test.each([
  ["open", ["start", "wait", "resolve", "close", "note"]],
  ["inProgress", ["wait", "resolve", "close", "note"]],
  ["waiting", ["resume", "resolve", "close", "note"]],
  ["resolved", ["close", "reopen", "note"]],
  ["closed", ["reopen"]],
] as const)("a ticket that is %s allows %j", (state, verbs) => {
  expect(movesFrom(ticketMachine, state).map((move) => move.name)).toEqual(verbs);
});
