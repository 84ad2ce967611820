import { isPositive } from "../../../domain/shared/quantity";
import type { Tx } from "../../../domain/shared/tx";
import type { Stocktake } from "../../../domain/stocktakes/stocktake";
import type { EnteredCount } from "../../../domain/stocktakes/enter-counts";
import { serialsToGive } from "../../../domain/stock/given-serials";
import type { GivenSerials } from "../../../domain/stock/serial";
import type { TypedLine } from "../../conversation/arguments";
import { countedInBase, productOf } from "../typed-values";

/**
 * Typed counts in base units, with the pieces that were found; where one lot is named, all are of it. Pieces of goods that no count
 * stands with are counted by their numbers; `sheet`: whose goods they may be of. Refuses what `serialsToGive` refuses.
 */
export async function countedLines(
  tx: Tx,
  typed: readonly TypedLine[] = [],
  serials: readonly GivenSerials[] = [],
  { lot, sheet }: { readonly lot?: string | undefined; readonly sheet?: Stocktake } = {},
): Promise<EnteredCount[]> {
  const counts: EnteredCount[] = [];
  const pieces = await serialsToGive(tx, serials, [
    ...typed.map((line) => line.product.id),
    ...(sheet?.lines ?? []).map((line) => line.productId),
  ]);
  for (const { product: named, quantity, plus } of typed) {
    const product = await productOf(tx, named.id);
    const found = pieces.take(product.id, pieces.count(product.id));
    counts.push({
      productId: product.id,
      counted: countedInBase(product, quantity, plus),
      ...(found && { serials: found }),
      ...(lot !== undefined && product.tracksLots && { lotNumber: lot }),
    });
  }
  for (const productId of new Set(sheet?.lines.map((line) => line.productId))) {
    const counted = pieces.count(productId);
    const found = pieces.take(productId, counted);
    if (found && isPositive(counted)) counts.push({ productId, counted, serials: found, ...(lot !== undefined && { lotNumber: lot }) });
  }
  return counts;
}
