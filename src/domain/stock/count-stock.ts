import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { isMore, isPositive, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { tellArrival } from "./adjust-stock";
import { postMoves } from "./post-moves";
import type { StockKey } from "./stock";

export interface CountStock extends StockKey {
  readonly counted: Quantity;
  /** The last move there was when it was counted, "" for none: what moved since then is carried over. */
  readonly position: Id;
}

/** Where the ledger of a key stands: what is counted now belongs to this position. */
export async function countPosition(tx: Tx, key: StockKey): Promise<Id> {
  return (await tx.stock.movesAfter(key, "")).at(-1)?.id ?? "";
}

/**
 * Sets on hand to what was counted, plus what moved since. Refuses `stock.countStale` when another count was posted
 * behind that position, `stock.countBelowReserved` when more is promised than was found. Returns the difference.
 */
export async function countStock(tx: Tx, actor: Actor, input: CountStock): Promise<Quantity> {
  requirePermission(actor, "stock.count");
  const { counted, position, ...key } = input;
  if (isMore(noQuantity, counted)) throw new Refusal("stock.badQuantity", { quantity: counted });
  const level = await tx.stock.lockLevel(key);
  const since = await tx.stock.movesAfter(key, position);
  if (since.some((move) => move.kind === "count")) throw new Refusal("stock.countStale");
  const onHandThen = less(level.onHand, total(since.map((move) => move.quantity)));
  const difference = less(counted, onHandThen);
  const after = plus(level.onHand, difference);
  if (isMore(level.reserved, after)) {
    throw new Refusal("stock.countBelowReserved", { counted: after, reserved: level.reserved, missing: less(level.reserved, after) });
  }
  const source = { kind: "count", id: newId() };
  await postMoves(tx, actor, { kind: "count", source, moves: [{ ...key, quantity: difference }] });
  tx.emit({
    type: "stock.counted",
    subject: { kind: "stock", id: key.productId },
    actorId: actor.personId,
    data: { ...key, counted, difference },
  });
  if (isPositive(difference)) tellArrival(tx, actor, { ...key, quantity: difference });
  return difference;
}
