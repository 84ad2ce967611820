import { quantity } from "../../../cards/kit/format";
import type { Amount } from "../../domain/shared/money";
import type { Actor } from "../../domain/shared/actor";
import { isZero } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";
import type { Round } from "./approval-evidence";
import { warehouseName } from "./purchasing-words";
import { stocktakeLines } from "./stocktake-lines";
import { sumOf } from "./wording";

/** So many differences are told in the question; the sheet has them all. */
const mostTold = 10;

/** Which goods differ, by how much, and what that is worth. */
export async function stocktakeEvidence(tx: Tx, viewer: Actor, { request }: Round) {
  const stocktake = await tx.stocktakes.find(request.subjectId);
  if (!stocktake) return {};
  const warehouse = await warehouseName(tx, stocktake.warehouseId, viewer);
  const { amount, currency } = request.content ?? {};
  const zh = viewer.language === "zh";
  const differing = (await stocktakeLines(tx, viewer, stocktake)).filter(
    ({ card }) => card.difference !== null && !isZero(card.difference),
  );
  const told = differing.slice(0, mostTold).map(({ card }) => {
    const [books, counted] = [card.books?.value ?? "", card.counted ?? ""].map((value) =>
      quantity({ value, unit: card.books?.unit ?? "pcs" }, viewer.language),
    );
    const what = [card.product, card.lot].filter(Boolean).join(" · ");
    return zh ? `${what}：账面 ${books}，实盘 ${counted}` : `${what}: books ${books}, counted ${counted}`;
  });
  const others = differing.length - told.length;
  if (others > 0) told.push(zh ? `另有 ${others} 行，见盘点单` : `${others} more on the sheet`);
  return {
    about: warehouse ?? "",
    amount: viewer.permissions.has("cost.read") && amount && currency ? sumOf(amount as Amount, currency) : null,
    details: { differences: told.join(zh ? "；" : "; "), warehouse },
  };
}
