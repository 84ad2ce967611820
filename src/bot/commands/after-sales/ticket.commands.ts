import { createTicket } from "../../../domain/tickets/create-ticket";
import { moveTicket } from "../../../domain/tickets/move-ticket";
import { ticketKinds } from "../../../domain/tickets/ticket";
import type { TicketVerb } from "../../../domain/tickets/ticket.machine";
import { defineCommand, type CommandContext } from "../define-command";
import { showRecord } from "../replies";
import { instantOf } from "../typed-values";
import type { TypedMoment } from "../../conversation/arguments";
import { grammar as create } from "./ticket-create.grammar";
import { grammar as visit } from "./ticket-visit.grammar";
import { grammar as update } from "./ticket-update.grammar";

const verbs: readonly TicketVerb[] = ["start", "wait", "resume", "resolve", "close", "reopen"];

const dueOf = (context: CommandContext, due: TypedMoment | undefined) => (due ? { dueAt: instantOf(context, due) } : {});

export const ticketCreate = defineCommand({
  ...create,
  async handle(context, { customer, kind, subject, due, priority, to }) {
    const { tx, actor } = context;
    const known = ticketKinds.find((each) => each === kind);
    const { id } = await createTicket(tx, actor, {
      customerId: customer.id,
      title: subject,
      ...(known && { kind: known }),
      ...(priority === "high" && { priority }),
      ...(to && { ownerId: to.id }),
      ...dueOf(context, due),
    });
    return showRecord("ticket", id);
  },
  undo: { instead: { zh: "工单建错了请直接关单。", en: "Please close a ticket that was opened by mistake." } },
});

/** What a visit is called that nobody said a reason for. */
const visitTitle = { zh: "上门回访", en: "Visit" };

export const ticketVisit = defineCommand({
  ...visit,
  async handle(context, { customer, due, to, subject, priority }) {
    const { tx, actor } = context;
    const { id } = await createTicket(tx, actor, {
      customerId: customer.id,
      title: subject ?? visitTitle[actor.language],
      kind: "visit",
      ...(priority === "high" && { priority }),
      ...(to && { ownerId: to.id }),
      ...dueOf(context, due),
    });
    return showRecord("ticket", id);
  },
  undo: { instead: { zh: "工单建错了请直接关单。", en: "Please close a ticket that was opened by mistake." } },
});

export const ticketUpdate = defineCommand({
  ...update,
  async handle(context, { ticket, move, due, note }) {
    const { tx, actor } = context;
    const verb = verbs.find((each) => each === move) ?? "note";
    await moveTicket(tx, actor, { id: ticket.id, verb, ...(note !== undefined && { note }), ...dueOf(context, due) });
    return showRecord("ticket", ticket.id);
  },
});
