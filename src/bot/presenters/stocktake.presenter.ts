import { stocktakeCard, type StocktakeMove } from "../../../cards/stock/stocktake.card";
import { isZero } from "../../domain/shared/money";
import { movesFrom } from "../../domain/shared/state-machine";
import { stocktakeMachine } from "../../domain/stocktakes/stocktake.machine";
import { worthOfDifferences } from "../../domain/stocktakes/stocktake-policy";
import { definePresenter } from "./define-presenter";
import { warehouseName } from "./purchasing-words";
import { hidesBooks, stocktakeLines } from "./stocktake-lines";
import { namesOf, sumOf } from "./wording";

const buttonsInOrder: readonly StocktakeMove[] = ["count", "post", "sheet", "cancel"];

export const stocktakePresenter = definePresenter({
  card: "stocktake",
  async present(tx, viewer, subject) {
    const stocktake = viewer.permissions.has("stock.read") ? await tx.stocktakes.find(subject.id) : null;
    if (!stocktake) return null;
    const who = await namesOf(tx, viewer, [stocktake.startedBy, stocktake.countedBy]);
    const { amount, currency } = await worthOfDifferences(tx, stocktake);
    const mayCost = viewer.permissions.has("cost.read") && !hidesBooks(stocktake) && !isZero(amount);
    const legal = new Set<string>(
      movesFrom(stocktakeMachine, stocktake.state).flatMap((move) =>
        move.permission !== null && viewer.permissions.has(move.permission) ? [move.name] : [],
      ),
    );
    if (stocktake.state !== "cancelled") legal.add("sheet");
    return stocktakeCard.render(
      {
        id: stocktake.id,
        version: stocktake.version,
        number: stocktake.number,
        state: stocktake.state,
        warehouse: (await warehouseName(tx, stocktake.warehouseId, viewer)) ?? "",
        location: stocktake.location,
        blind: stocktake.blind,
        startedBy: who(stocktake.startedBy),
        countedBy: stocktake.countedBy === null ? null : who(stocktake.countedBy),
        postedDay: stocktake.postedDay,
        reason: stocktake.reason,
        worth: mayCost ? sumOf(amount, currency) : null,
        lines: (await stocktakeLines(tx, viewer, stocktake)).map((line) => line.card),
        moves: buttonsInOrder.filter((move) => legal.has(move)),
      },
      viewer.language,
    );
  },
});
