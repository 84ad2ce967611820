import { followUpCard } from "../../../../cards/customers/follow-up.card";
import type { FollowUp } from "../../../domain/customers/customer";
import { logFollowUp } from "../../../domain/customers/log-follow-up";
import { Refusal } from "../../../domain/shared/refusal";
import { customerName, customersByKey, localMoment } from "../../presenters/wording";
import { defineCommand, type CommandContext } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./followup-log.grammar";
import { touchOf } from "./touch-arguments";

export const followupLog = defineCommand({
  ...grammar,
  async handle(context, { customer, contact, ...said }) {
    const { tx, actor } = context;
    const contacts = contact ? await tx.customers.contactsOf(customer.id) : [];
    if (contact && !contacts.some((each) => each.id === contact.id)) throw new Refusal("contact.notFound");
    const touch = touchOf(context, said);
    const followUp = await logFollowUp(tx, actor, { ...touch, customerId: customer.id, contactId: contact?.id ?? null });
    return showFollowUp(context, followUp);
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
