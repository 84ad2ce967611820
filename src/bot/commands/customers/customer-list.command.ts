import { customerListCard } from "../../../../cards/customers/customer-list.card";
import { scopeOf } from "../../../domain/access/scope";
import { dayOf } from "../../../domain/shared/calendar-day";
import { customerName, namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./customer-list.grammar";

/** Customers of the actor's scope, the newest first, with the day somebody last got in touch. */
export const customerList = defineCommand({
  ...grammar,
  async handle(context, { owner, prospect }) {
    const { tx, actor } = context;
    const prospects = prospect === "yes";
    const filter = { ...(owner && { ownerId: owner.id }), ...(prospects && { prospect: true }) };
    const found = await tx.customers.list(scopeOf(actor), filter, pageAsked(context));
    const who = await namesOf(tx, actor, [owner?.id ?? null, ...found.items.map((each) => each.ownerId)]);
    const customers = found.items.map((customer) => ({
      number: customer.number,
      name: customerName(customer, actor),
      prospect: customer.prospect,
      owner: customer.ownerId === null ? null : who(customer.ownerId),
      lastFollowUp: customer.lastFollowUpAt === null ? null : dayOf(customer.lastFollowUpAt, actor.timeZone),
    }));
    const asked = owner ? who(owner.id) : null;
    return showPage(context, found, (page) => customerListCard.render({ asked, prospects, customers, page }, actor.language));
  },
});
