import { Dec } from "../shared/decimal";
import { isMore, plus, type Quantity } from "../shared/quantity";

/** What a product is worth in a warehouse, over all its lots, in the base currency to 6 places. */
export interface Worth {
  readonly quantity: Quantity;
  readonly value: string;
}

/** One move to be valued. */
export interface Unvalued {
  /** Signed. */
  readonly quantity: Quantity;
  /** What came in cost this in all; left out: the average of what is there. */
  readonly value?: string;
}

/** The moving average of one base unit; `otherwise` where nothing is there. To 6 places. */
export function averageOf({ quantity, value }: Worth, otherwise: string): string {
  return isMore(quantity, "0") ? rounded(new Dec(value).dividedBy(quantity)) : otherwise;
}

/**
 * Values moves one after the other: what comes in brings its own cost into the average, what leaves takes the average
 * with it, and the last piece all that is left, so that no stock is worth nothing. `otherwise` is the cost of a base unit
 * where the average is not known.
 */
export function valueMoves(
  before: Worth,
  moves: readonly Unvalued[],
  otherwise: string,
): { readonly values: readonly string[]; readonly after: Worth } {
  let worth = before;
  const values = moves.map((move): string => {
    const after = plus(worth.quantity, move.quantity);
    const byAverage = () => rounded(new Dec(averageOf(worth, otherwise)).times(move.quantity));
    const empties = new Dec(after).isZero() && !isMore(move.quantity, "0");
    const value = empties
      ? new Dec(worth.value).negated().toFixed()
      : isMore(move.quantity, "0") && move.value !== undefined
        ? rounded(new Dec(move.value))
        : byAverage();
    worth = { quantity: after, value: new Dec(worth.value).plus(value).toFixed() };
    return value;
  });
  return { values, after: worth };
}

function rounded(value: Dec): string {
  return value.toDecimalPlaces(6).toFixed();
}
