import type { CalendarDay } from "../shared/calendar-day";
import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { quoteStates, type QuoteState, type QuoteVersion } from "./quote";

export type QuoteVerb =
  | "edit"
  | "revise"
  | "submit"
  | "autoApprove"
  | "approve"
  | "reject"
  | "return"
  | "withdraw"
  | "send"
  | "accept"
  | "decline"
  | "expire"
  | "supersede";

export interface QuoteFacts {
  /** Today, where the company is. */
  readonly today: CalendarDay;
}

/** A version together with the number people know the quote by. */
export type NumberedVersion = QuoteVersion & { readonly number: string };

const hasLines: Guard<NumberedVersion, QuoteFacts> = (quote) =>
  quote.lines.length === 0 ? new Refusal("quote.noLines", { number: quote.number }) : null;

const stillValid: Guard<NumberedVersion, QuoteFacts> = (quote, { today }) =>
  quote.validUntil !== null && quote.validUntil < today
    ? new Refusal("quote.validityOver", { number: quote.number, validUntil: quote.validUntil })
    : null;

const validityOver: Guard<NumberedVersion, QuoteFacts> = (quote, { today }) =>
  quote.validUntil === null || quote.validUntil >= today ? new Refusal("quote.stillValid", { number: quote.number }) : null;

/**
 * A version's life. An approved version is frozen: to change it is to revise it, which makes a new draft version and
 * leaves this one superseded. Expiry reaches only what still waits for the customer.
 */
export const quoteMachine = defineStateMachine<QuoteState, QuoteVerb, NumberedVersion, QuoteFacts>({
  document: "quote",
  states: quoteStates,
  initial: "draft",
  transitions: [
    { name: "edit", from: ["draft"], to: "draft", permission: "quote.create", emits: "quote.changed" },
    {
      name: "revise",
      from: ["pendingApproval", "approved", "sent", "declined", "expired", "rejected", "returned"],
      to: "draft",
      permission: "quote.create",
      emits: "quote.revised",
    },
    {
      name: "submit",
      from: ["draft"],
      to: "pendingApproval",
      permission: "quote.submit",
      guards: [hasLines, stillValid],
      emits: "quote.submitted",
    },
    {
      name: "autoApprove",
      from: ["draft"],
      to: "approved",
      permission: "quote.submit",
      guards: [hasLines, stillValid],
      emits: "quote.approved",
    },
    {
      name: "approve",
      from: ["pendingApproval"],
      to: "approved",
      permission: "approval.decide",
      guards: [stillValid],
      emits: "quote.approved",
    },
    { name: "reject", from: ["pendingApproval"], to: "rejected", permission: "approval.decide", emits: "quote.rejected" },
    { name: "return", from: ["pendingApproval"], to: "returned", permission: "approval.decide", emits: "quote.returned" },
    { name: "withdraw", from: ["pendingApproval"], to: "draft", permission: "quote.submit", emits: "quote.withdrawn" },
    { name: "send", from: ["approved"], to: "sent", permission: "quote.send", guards: [stillValid], emits: "quote.sent" },
    { name: "accept", from: ["approved", "sent"], to: "accepted", permission: "quote.send", guards: [stillValid], emits: "quote.accepted" },
    { name: "decline", from: ["sent"], to: "declined", permission: "quote.send", emits: "quote.declined" },
    { name: "expire", from: ["approved", "sent"], to: "expired", permission: null, guards: [validityOver], emits: "quote.expired" },
    { name: "supersede", from: ["pendingApproval", "approved", "sent"], to: "superseded", permission: null },
  ],
});
