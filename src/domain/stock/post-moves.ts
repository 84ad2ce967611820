import type { CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { Dec } from "../shared/decimal";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { isMore, less, negated, noQuantity, plus, quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import { moveSerials } from "./move-serials";
import { keyOf } from "./plan-reservation";
import { sumByKey } from "./reserve-stock";
import type { MoveKind, StockKey, StockMove } from "./stock";
import { valueMoves } from "./value-moves";

export interface MoveRequest extends StockKey {
  /** Signed, in base units. */
  readonly quantity: Quantity;
  /** What came in cost this in all, in the base currency; left out: the average of what is there. */
  readonly value?: string;
  /** The pieces by their numbers, of a product that keeps serial numbers; left out: all that lies there leaves. */
  readonly serials?: readonly string[];
  /** The source's line, kept with the pieces. */
  readonly lineId?: Id;
}

export interface MovesPosting {
  readonly kind: MoveKind;
  readonly source: SubjectRef;
  readonly moves: readonly MoveRequest[];
  readonly reason?: string | null;
  /** The day it happened on; today where left out. */
  readonly day?: CalendarDay;
  /** true: what leaves was reserved, and stops being so with it. */
  readonly fromReserved?: boolean;
}

/**
 * The one way stock moves: levels and lines in the ledger, together. Sums per key, goes through the keys in one order,
 * and lets the database decide whether there is enough; the rows it holds then give each line its place. Refuses
 * `stock.notEnough` naming what is missing, `stock.dayInFuture`, `month.isClosed`, and `stock.notThereThen` when what is entered for a
 * day gone by would have left less than nothing then or later; and what `moveSerials` refuses.
 */
export async function postMoves(tx: Tx, actor: Actor, posting: MovesPosting): Promise<readonly StockMove[]> {
  const today = await todayOf(tx);
  const day = posting.day ?? today;
  if (day > today) throw new Refusal("stock.dayInFuture", { day });
  await requireOpenDay(tx, day);
  const asked = posting.moves.filter((move) => !new Dec(move.quantity).isZero());
  const sums = sumByKey(asked);
  for (const sum of sums) {
    if (day < today) await requireThereThen(tx, sum.key, day, sum.quantity);
    await changeLevel(tx, sum.key, sum.quantity, posting.fromReserved === true);
  }
  const standing = new Map((await tx.stock.standings(sums.map((sum) => sum.key))).map((each) => [keyOf(each), each]));
  const values = await valuesOf(tx, asked, today);
  const moves = asked.map(({ productId, warehouseId, lotId, quantity: moved }, index): StockMove => {
    const key = { productId, warehouseId, lotId };
    return {
      ...key,
      id: newId(),
      kind: posting.kind,
      quantity: moved,
      value: values[index] ?? null,
      source: posting.source,
      day,
      position: standing.get(keyOf(key))?.position ?? 0,
      movedAt: tx.now,
      actorId: actor.personId,
      reason: posting.reason ?? null,
    };
  });
  await tx.stock.addMoves(moves);
  await moveSerials(
    tx,
    posting.kind,
    moves.map((move, index) => ({ move, numbers: asked[index]?.serials, lineId: asked[index]?.lineId })),
  );
  auditLevels(
    tx,
    actor,
    posting,
    day,
    sums.map(({ key, quantity: moved }) => ({ ...key, moved, onHand: standing.get(keyOf(key))?.onHand ?? noQuantity })),
  );
  return moves;
}

/** Each move's value; the rows of what products are worth are taken last, in one order. */
async function valuesOf(tx: Tx, moves: readonly MoveRequest[], day: CalendarDay): Promise<string[]> {
  const { baseCurrency } = await companyOf(tx);
  const values = moves.map(() => "0");
  const places = new Map(moves.map(({ productId, warehouseId }) => [`${productId}:${warehouseId}`, { productId, warehouseId }]));
  for (const [, place] of [...places].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const at = moves.flatMap((move, index) =>
      move.productId === place.productId && move.warehouseId === place.warehouseId ? [index] : [],
    );
    const worth = await tx.stock.lockWorth(place, { baseCurrency, day });
    const valued = valueMoves(
      worth,
      at.flatMap((index) => moves[index] ?? []),
      worth.unitCost,
    );
    for (const [n, index] of at.entries()) values[index] = valued.values[n] ?? "0";
    await tx.stock.setWorth(place, valued.after);
  }
  return values;
}

async function changeLevel(tx: Tx, key: StockKey, moved: Quantity, fromReserved: boolean): Promise<void> {
  if (new Dec(moved).isZero()) return;
  if (isMore(moved, "0")) return tx.stock.addOnHand(key, moved);
  const out = negated(quantity(moved));
  const done = fromReserved ? await tx.stock.deductReserved(key, out) : await tx.stock.deductFree(key, out);
  if (!done) throw await notEnough(tx, key, out);
}

/** What comes in makes every later balance greater; only what leaves can have been missing. The key's row is held from here on. */
async function requireThereThen(tx: Tx, key: StockKey, day: CalendarDay, moved: Quantity): Promise<void> {
  if (!isMore("0", moved)) return;
  await tx.stock.lockLevel(key);
  const lowest = await tx.stock.lowestBalanceFrom(key, day);
  const left = plus(lowest.balance, moved);
  if (!isMore("0", left)) return;
  const names = await tx.stock.namesOf(key);
  throw new Refusal("stock.notThereThen", { ...names, day, wanted: negated(moved), shortDay: lowest.day, missing: negated(left) });
}

/** On hand before and after, of each key that moved. */
function auditLevels(
  tx: Tx,
  actor: Actor,
  { kind, source, reason }: MovesPosting,
  day: CalendarDay,
  levels: readonly (StockKey & { readonly moved: Quantity; readonly onHand: Quantity })[],
): void {
  if (levels.length === 0) return;
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `stock.${kind}`,
    subject: source,
    before: { levels: levels.map(({ moved, onHand, ...key }) => ({ ...key, onHand: less(onHand, moved) })) },
    after: {
      levels: levels.map(({ productId, warehouseId, lotId, onHand }) => ({ productId, warehouseId, lotId, onHand })),
      day,
      reason: reason ?? null,
    },
  });
}

async function notEnough(tx: Tx, key: StockKey, wanted: Quantity): Promise<Refusal> {
  const [level] = (await tx.stock.levels([key.productId])).filter(
    (each) => each.warehouseId === key.warehouseId && each.lotId === key.lotId,
  );
  const names = await tx.stock.namesOf(key);
  return new Refusal("stock.notEnough", { ...names, available: level?.available ?? "0", wanted });
}
