import { customerListCard } from "../../../../cards/customers/customer-list.card";
import { dayOf } from "../../../domain/shared/calendar-day";
import { customerName } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./prospect-pool.grammar";

/** What nobody owns is everybody's to see, so that it can be claimed. */
export const prospectPool = defineCommand({
  ...grammar,
  async handle(context) {
    const { tx, actor } = context;
    const found = await tx.prospects.inPool(pageAsked(context));
    const customers = found.items.map((customer) => ({
      number: customer.number,
      name: customerName(customer, actor),
      prospect: true,
      owner: null,
      lastFollowUp: customer.lastFollowUpAt === null ? null : dayOf(customer.lastFollowUpAt, actor.timeZone),
    }));
    return showPage(context, found, (page) =>
      customerListCard.render({ asked: null, prospects: true, pool: true, customers, page }, actor.language),
    );
  },
});
