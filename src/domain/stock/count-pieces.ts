import { quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { MoveRequest } from "./post-moves";
import type { StockKey, StockMove } from "./stock";

/**
 * What a count by numbers moves: pieces that the books have and nobody found go out, found ones that the books miss come in.
 * Pieces that came or left after the count are as the ledger has them since. Refuses `serial.countDiffers` when the numbers
 * are not as many as were counted.
 */
export async function piecesMissed(
  tx: Tx,
  key: StockKey,
  counted: Quantity,
  since: readonly StockMove[],
  found: readonly string[],
): Promise<MoveRequest[]> {
  if (counted !== quantity(found.length)) {
    const { sku } = await tx.stock.namesOf(key);
    throw new Refusal("serial.countDiffers", { sku, quantity: counted, given: found.length });
  }
  const there = (await tx.serials.lockAt(key)).map((piece) => piece.number);
  const moved = await tx.serials.ofMoves(since.map((move) => move.id));
  const movedSince = new Set([...moved.values()].flat().map((piece) => piece.number));
  const missing = there.filter((number) => !found.includes(number) && !movedSince.has(number));
  const extra = found.filter((number) => !there.includes(number) && !movedSince.has(number));
  return [
    ...(missing.length > 0 ? [{ ...key, quantity: quantity(-missing.length), serials: missing }] : []),
    ...(extra.length > 0 ? [{ ...key, quantity: quantity(extra.length), serials: extra }] : []),
  ];
}

/** A difference alone does not say which pieces it is of. Refuses `serial.countByNumber`. */
export async function requireUnnumbered(tx: Tx, key: StockKey): Promise<void> {
  const kept = await tx.serials.keptBy([key.productId]);
  if (kept.has(key.productId)) throw new Refusal("serial.countByNumber", await tx.stock.namesOf(key));
}
