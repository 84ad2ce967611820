import { stocktakeListCard } from "../../../../cards/stock/stocktake-list.card";
import { stateText } from "../../../../cards/kit/state-tag";
import { dayOf } from "../../../domain/shared/calendar-day";
import { isCounted, stocktakeStates } from "../../../domain/stocktakes/stocktake";
import { placeName } from "../../presenters/stock-of-products";
import { namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./stocktake-list.grammar";

export const stocktakeList = defineCommand({
  ...grammar,
  async handle(context, { warehouse, state: word }) {
    const { tx, actor } = context;
    const state = stocktakeStates.find((each) => each === word);
    const filter = { ...(warehouse && { warehouseId: warehouse.id }), ...(state && { states: [state] }) };
    const found = await tx.stocktakes.list(filter, pageAsked(context));
    const { items } = found;
    const places = new Map((await tx.stock.warehouses()).map((each) => [each.id, placeName(each, actor)]));
    const who = await namesOf(
      tx,
      actor,
      items.map((each) => each.startedBy),
    );
    const asked = [warehouse && places.get(warehouse.id), state && stateText("stocktake", state, actor.language)].filter(Boolean);
    return showPage(context, found, (page) =>
      stocktakeListCard.render(
        {
          asked: asked.length === 0 ? null : asked.join(" · "),
          page,
          stocktakes: items.map((each) => ({
            number: each.number,
            state: each.state,
            warehouse: places.get(each.warehouseId) ?? "",
            counted: each.lines.filter(isCounted).length,
            lines: each.lines.length,
            startedBy: who(each.startedBy),
            startedOn: dayOf(each.createdAt, actor.timeZone),
          })),
        },
        actor.language,
      ),
    );
  },
});
