import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { customerName } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { showRecord } from "../replies";
import { orderListOf } from "./order-list-of";
import { grammar } from "./order-show.grammar";

/** One order by number, a customer's latest or only one; of several of a customer, the list. */
export const orderShow = defineCommand({
  ...grammar,
  async handle(context, { order: named, customer: of, which }) {
    const { tx, actor, from } = context;
    const scope = scopeOf(actor);
    if (named) {
      const order = await tx.orders.find(scope, named.id);
      if (!order) throw new Refusal("order.notFound");
      return showRecord("salesOrder", order.id);
    }
    if (!of) throw new Refusal("order.which");
    const customer = await tx.customers.find(scope, of.id);
    if (!customer) throw new Refusal("customer.notFound");
    const found = await tx.orders.list(scope, { customerId: customer.id }, pageAsked(context));
    const [latest, another] = found.items;
    if (!from && latest && (which === "latest" || !another)) return showRecord("salesOrder", latest.id);
    const asked = customerName(customer, actor);
    return showPage(context, found, (page) => orderListOf(context, found.items, { asked, page }));
  },
});
