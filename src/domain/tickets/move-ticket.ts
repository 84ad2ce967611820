import { requireFilledIn } from "../conditions/require-filled-in";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { auditChange, optionalText, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { workingCalendarOf } from "../shared/working-calendar";
import { ticketRef, type Ticket } from "./ticket";
import { dueAfter, startClock, stopClock, ticketHoursOf } from "./ticket-clock";
import { ticketMachine, type TicketVerb } from "./ticket.machine";

export interface MoveTicket {
  readonly id: Id;
  readonly version?: number;
  readonly verb: TicketVerb;
  /** What was done or found; needed to resolve, and for a note. */
  readonly note?: string | null;
  /** A new due time that was agreed. */
  readonly dueAt?: Date;
  readonly ownerId?: Id;
}

/** One move of a ticket: its clock stands still while it waits and after it is resolved. Refuses `ticket.notFound`, `ticket.stale`,
 * and `field.required` where it is resolved or closed. */
export async function moveTicket(tx: Tx, actor: Actor, input: MoveTicket): Promise<Ticket> {
  const ticket = await tx.tickets.lock(input.id);
  if (!ticket) throw new Refusal("ticket.notFound");
  requireVersion("ticket", ticket, input.version);
  const { verb } = input;
  const moved = applyTransition(actor, ticketMachine, verb, ticket, null);
  if (verb === "resolve" || verb === "close") await requireFilledIn(tx, actor, ticketRef(ticket));
  const note =
    verb === "note" && input.dueAt === undefined ? requireText("note", input.note ?? "", 2000) : optionalText("note", input.note, 2000);
  const after: Ticket = {
    ...moved,
    ...(await clockAfter(tx, ticket, verb)),
    ...(input.dueAt && { dueAt: input.dueAt, minutesLeft: null, escalatedAt: null }),
    ...(input.ownerId && { ownerId: input.ownerId }),
    ...((verb === "resolve" || verb === "close") && note !== null && { resolution: note }),
    ...(verb === "resolve" && { resolvedAt: tx.now }),
    ...(verb === "close" && { closedAt: tx.now, resolvedAt: ticket.resolvedAt ?? tx.now }),
    ...(verb === "reopen" && { resolvedAt: null, closedAt: null, escalatedAt: null }),
  };
  const saved = await tx.tickets.save(after);
  if (note !== null)
    await tx.tickets.addNote({ id: newId(), ticketId: ticket.id, authorId: actor.personId, text: note, createdAt: tx.now });
  auditChange(tx, actor, `ticket.${verb}`, ticketRef(ticket), ticket, saved);
  const type = ticketMachine.transitions.find((move) => move.name === verb)?.emits;
  const { number, customerId, ownerId, title, priority, state, openedBy } = saved;
  const data = { number, customerId, ownerId, title, priority, state, openedBy, note };
  if (type !== undefined) tx.emit({ type, subject: ticketRef(saved), actorId: actor.personId, data });
  return saved;
}

async function clockAfter(tx: Tx, ticket: Ticket, verb: TicketVerb): Promise<Partial<Ticket>> {
  if (verb !== "wait" && verb !== "resume" && verb !== "reopen") return {};
  const calendar = await workingCalendarOf(tx, (await companyOf(tx)).timeZone);
  if (verb === "wait") return stopClock(calendar, ticket, tx.now);
  if (verb === "resume") return startClock(calendar, ticket, tx.now);
  const hours = await ticketHoursOf(tx);
  return { dueAt: dueAfter(calendar, tx.now, hours[ticket.priority]), minutesLeft: null };
}
