import { Dec } from "../shared/decimal";
import { newId } from "../shared/id";
import { negated, quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Actor } from "../shared/actor";
import { sumByKey } from "./reserve-stock";
import type { MoveKind, StockKey, StockMove } from "./stock";
import type { SubjectRef } from "../shared/domain-event";

export interface MoveRequest extends StockKey {
  /** Signed, in base units. */
  readonly quantity: Quantity;
}

export interface MovesPosting {
  readonly kind: MoveKind;
  readonly source: SubjectRef;
  readonly moves: readonly MoveRequest[];
  readonly reason?: string | null;
  /** true: what leaves was reserved, and stops being so with it. */
  readonly fromReserved?: boolean;
}

/**
 * The one way stock moves: lines in the ledger and levels, together. Sums per key, goes through the keys in one order,
 * and lets the database decide whether there is enough. Refuses `stock.notEnough` naming what is missing.
 */
export async function postMoves(tx: Tx, actor: Actor, posting: MovesPosting): Promise<readonly StockMove[]> {
  const moves = posting.moves
    .filter((move) => !new Dec(move.quantity).isZero())
    .map(({ productId, warehouseId, lotId, quantity: moved }): StockMove => ({
      id: newId(),
      productId,
      warehouseId,
      lotId,
      kind: posting.kind,
      quantity: moved,
      source: posting.source,
      movedAt: tx.now,
      actorId: actor.personId,
      reason: posting.reason ?? null,
    }));
  await tx.stock.addMoves(moves);
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: `stock.${posting.kind}`,
    subject: posting.source,
    before: null,
    after: {
      moves: moves.map((move) => ({
        productId: move.productId,
        warehouseId: move.warehouseId,
        lotId: move.lotId,
        quantity: move.quantity,
      })),
    },
  });
  for (const { key, quantity: moved } of sumByKey(moves)) {
    if (new Dec(moved).greaterThan(0)) {
      await tx.stock.addOnHand(key, moved);
      continue;
    }
    const out = negated(quantity(moved));
    const done = posting.fromReserved ? await tx.stock.deductReserved(key, out) : await tx.stock.deductFree(key, out);
    if (!done) throw await notEnough(tx, key, out);
  }
  return moves;
}

async function notEnough(tx: Tx, key: StockKey, wanted: Quantity): Promise<Refusal> {
  const [level] = (await tx.stock.levels([key.productId])).filter(
    (each) => each.warehouseId === key.warehouseId && each.lotId === key.lotId,
  );
  const names = await tx.stock.namesOf(key);
  return new Refusal("stock.notEnough", { ...names, available: level?.available ?? "0", wanted });
}
