import type { Tx } from "../../../domain/shared/tx";
import type { EnteredCount } from "../../../domain/stocktakes/enter-counts";
import type { TypedLine } from "../../conversation/arguments";
import { countedInBase, productOf } from "../typed-values";

/** Typed counts in base units; where one lot is named, all are of it. */
export async function countedLines(tx: Tx, typed: readonly TypedLine[], lot?: string): Promise<EnteredCount[]> {
  const counts: EnteredCount[] = [];
  for (const { product: named, quantity, plus } of typed) {
    const product = await productOf(tx, named.id);
    counts.push({
      productId: product.id,
      counted: countedInBase(product, quantity, plus),
      ...(lot !== undefined && product.tracksLots && { lotNumber: lot }),
    });
  }
  return counts;
}
