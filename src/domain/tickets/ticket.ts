import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";

export const ticketStates = ["open", "inProgress", "waiting", "resolved", "closed"] as const;
/** "waiting": for the customer or for parts; the clock stands still. */
export type TicketState = (typeof ticketStates)[number];

export const ticketKinds = ["complaint", "repair", "visit", "request"] as const;
export type TicketKind = (typeof ticketKinds)[number];

export const ticketPriorities = ["high", "normal"] as const;
export type TicketPriority = (typeof ticketPriorities)[number];

/** Something a customer wants from us, with a time until which it is to be done, in working hours. */
export interface Ticket {
  readonly id: Id;
  /** "TK-18" */
  readonly number: string;
  readonly kind: TicketKind;
  readonly title: string;
  readonly priority: TicketPriority;
  readonly customerId: Id;
  /** Who works on it. */
  readonly ownerId: Id;
  readonly state: TicketState;
  /** While it waits: null. */
  readonly dueAt: Date | null;
  /** While it waits: working minutes that are left; none or less when it is late. */
  readonly minutesLeft: number | null;
  /** When it was told that it is late; once for each due time. */
  readonly escalatedAt: Date | null;
  readonly resolution: string | null;
  /** The return or order it is about. */
  readonly about: SubjectRef | null;
  readonly openedBy: Id;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** What was done or said; kept as written. */
export interface TicketNote {
  readonly id: Id;
  readonly ticketId: Id;
  readonly authorId: Id;
  readonly text: string;
  readonly createdAt: Date;
}

export function ticketRef(ticket: Pick<Ticket, "id">): SubjectRef {
  return { kind: "ticket", id: ticket.id };
}
