import { homeCard, type Count, type HomeProps } from "../../../cards/people/home.card";
import { scopeOf } from "../../domain/access/scope";
import { weightedAmount } from "../../domain/opportunities/deal-figures";
import { listReceivables } from "../../domain/payments/customer-account";
import type { Actor } from "../../domain/shared/actor";
import { sum, type Amount, type Currency } from "../../domain/shared/money";
import type { Page } from "../../domain/shared/page";
import type { Tx } from "../../domain/shared/tx";
import { listTodos } from "../../domain/todos/list-todos";
import { approvalLines } from "./approval-lines";
import { definePresenter } from "./define-presenter";
import { todoLines } from "./todo-lines";
import { sumOf } from "./wording";

/** The most that one list tells. */
const whole = { limit: 50, after: null };

/** A person's own start page, for nobody else's eyes. */
export const homePresenter = definePresenter({
  card: homeCard.name,
  async present(tx, viewer, subject) {
    const me = await tx.people.find(subject.id);
    if (!me || me.id !== viewer.personId) return null;
    const todos = viewer.permissions.has("todo.read") ? (await listTodos(tx, viewer, { page: whole })).items : [];
    return homeCard.render(
      {
        me: { id: me.id, version: me.version, name: viewer.name, timeZone: me.timeZone },
        approvals: (await approvalLines(tx, viewer, me.id, whole)).items,
        todos: todoLines(tx, viewer, todos),
        numbers: await numbersOf(tx, viewer),
      },
      viewer.language,
    );
  },
});

async function numbersOf(tx: Tx, viewer: Actor): Promise<HomeProps["numbers"]> {
  const may = viewer.permissions;
  const scope = scopeOf(viewer);
  const deals = may.has("opportunity.read") ? await tx.opportunities.list(scope, { states: ["open"] }, whole) : null;
  const orders = may.has("order.read") ? await tx.orders.list(scope, { states: ["pendingShipment"] }, whole) : null;
  const overdue = may.has("receivable.read") ? await listReceivables(tx, viewer, { limit: whole.limit, overdueMoreThanDays: 0 }) : null;
  return {
    openDeals: deals && counted(deals),
    // Of a part of the deals the sum would say too little.
    forecast:
      deals && deals.next === null ? sums(deals.items.map((deal) => ({ amount: weightedAmount(deal), currency: deal.currency }))) : [],
    ordersToShip: orders && counted(orders),
    overdueReceivables: overdue && { count: overdue.length, more: overdue.length >= whole.limit },
  };
}

function counted({ items, next }: Page<unknown>): Count {
  return { count: items.length, more: next !== null };
}

function sums(each: readonly { readonly amount: Amount; readonly currency: Currency }[]): HomeProps["numbers"]["forecast"] {
  const currencies = [...new Set(each.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) =>
    sumOf(
      sum(
        each.filter((one) => one.currency === currency).map((one) => one.amount),
        currency,
      ),
      currency,
    ),
  );
}
