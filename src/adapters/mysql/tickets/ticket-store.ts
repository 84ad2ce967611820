import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { Ticket, TicketKind, TicketPriority, TicketState } from "../../../domain/tickets/ticket";
import type { TicketStore } from "../../../domain/tickets/ticket-store";
import { condition, inOrderOf, inScope, isOneOf, where } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

const tickets = table("tickets", {
  id: column.id,
  number: column.text,
  kind: column.word<TicketKind>(),
  title: column.text,
  priority: column.word<TicketPriority>(),
  customerId: column.id,
  ownerId: column.id,
  state: column.word<TicketState>(),
  dueAt: column.instantOrNull,
  minutesLeft: column.integerOrNull,
  escalatedAt: column.instantOrNull,
  resolution: column.textOrNull,
  aboutKind: column.textOrNull,
  aboutId: column.textOrNull,
  openedBy: column.id,
  createdAt: column.instant,
  resolvedAt: column.instantOrNull,
  closedAt: column.instantOrNull,
  version: column.integer,
});
const ticketNotes = table("ticket_notes", {
  id: column.id,
  ticketId: column.id,
  authorId: column.id,
  text: column.text,
  createdAt: column.instant,
});

export function ticketStore(sql: Sql): TicketStore {
  const many = async (rest: string, values: readonly unknown[]) => (await select(sql, tickets, rest, values)).map(ticketFrom);
  async function one(...conditions: readonly ReturnType<typeof condition>[]): Promise<Ticket | null> {
    const found = where(...conditions);
    return (await many(found.text, found.values))[0] ?? null;
  }
  return {
    find: (scope, id) => one(condition("id = ?", id), inScope(scope)),
    byNumber: (scope, number) => one(condition("number = ?", number), inScope(scope)),
    lock: async (id) => (await many("WHERE id = ? FOR UPDATE", [id]))[0] ?? null,
    async list(scope, filter, page) {
      const found = inOrderOf(
        page,
        { table: "tickets", keys: ["IFNULL(due_at, '9999-12-31')"] },
        inScope(scope),
        filter.states !== undefined && isOneOf("state", filter.states),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.ownerId !== undefined && condition("owner_id = ?", filter.ownerId),
      );
      return pageOf(await many(found.text, found.values), page);
    },
    lockLate: (now, limit) =>
      many("WHERE state IN ('open', 'inProgress') AND due_at < ? AND escalated_at IS NULL ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED", [
        now,
        limit,
      ]),
    async add(ticket) {
      await insert(sql, tickets, [rowOf(ticket)]);
    },
    async save(ticket) {
      if (!(await updateVersioned(sql, tickets, rowOf(ticket)))) throw new Refusal("ticket.stale", { number: ticket.number });
      return { ...ticket, version: ticket.version + 1 };
    },
    addNote: (note) => insert(sql, ticketNotes, [note]),
    notesOf: (ticketId) => select(sql, ticketNotes, "WHERE ticket_id = ? ORDER BY id", [ticketId]),
  };
}

function ticketFrom({ aboutKind, aboutId, ...row }: RowOf<typeof tickets>): Ticket {
  return { ...row, about: aboutKind === null || aboutId === null ? null : { kind: aboutKind, id: aboutId } };
}

function rowOf({ about, ...ticket }: Ticket): RowOf<typeof tickets> {
  return { ...ticket, aboutKind: about?.kind ?? null, aboutId: about?.id ?? null };
}
