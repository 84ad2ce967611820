import { withdrawFollowUp } from "../../../domain/customers/withdraw-follow-up";
import { scopeOf } from "../../../domain/access/scope";
import { followUpCard } from "../../../../cards/customers/follow-up.card";
import type { FollowUp } from "../../../domain/customers/customer";
import { logFollowUp } from "../../../domain/customers/log-follow-up";
import { Refusal } from "../../../domain/shared/refusal";
import { customerName, customersByKey, localMoment } from "../../presenters/wording";
import { defineCommand, takenBackBy, type CommandContext } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./followup-log.grammar";
import { touchOf } from "./touch-arguments";

export const followupLog = defineCommand({
  ...grammar,
  async handle(context, { customer, contact, ...said }) {
    const { tx, actor } = context;
    const contacts = contact ? await tx.customers.contactsOf(customer.id) : [];
    if (contact && !contacts.some((each) => each.id === contact.id)) throw new Refusal("contact.notFound");
    const was = await tx.customers.find(scopeOf(actor), customer.id);
    const touch = touchOf(context, said);
    const followUp = await logFollowUp(tx, actor, { ...touch, customerId: customer.id, contactId: contact?.id ?? null });
    const after = await tx.customers.find(scopeOf(actor), customer.id);
    const before = { followUpId: followUp.id, lastFollowUpAt: was?.lastFollowUpAt?.toISOString() ?? null };
    const undo = { subject: { kind: "customer", id: customer.id }, version: after?.version ?? null, before };
    return { ...(await showFollowUp(context, followUp)), undo };
  },
  undo: {
    inverse: takenBackBy<{ followUpId: string; lastFollowUpAt: string | null }>(({ tx, actor }, { version, before }) =>
      withdrawFollowUp(tx, actor, {
        id: before.followUpId,
        customerVersion: version,
        lastFollowUpAt: before.lastFollowUpAt === null ? null : new Date(before.lastFollowUpAt),
      }),
    ),
  },
});

async function showFollowUp({ tx, actor }: CommandContext, followUp: FollowUp) {
  const { id, kind, note, nextDay, nextAt, nextStep, nextKind } = followUp;
  const customer = followUp.customerId && (await customersByKey(tx, [followUp.customerId])).get(followUp.customerId);
  const contact = followUp.contactId ? await tx.customers.contact(followUp.contactId) : null;
  const props = {
    id,
    version: 1,
    about: customer ? customerName(customer, actor) : "",
    kind,
    contact: contact && (contact.called ?? contact.name),
    at: localMoment(actor, followUp.happenedAt),
    by: actor.name,
    note,
    next: nextDay && { on: nextAt ? localMoment(actor, nextAt) : nextDay, what: nextStep, kind: nextKind },
  };
  return showCard(followUpCard.render(props, actor.language));
}
