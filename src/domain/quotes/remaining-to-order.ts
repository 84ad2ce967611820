import type { Id } from "../shared/id";
import { isMore, isPositive, less, noQuantity, plus, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Quote, QuoteLine } from "./quote";

/** Ordered and not cancelled, in base units, by quote line id: the orders room works it out. */
export type OrderedByLine = ReadonlyMap<Id, Quantity>;

export interface RemainingLine {
  readonly line: QuoteLine;
  readonly ordered: Quantity;
  readonly remaining: Quantity;
}

/** What may still be ordered of each line, by line id, never by product: two lines of one product stay two. */
export function remainingToOrder(lines: readonly QuoteLine[], ordered: OrderedByLine): RemainingLine[] {
  return lines.map((line) => {
    const taken = ordered.get(line.id) ?? noQuantity;
    const remaining = isMore(taken, line.quantity) ? noQuantity : less(line.quantity, taken);
    return { line, ordered: taken, remaining };
  });
}

/** How far the quote is ordered; derived by quantity, line by line. */
export function orderedFraction(lines: readonly QuoteLine[], ordered: OrderedByLine): "none" | "part" | "all" {
  const remaining = remainingToOrder(lines, ordered);
  if (remaining.every((each) => !isPositive(each.remaining))) return "all";
  return remaining.some((each) => isPositive(each.ordered)) ? "part" : "none";
}

/**
 * Checks that so much may still be ordered. Several requests for one line are summed first. Refuses
 * `quote.nothingLeft` when the whole quote is ordered, `quote.notSoMuchLeft` for the first line that asks too much.
 */
export function requireRemaining(
  quote: Pick<Quote, "number">,
  lines: readonly QuoteLine[],
  ordered: OrderedByLine,
  wanted: readonly { readonly quoteLineId: Id; readonly quantity: Quantity }[],
): void {
  const remaining = remainingToOrder(lines, ordered);
  if (remaining.every((each) => !isPositive(each.remaining))) throw new Refusal("quote.nothingLeft", { number: quote.number });
  const sums = new Map<Id, Quantity>();
  for (const each of wanted) sums.set(each.quoteLineId, plus(sums.get(each.quoteLineId) ?? noQuantity, each.quantity));
  for (const [lineId, quantity] of sums) {
    const left = remaining.find((each) => each.line.id === lineId);
    if (!left) throw new Refusal("quote.unknownLine", { number: quote.number });
    if (isMore(quantity, left.remaining)) {
      throw new Refusal("quote.notSoMuchLeft", {
        number: quote.number,
        line: left.line.lineNo,
        wanted: quantity,
        remaining: left.remaining,
      });
    }
  }
}
