import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { Ticket, TicketNote, TicketState } from "./ticket";

export interface TicketFilter {
  readonly states?: readonly TicketState[];
  readonly customerId?: Id;
  readonly ownerId?: Id;
}

export interface TicketStore {
  find(scope: Scope, id: Id): Promise<Ticket | null>;
  byNumber(scope: Scope, number: string): Promise<Ticket | null>;
  lock(id: Id): Promise<Ticket | null>;
  /** What is due first stands first. */
  list(scope: Scope, filter: TicketFilter, page: PageRequest): Promise<Page<Ticket>>;
  /** Late, still worked on, and not told of yet; locked. */
  lockLate(now: Date, limit: number): Promise<readonly Ticket[]>;
  add(ticket: Ticket): Promise<void>;
  /** Refuses `ticket.stale` when somebody saved in between. */
  save(ticket: Ticket): Promise<Ticket>;
  addNote(note: TicketNote): Promise<void>;
  /** Oldest first. */
  notesOf(ticketId: Id): Promise<readonly TicketNote[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly tickets: TicketStore;
  }
}
