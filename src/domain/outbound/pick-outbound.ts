import type { Outbound } from "../orders/outbound";
import type { Actor } from "../shared/actor";
import { isPlainDecimal } from "../shared/decimal";
import { isMore, plus, quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { GivenSerials } from "../stock/serial";
import { lockOutbound, moveOutbound, type OutboundRef } from "./lock-outbound";
import { pickPieces, quantityOfPieces, sharedOut } from "./pieces-of-lines";

/** Whoever starts picking has the document; what is there can be picked while the rest is still short. */
export async function startPicking(tx: Tx, actor: Actor, ref: OutboundRef): Promise<Outbound> {
  const { outbound, order } = await lockOutbound(tx, ref);
  if (order.state !== "pendingShipment") throw new Refusal("outbound.nothingToShip", { number: outbound.number });
  return moveOutbound(tx, actor, "startPicking", outbound, { pickerId: actor.personId });
}

export interface LineQuantity {
  readonly lineNo: number;
  /** In the product's base unit, plain decimal text. */
  readonly quantity: string;
}

/**
 * What was taken off the shelves; a line that is not named was picked whole. Less than asked for is a short pick: the
 * rest stays on the document. Refuses `outbound.noSuchLine`, `outbound.badQuantity`, `outbound.notSoMuch`, and what serial
 * numbers refuse.
 */
export async function finishPicking(
  tx: Tx,
  actor: Actor,
  input: OutboundRef & { readonly picked?: readonly LineQuantity[]; readonly serials?: readonly GivenSerials[] },
): Promise<Outbound> {
  const { outbound } = await lockOutbound(tx, input);
  const pieces = await sharedOut(tx, outbound, input.serials ?? []);
  const picked = quantitiesByLine(outbound, input.picked ?? []);
  const lines = outbound.lines.map((line) => {
    const named = pieces.get(line.orderLineId);
    const now = picked.get(line.lineNo) ?? (named ? plus(line.shipped, quantityOfPieces(named)) : line.quantity);
    if (isMore(now, line.quantity) || isMore(line.shipped, now)) {
      throw new Refusal("outbound.notSoMuch", { number: outbound.number, line: line.lineNo, most: line.quantity, wanted: now });
    }
    return { ...line, picked: now };
  });
  await pickPieces(tx, outbound, lines, pieces);
  const short = lines
    .filter((line) => line.picked !== line.quantity)
    .map(({ lineNo, quantity: asked, picked: got }) => ({ lineNo, asked, got }));
  return moveOutbound(tx, actor, "finishPicking", outbound, { lines }, { short });
}

/** Typed quantities by line number. Refuses `outbound.noSuchLine` and `outbound.badQuantity`. */
export function quantitiesByLine(outbound: Outbound, given: readonly LineQuantity[]): ReadonlyMap<number, Quantity> {
  const byLine = new Map<number, Quantity>();
  for (const each of given) {
    if (!outbound.lines.some((line) => line.lineNo === each.lineNo)) {
      throw new Refusal("outbound.noSuchLine", { number: outbound.number, line: each.lineNo });
    }
    const good = isPlainDecimal(each.quantity) && !each.quantity.startsWith("-") && (each.quantity.split(".")[1] ?? "").length <= 6;
    if (!good) throw new Refusal("outbound.badQuantity", { quantity: each.quantity.slice(0, 40) });
    byLine.set(each.lineNo, quantity(each.quantity));
  }
  return byLine;
}
