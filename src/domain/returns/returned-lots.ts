import type { Id } from "../shared/id";
import { newId } from "../shared/id";
import { isMore, isPositive, least, less, noQuantity, plus, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Return, ReturnLine, ReturnOutcome } from "./return";

/** What of a line may be of each lot: what left of it, less what earlier returns took in; as it left, the last first. */
export type LotsOfLine = ReadonlyMap<Id, Quantity>;

/** By order line, of goods that were shipped by lots. */
export async function lotsThatLeft(tx: Tx, given: Return): Promise<ReadonlyMap<Id, LotsOfLine>> {
  const left = new Map<Id, Map<Id, Quantity>>();
  const shipments = await tx.outbounds.shipmentsOfOrder(given.salesOrderId);
  for (const { orderLineId, lotId, quantity } of shipments.flatMap((each) => each.lines).toReversed()) {
    if (lotId === "") continue;
    const lots = left.get(orderLineId) ?? new Map<Id, Quantity>();
    lots.set(lotId, plus(lots.get(lotId) ?? noQuantity, quantity));
    left.set(orderLineId, lots);
  }
  const others = (await tx.returns.ofOrder(given.salesOrderId)).filter((each) => each.id !== given.id);
  for (const { orderLineId, outcomes } of others.flatMap((each) => each.lines)) {
    for (const { lotId, fate, quantity } of outcomes) {
      const lots = left.get(orderLineId);
      const before = lotId === undefined ? undefined : lots?.get(lotId);
      // What was handed back is with the customer again.
      if (lotId === undefined || before === undefined || fate === "handBack") continue;
      lots?.set(lotId, less(before, least(before, quantity)));
    }
  }
  return left;
}

/**
 * Outcomes with the lot that the goods are of: the one that was named, else as they left, the last lot first. Pieces with numbers know
 * theirs. Refuses `return.lotTooMuch` for more of a lot than the customer has of it.
 */
export async function withLotsFound(tx: Tx, given: Return, lines: readonly ReturnLine[]): Promise<ReturnLine[]> {
  const left = await lotsThatLeft(tx, given);
  const found: ReturnLine[] = [];
  for (const line of lines) {
    const lots = new Map(left.get(line.orderLineId) ?? []);
    const named = line.outcomes.filter((each) => each.lotId !== undefined);
    for (const { lotId = "", quantity } of named) {
      const most = lots.get(lotId) ?? noQuantity;
      if (isMore(quantity, most))
        throw new Refusal("return.lotTooMuch", { number: given.number, line: line.lineNo, most, wanted: quantity });
      lots.set(lotId, less(most, quantity));
    }
    const outcomes = line.outcomes.flatMap((each) =>
      each.lotId !== undefined || each.serials || lots.size === 0 ? [each] : byLot(each, lots),
    );
    found.push({ ...line, outcomes });
  }
  return found;
}

/** Takes from the lots what they still have; what none has is of the first of them. */
function byLot(outcome: ReturnOutcome, lots: Map<Id, Quantity>): ReturnOutcome[] {
  const parts: ReturnOutcome[] = [];
  let open = outcome.quantity;
  for (const [lotId, most] of lots) {
    const quantity = least(open, most);
    if (!isPositive(quantity)) continue;
    lots.set(lotId, less(most, quantity));
    open = less(open, quantity);
    parts.push({ ...outcome, id: newId(), quantity, lotId });
  }
  const [first] = lots.keys();
  return isPositive(open) && first !== undefined ? [...parts, { ...outcome, id: newId(), quantity: open, lotId: first }] : parts;
}
