import type { Actor } from "../shared/actor";
import { auditChange } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import { ticketRef } from "./ticket";

const mostAtOnce = 50;

/** Tickets that are late are told of, once for each due time. Gives how many. */
export async function escalateTickets(tx: Tx, actor: Actor): Promise<number> {
  const late = await tx.tickets.lockLate(tx.now, mostAtOnce);
  for (const ticket of late) {
    const saved = await tx.tickets.save({ ...ticket, escalatedAt: tx.now });
    auditChange(tx, actor, "ticket.escalate", ticketRef(ticket), ticket, saved);
    const { number, customerId, ownerId, title, priority } = saved;
    const data = { number, customerId, ownerId, title, priority };
    tx.emit({ type: "ticket.late", subject: ticketRef(saved), actorId: actor.personId, data });
  }
  return late.length;
}
