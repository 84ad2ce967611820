import { requireTakesWork } from "../access/require-takes-work";
import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { auditCreated, requireText } from "../shared/record-change";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { workingCalendarOf } from "../shared/working-calendar";
import { ticketRef, type Ticket, type TicketKind, type TicketPriority } from "./ticket";
import { dueAfter, ticketHoursOf } from "./ticket-clock";

export interface CreateTicket {
  readonly customerId: Id;
  readonly title: string;
  readonly kind?: TicketKind;
  readonly priority?: TicketPriority;
  /** Default: who opens it, or for somebody who does not work on tickets a colleague of the service. */
  readonly ownerId?: Id;
  /** Default: so many working hours from now as the priority allows. */
  readonly dueAt?: Date;
  readonly about?: SubjectRef | null;
}

/** A complaint or a request with a due time. Refuses `customer.notFound`, `person.*`, `text.missing`. */
export async function createTicket(tx: Tx, actor: Actor, input: CreateTicket): Promise<Ticket> {
  requirePermission(actor, "ticket.create");
  const customer = requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), input.customerId));
  const { timeZone } = await companyOf(tx);
  const priority = input.priority ?? "normal";
  const hours = await ticketHoursOf(tx);
  const ownerId = input.ownerId ?? (await usualOwner(tx, actor));
  if (ownerId !== actor.personId) await requireTakesWork(tx, actor, ownerId);
  const ticket: Ticket = {
    id: newId(),
    number: await tx.numbers.next("TK"),
    kind: input.kind ?? "request",
    title: requireText("subject", input.title, 300),
    priority,
    customerId: customer.id,
    ownerId,
    state: "open",
    dueAt: input.dueAt ?? dueAfter(await workingCalendarOf(tx, timeZone), tx.now, hours[priority]),
    minutesLeft: null,
    escalatedAt: null,
    resolution: null,
    about: input.about ?? null,
    openedBy: actor.personId,
    createdAt: tx.now,
    resolvedAt: null,
    closedAt: null,
    version: 1,
  };
  await tx.tickets.add(ticket);
  auditCreated(tx, actor, "ticket.create", ticketRef(ticket), ticket);
  const { number, customerId, title, dueAt } = ticket;
  const data = { number, customerId, ownerId, title, priority, dueAt: dueAt?.toISOString(), customerOwnerId: customer.ownerId };
  tx.emit({ type: "ticket.created", subject: ticketRef(ticket), actorId: actor.personId, data });
  return ticket;
}

async function usualOwner(tx: Tx, actor: Actor): Promise<Id> {
  if (actor.permissions.has("ticket.work") && actor.kind === "person") return actor.personId;
  const [first] = await tx.people.activeWithRole("service");
  return first?.id ?? actor.personId;
}
