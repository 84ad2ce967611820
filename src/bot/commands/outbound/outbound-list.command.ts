import { outboundListCard } from "../../../../cards/outbound/outbound-list.card";
import { day } from "../../../../cards/kit/format";
import { stateText } from "../../../../cards/kit/state-tag";
import type { OutboundState } from "../../../domain/orders/outbound";
import type { Id } from "../../../domain/shared/id";
import { todayOf } from "../../../domain/shared/settings";
import type { ArgumentValues } from "../../conversation/arguments";
import { placeName } from "../../presenters/stock-of-products";
import { customerName, customersByKey, namesOf } from "../../presenters/wording";
import { defineCommand, type CommandContext } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./outbound-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

const open: readonly OutboundState[] = ["ready", "picking", "waiting"];

/** What is to be picked, what is due first on top: of the warehouse that was named, else of the speaker's own, else of all. */
export const outboundList = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const own = actor.roles.includes("warehouse") ? (await tx.people.find(actor.personId))?.warehouseId : null;
    const warehouseId = asked.warehouse?.id ?? own ?? undefined;
    const state = open.find((each) => each === asked.state);
    const found = await tx.outbounds.toPick(
      { states: state ? [state] : open, ...(warehouseId && { warehouseId }), ...(asked.by && { dueUntil: asked.by.day }) },
      pageAsked(context),
    );
    const shown = found.items;
    const today = await todayOf(tx);
    const customers = await customersByKey(
      tx,
      shown.map((each) => each.customerId),
    );
    const who = await namesOf(
      tx,
      actor,
      shown.map((each) => each.pickerId),
    );
    const places = new Map((await tx.stock.warehouses()).map((each) => [each.id, placeName(each, actor)]));
    const outbounds = shown.map((each) => {
      const customer = customers.get(each.customerId);
      return {
        number: each.number,
        order: each.order,
        customer: customer ? customerName(customer, actor) : "",
        warehouse: places.get(each.warehouseId) ?? "",
        state: each.state,
        lines: each.lines,
        pickedBy: each.pickerId === null ? null : who(each.pickerId),
        deliverBy: each.deliverBy,
        late: each.deliverBy !== null && each.deliverBy < today,
      };
    });
    const said = inWords(context, asked, warehouseId, state, places);
    return showPage(context, found, (page) => outboundListCard.render({ asked: said, outbounds, page }, actor.language));
  },
});

function inWords(
  { actor: { language } }: CommandContext,
  { by }: Asked,
  warehouseId: Id | undefined,
  state: OutboundState | undefined,
  places: ReadonlyMap<Id, string>,
): string | null {
  const said = [
    warehouseId && places.get(warehouseId),
    state && stateText("outbound", state, language),
    by && (language === "zh" ? `${day(by.day, language)} 前要发` : `due by ${day(by.day, language)}`),
  ].filter(Boolean);
  return said.length === 0 ? null : said.join(" · ");
}
