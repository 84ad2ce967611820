import { DateTime } from "luxon";
import { day } from "../../../../cards/kit/format";
import { stateText } from "../../../../cards/kit/state-tag";
import { scopeOf } from "../../../domain/access/scope";
import { orderStates } from "../../../domain/orders/order";
import type { OrderFilter } from "../../../domain/orders/order-store";
import type { ArgumentValues } from "../../conversation/arguments";
import { nameOfCustomer, namesOf } from "../../presenters/wording";
import { defineCommand, type CommandContext } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { orderListOf } from "./order-list-of";
import { grammar } from "./order-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

export const orderList = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const found = await tx.orders.list(scopeOf(actor), filterOf(context, asked), pageAsked(context));
    const asking = await inWords(context, asked);
    return showPage(context, found, (page) => orderListOf(context, found.items, { asked: asking, page }));
  },
});

function filterOf({ tx }: CommandContext, { owner, customer, state: word, shipBy, paid, olderThanDays }: Asked): OrderFilter {
  const state = orderStates.find((each) => each === word);
  return {
    ...(owner && { ownerId: owner.id }),
    ...(customer && { customerId: customer.id }),
    ...(state && { states: [state] }),
    // What is to ship by a day is what has not shipped.
    ...(shipBy && { deliverUntil: shipBy.day, ...(!state && { states: ["pendingPayment", "pendingShipment"] }) }),
    ...(paid !== undefined && { paid: paid === "yes" }),
    ...(olderThanDays !== undefined && { madeBefore: DateTime.fromJSDate(tx.now).minus({ days: olderThanDays }).toJSDate() }),
  };
}

async function inWords(
  { tx, actor }: CommandContext,
  { owner, customer, state: word, shipBy, paid, olderThanDays }: Asked,
): Promise<string | null> {
  const { language } = actor;
  const zh = language === "zh";
  const who = await namesOf(tx, actor, [owner?.id ?? null]);
  const state = orderStates.find((each) => each === word);
  const said = [
    owner && who(owner.id),
    customer && (await nameOfCustomer(tx, actor, customer.id)),
    state && stateText("salesOrder", state, language),
    shipBy && (zh ? `${day(shipBy.day, language)} 前要发` : `to ship by ${day(shipBy.day, language)}`),
    paid !== undefined && (paid === "yes" ? (zh ? "已付清" : "paid") : zh ? "未付清" : "not fully paid"),
    olderThanDays !== undefined && (zh ? `超过 ${olderThanDays} 天` : `older than ${olderThanDays} days`),
  ].filter(Boolean);
  return said.length === 0 ? null : said.join(" · ");
}
