import { enterCounts, type EnteredCount } from "../../../domain/stocktakes/enter-counts";
import { postStocktake } from "../../../domain/stocktakes/post-stocktake";
import { startStocktake } from "../../../domain/stocktakes/start-stocktake";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { countedLines } from "../stocktakes/counted-lines";
import { grammar } from "./stock-count.grammar";
import { whichWarehouse } from "./which-warehouse";

/** Counted and posted in one go: a sheet over just these products. Above the company's limit it waits for approval. */
export const stockCount = defineCommand({
  ...grammar,
  async handle(context, { warehouse, counts: typed, serials }) {
    const { tx, actor } = context;
    const warehouseId = await whichWarehouse(context, warehouse);
    const counts: EnteredCount[] = await countedLines(tx, typed, serials);
    const { id } = await startStocktake(tx, actor, { warehouseId, productIds: counts.map((each) => each.productId) });
    await enterCounts(tx, actor, { id, counts });
    await postStocktake(tx, actor, { id });
    return showRecord("stocktake", id);
  },
  undo: { instead: { zh: "请按实数再盘一次。", en: "Please count again." } },
});
