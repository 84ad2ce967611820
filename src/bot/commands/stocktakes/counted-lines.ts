import type { Tx } from "../../../domain/shared/tx";
import type { EnteredCount } from "../../../domain/stocktakes/enter-counts";
import { serialsToGive } from "../../../domain/stock/given-serials";
import type { GivenSerials } from "../../../domain/stock/serial";
import type { TypedLine } from "../../conversation/arguments";
import { countedInBase, productOf } from "../typed-values";

/** Typed counts in base units, with the pieces that were found; where one lot is named, all are of it. */
export async function countedLines(
  tx: Tx,
  typed: readonly TypedLine[],
  serials: readonly GivenSerials[] = [],
  lot?: string,
): Promise<EnteredCount[]> {
  const counts: EnteredCount[] = [];
  const pieces = await serialsToGive(
    tx,
    serials,
    typed.map((line) => line.product.id),
  );
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
  return counts;
}
