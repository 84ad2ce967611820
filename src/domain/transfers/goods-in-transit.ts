import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { isPositive, least, less, negated, noQuantity, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { tellArrival, tellLoss } from "../stock/adjust-stock";
import { postMoves, type MoveRequest } from "../stock/post-moves";
import type { MoveKind, StockKey } from "../stock/stock";
import { transferRef, type Transfer } from "./transfer";

/** So much of one lot of a product. */
export interface LotQuantity {
  readonly productId: Id;
  readonly lotId: Id;
  readonly quantity: Quantity;
  /** The pieces by their numbers, of a product that keeps them; left out: all that lies there. */
  readonly serials?: readonly string[];
}

export interface Passage {
  readonly fromPlaceId: Id;
  readonly toPlaceId: Id;
  readonly goods: readonly LotQuantity[];
  /** Today where left out. */
  readonly day?: CalendarDay;
}

/**
 * Goods go from one place of the ledger to another at what they are worth: a warehouse, or the transfer they travel with.
 * What left a warehouse, and what reached one, is told. These are the transaction's last writes.
 */
export async function passOn(tx: Tx, actor: Actor, transfer: Transfer, { fromPlaceId, toPlaceId, goods, day }: Passage): Promise<void> {
  const at = (warehouseId: Id) => (each: LotQuantity) => ({ ...each, warehouseId });
  if (fromPlaceId !== transfer.id) {
    for (const each of goods.map(at(fromPlaceId))) tellLoss(tx, actor, { ...each, quantity: negated(each.quantity) });
  }
  if (toPlaceId !== transfer.id) for (const each of goods.map(at(toPlaceId))) tellArrival(tx, actor, each);
  await tx.flush();
  const leaving = goods.map(at(fromPlaceId)).map((each) => ({ ...each, quantity: negated(each.quantity) }));
  const left = await post(tx, actor, transfer, "transferOut", leaving, day);
  const pieces = await tx.serials.ofMoves(left.map((move) => move.id));
  const arriving = goods.map(at(toPlaceId)).map((each, index) => {
    const { id = "", value = null } = left[index] ?? {};
    const serials = pieces.get(id)?.map((piece) => piece.number);
    return { ...each, ...(serials && { serials }), ...(value !== null && { value: new Dec(value).negated().toFixed() }) };
  });
  await post(tx, actor, transfer, "transferIn", arriving, day);
}

/** What never arrived leaves the books with its reason. */
export async function giveUp(tx: Tx, actor: Actor, transfer: Transfer, goods: readonly LotQuantity[], reason: string): Promise<void> {
  const moves = goods.map(({ productId, lotId, quantity }) => ({
    productId,
    lotId,
    warehouseId: transfer.id,
    quantity: negated(quantity),
  }));
  await tx.flush();
  await post(tx, actor, transfer, "adjustment", moves, undefined, reason);
}

function post(
  tx: Tx,
  actor: Actor,
  transfer: Transfer,
  kind: MoveKind,
  moves: readonly MoveRequest[],
  day: CalendarDay | undefined,
  reason: string | null = null,
) {
  return postMoves(tx, actor, { kind, source: transferRef(transfer), moves, reason, ...(day !== undefined && { day }) });
}

/** Of what travels with the transfer, so much of a product: the lots that expire first come first. */
export async function lotsInTransit(
  tx: Tx,
  transfer: Transfer,
  wanted: readonly { readonly productId: Id; readonly quantity: Quantity }[],
): Promise<LotQuantity[]> {
  const levels = await tx.stock.levelsIn(transfer.id);
  return wanted.flatMap(({ productId, quantity }) => {
    const { taken, missing } = takeFrom(
      levels.filter((level) => level.productId === productId),
      quantity,
    );
    if (isPositive(missing)) throw new Error(`${transfer.number} holds ${missing} of ${productId} less than its lines say`);
    return taken;
  });
}

function takeFrom(levels: readonly (StockKey & { readonly onHand: Quantity })[], wanted: Quantity) {
  let missing = wanted;
  const taken: LotQuantity[] = [];
  for (const { productId, lotId, onHand } of levels) {
    const part = isPositive(onHand) ? least(onHand, missing) : noQuantity;
    if (!isPositive(part)) continue;
    missing = less(missing, part);
    taken.push({ productId, lotId, quantity: part });
  }
  return { taken, missing };
}
