import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import { newId } from "../shared/id";
import { isMore, isPositive, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { tellArrival } from "./adjust-stock";
import { piecesMissed, requireUnnumbered } from "./count-pieces";
import { postMoves } from "./post-moves";
import type { StockKey, StockMove } from "./stock";
import type { LockedLevel } from "./stock-store";

export interface CountStock extends StockKey {
  readonly counted: Quantity;
  /** Where the key's ledger stood when it was counted (`countPosition`): what moved since then is carried over. */
  readonly position: number;
  /** The pieces that were found, of a product that keeps serial numbers; as many as were counted. */
  readonly serials?: readonly string[];
}

/** Where the ledger of a key stands: what is counted now belongs to this position. */
export async function countPosition(tx: Tx, key: StockKey): Promise<number> {
  return (await tx.stock.standings([key]))[0]?.position ?? 0;
}

/**
 * Sets on hand to what was counted, plus what moved since. Refuses `stock.countStale` when another count was posted
 * behind that position, `stock.countBelowReserved` when more is promised than was found. Returns the difference.
 */
export async function countStock(tx: Tx, actor: Actor, input: CountStock): Promise<Quantity> {
  requirePermission(actor, "stock.count");
  return postCounted(tx, actor, { ...input, source: { kind: "count", id: newId() } });
}

/** The same for a count of a document, whose caller has seen to it that it may be posted. */
export async function postCounted(
  tx: Tx,
  actor: Actor,
  { counted, position, source, productId, warehouseId, lotId, serials }: CountStock & { readonly source: SubjectRef },
): Promise<Quantity> {
  const key = { productId, warehouseId, lotId };
  const level = await lockToCount(tx, key, counted);
  if (level.countedPosition > position) throw new Refusal("stock.countStale", { sku: (await tx.stock.namesOf(key)).sku });
  const since = await tx.stock.movesAfter(key, position);
  const then = less(level.onHand, total(since.map((move) => move.quantity)));
  return postCount(tx, actor, { key, source, counted, level, byBooks: then, day: await todayOf(tx), since, serials });
}

/**
 * The same for a count that is entered late: on hand on the evening of that day becomes what was counted then. Refuses
 * `stock.countStale` when the goods were counted on that day or later, and `stock.notThereThen` when what left since
 * could not have left.
 */
export async function countStockOn(
  tx: Tx,
  actor: Actor,
  { counted, day, ...key }: StockKey & { readonly counted: Quantity; readonly day: CalendarDay },
): Promise<Quantity> {
  requirePermission(actor, "stock.count");
  const level = await lockToCount(tx, key, counted);
  if (level.countedDay !== null && level.countedDay >= day)
    throw new Refusal("stock.countStale", { sku: (await tx.stock.namesOf(key)).sku });
  const source = { kind: "count", id: newId() };
  return postCount(tx, actor, { key, source, counted, level, byBooks: await tx.stock.balanceOn(key, day), day });
}

async function lockToCount(tx: Tx, key: StockKey, counted: Quantity): Promise<LockedLevel> {
  if (isMore(noQuantity, counted)) throw new Refusal("stock.badQuantity", { quantity: counted });
  return tx.stock.lockLevel(key);
}

interface Counted {
  readonly key: StockKey;
  readonly source: SubjectRef;
  readonly counted: Quantity;
  readonly level: LockedLevel;
  /** On hand, by the books, when it was counted. */
  readonly byBooks: Quantity;
  readonly day: CalendarDay;
  /** What moved since then. */
  readonly since?: readonly StockMove[];
  readonly serials?: readonly string[] | undefined;
}

async function postCount(
  tx: Tx,
  actor: Actor,
  { key, source, counted, level, byBooks, day, since = [], serials }: Counted,
): Promise<Quantity> {
  const difference = less(counted, byBooks);
  const after = plus(level.onHand, difference);
  // Below nothing it is not the promises that are too many: the ledger says what was not there.
  if (!isMore("0", after) && isMore(level.reserved, after)) {
    const { sku } = await tx.stock.namesOf(key);
    throw new Refusal("stock.countBelowReserved", { sku, counted: after, reserved: level.reserved, missing: less(level.reserved, after) });
  }
  if (!serials && difference !== noQuantity) await requireUnnumbered(tx, key);
  const moves = serials ? await piecesMissed(tx, key, counted, since, serials) : [{ ...key, quantity: difference }];
  await postMoves(tx, actor, { kind: "count", source, day, moves });
  await tx.stock.markCounted(key, day);
  const data = { ...key, counted, difference, day };
  tx.emit({ type: "stock.counted", subject: { kind: "stock", id: key.productId }, actorId: actor.personId, data });
  if (isPositive(difference)) tellArrival(tx, actor, { ...key, quantity: difference });
  return difference;
}
