import { enterCounts } from "../../../domain/stocktakes/enter-counts";
import { cancelStocktake, postStocktake } from "../../../domain/stocktakes/post-stocktake";
import { startStocktake } from "../../../domain/stocktakes/start-stocktake";
import { countSheetFile } from "../../documents/count-sheet";
import { Refusal } from "../../../domain/shared/refusal";
import { dialogueTexts } from "../../texts/dialogue";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { whichWarehouse } from "../stock/which-warehouse";
import { countedLines } from "./counted-lines";
import { grammar as cancel } from "./stocktake-cancel.grammar";
import { grammar as count } from "./stocktake-count.grammar";
import { grammar as post } from "./stocktake-post.grammar";
import { grammar as printed } from "./stocktake-sheet.grammar";
import { grammar as start } from "./stocktake-start.grammar";

export const stocktakeStart = defineCommand({
  ...start,
  async handle(context, { warehouse, location, products, how }) {
    const { tx, actor } = context;
    const { id, version } = await startStocktake(tx, actor, {
      warehouseId: await whichWarehouse(context, warehouse),
      ...(location !== undefined && { location }),
      ...(products && { productIds: products.map((each) => each.id) }),
      blind: how === "blind",
    });
    return { ...showRecord("stocktake", id), undo: { subject: { kind: "stocktake", id }, version, before: null } };
  },
  undo: {
    inverse: takenBackBy(({ tx, actor }, { id, version }) =>
      cancelStocktake(tx, actor, { id, version, reason: dialogueTexts[actor.language].undoReason }),
    ),
  },
});

export const stocktakeCount = defineCommand({
  ...count,
  async handle({ tx, actor }, { stocktake, counts, serials, lot }) {
    const sheet = await tx.stocktakes.find(stocktake.id);
    if (!sheet) throw new Refusal("stocktake.notFound");
    const { id } = await enterCounts(tx, actor, { id: sheet.id, counts: await countedLines(tx, counts, serials, { lot, sheet }) });
    return showRecord("stocktake", id);
  },
  undo: { instead: { zh: "请重新填一次实盘数。", en: "Please enter the count again." } },
});

export const stocktakePost = defineCommand({
  ...post,
  async handle({ tx, actor }, { stocktake }) {
    const { id } = await postStocktake(tx, actor, { id: stocktake.id });
    return showRecord("stocktake", id);
  },
  undo: { instead: { zh: "已过账，请按实数再盘一次。", en: "It is posted; please count again." } },
});

export const stocktakeSheet = defineCommand({
  ...printed,
  handle: async (_context, { stocktake }) => ({ parts: [countSheetFile(stocktake.id)] }),
});

export const stocktakeCancel = defineCommand({
  ...cancel,
  async handle({ tx, actor }, { stocktake, reason }) {
    const { id } = await cancelStocktake(tx, actor, { id: stocktake.id, reason });
    return showRecord("stocktake", id);
  },
  undo: { instead: { zh: "请重新开始盘点。", en: "Please start a new stocktake." } },
});
