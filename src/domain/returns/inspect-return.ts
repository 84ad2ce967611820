import type { SalesOrder } from "../orders/order";
import { creditCancelled } from "../receivables/credit-cancelled";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { compare, sum, type Amount } from "../shared/money";
import { isPositive, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { lockReturn, moveReturn, type ReturnMove } from "./move-return";
import { returnMachine } from "./return.machine";
import type { GoodsFate, Remedy, Return, ReturnLine, ReturnOutcome } from "./return";
import { outcomeAsAsked } from "./outcome";
import { keptOf, lineOf, worthOfLast } from "./returnable";
import { withLotsFound } from "./returned-lots";
import { withPiecesFound } from "./returned-pieces";
import { postReturned } from "./returned-stock";

export interface Finding {
  readonly lineNo: number;
  /** Default: all of the line that is not found otherwise. */
  readonly quantity?: Quantity;
  readonly fate: GoodsFate;
  readonly remedy: Remedy;
  /** Which lot they are of; left out: as they left. */
  readonly lotId?: Id;
  /** Which pieces it was found of; with several findings for a product that keeps serial numbers. */
  readonly serials?: readonly string[];
}

export interface InspectReturn extends ReturnMove {
  /** Default: every line as the customer asked, back to stock where nothing else was said. */
  readonly findings?: readonly Finding[];
}

/**
 * What came is looked at, and that decides: goods go to stock, apart, or are scrapped; the customer owes that much less (what was
 * paid for it becomes its credit), or gets new goods, or its own back. Never for more than came. Refuses `return.findings` when the
 * findings do not come to what came, `return.noSuchLine`, `return.oddFinding`, `return.lotTooMuch`.
 */
export async function inspectReturn(tx: Tx, actor: Actor, input: InspectReturn): Promise<Return> {
  const { given, order } = await lockReturn(tx, actor, input);
  applyTransition(actor, returnMachine, "inspect", given, { actorId: actor.personId });
  const found = withOutcomes(given, input.findings ?? usualFindings(given));
  const lines = await withLotsFound(tx, given, await withPieces(tx, given, found));
  const credit = await creditReturned(tx, actor, given, order, lines);
  const saved = await moveReturn(
    tx,
    actor,
    "inspect",
    given,
    { lines, ...credit },
    {
      credited: credit.creditedAmount,
      released: credit.releasedAmount,
      currency: given.currency,
      replace: lines.some((line) => line.outcomes.some((each) => each.remedy === "replace")),
    },
  );
  await withCustomerAgain(tx, actor, order, lines);
  await postReturned(
    tx,
    actor,
    saved,
    lines.flatMap((line) => line.outcomes.map((outcome) => ({ line, outcome }))),
  );
  return saved;
}

function usualFindings(given: Return): Finding[] {
  return given.lines.map(({ lineNo }) => ({ lineNo, ...outcomeAsAsked(given) }));
}

function withOutcomes(given: Return, findings: readonly Finding[]): ReturnLine[] {
  for (const { lineNo, fate, remedy } of findings) {
    if (given.lines.every((line) => line.lineNo !== lineNo)) throw new Refusal("return.noSuchLine", { order: given.number });
    // Mended goods are the customer's own: they go back, and only they do.
    if ((fate === "handBack") !== (remedy === "repair") && !(fate === "handBack" && remedy === "none")) {
      throw new Refusal("return.oddFinding", { number: given.number, line: lineNo });
    }
  }
  return given.lines.map((line) => {
    const own = findings.filter((each) => each.lineNo === line.lineNo);
    const named = total(own.flatMap((each) => each.quantity ?? []));
    const outcomes: ReturnOutcome[] = own.flatMap(({ quantity = less(line.received, named), fate, remedy, serials, lotId }) =>
      isPositive(quantity) ? [{ id: newId(), quantity, fate, remedy, ...(lotId && { lotId }), ...(serials && { serials }) }] : [],
    );
    const found = total(outcomes.map((each) => each.quantity));
    if (compare(found, line.received) !== 0) {
      throw new Refusal("return.findings", { number: given.number, line: line.lineNo, received: line.received, found });
    }
    return { ...line, outcomes };
  });
}

async function withPieces(tx: Tx, given: Return, lines: readonly ReturnLine[]): Promise<ReturnLine[]> {
  const found: ReturnLine[] = [];
  for (const line of lines) found.push({ ...line, outcomes: await withPiecesFound(tx, given, line, line.outcomes) });
  return found;
}

async function creditReturned(
  tx: Tx,
  actor: Actor,
  given: Return,
  order: SalesOrder,
  lines: readonly ReturnLine[],
): Promise<{ readonly creditedAmount: Amount; readonly releasedAmount: Amount }> {
  const { currency, number } = given;
  const others = (await tx.returns.ofOrder(order.id)).filter((each) => each.id !== given.id);
  const taken = new Map<Id, Quantity>();
  const worths = lines.map((line) => {
    const sold = lineOf(order, line.orderLineId);
    const kept = less(keptOf(sold, others), taken.get(sold.id) ?? noQuantity);
    const back = total(line.outcomes.filter((each) => each.remedy === "refund").map((each) => each.quantity));
    taken.set(sold.id, plus(taken.get(sold.id) ?? noQuantity, back));
    return worthOfLast(sold, back, kept, currency);
  });
  const worth = sum(worths, currency);
  if (compare(worth, "0") <= 0) return { creditedAmount: worth, releasedAmount: worth };
  const source = { kind: "salesOrder", id: order.id };
  const planned = await creditCancelled(tx, actor, { source, amount: worth, atMost: true, day: await todayOf(tx), reason: number });
  const inAll = (of: "credit" | "release") =>
    sum(
      planned.map((each) => each[of]),
      currency,
    );
  return { creditedAmount: inAll("credit"), releasedAmount: inAll("release") };
}

/** What goes back to the customer is with the customer: it may be returned once more. */
async function withCustomerAgain(tx: Tx, actor: Actor, order: SalesOrder, lines: readonly ReturnLine[]): Promise<void> {
  const back = new Map<Id, Quantity>();
  for (const line of lines) {
    const sent = total(line.outcomes.filter((each) => each.fate === "handBack").map((each) => each.quantity));
    if (isPositive(sent)) back.set(line.orderLineId, plus(back.get(line.orderLineId) ?? noQuantity, sent));
  }
  if (back.size === 0) return;
  const after = order.lines.map((line) => ({ ...line, returned: less(line.returned, back.get(line.id) ?? noQuantity) }));
  const saved = await tx.orders.save({ ...order, lines: after }, after);
  auditChange(tx, actor, "order.handBack", { kind: "salesOrder", id: order.id }, order, saved);
}
