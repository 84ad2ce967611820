import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { stockHoldMachine, type StockHoldVerb } from "./stock-hold.machine";
import { stockHoldRef, type StockHold } from "./stock-hold";

export interface StockHoldRef {
  readonly id: Id;
  readonly version?: number;
}

/** Refuses `stockHold.notFound`, `stockHold.stale`. */
export async function lockHold(tx: Tx, ref: StockHoldRef): Promise<StockHold> {
  const hold = await tx.stockHolds.lock(ref.id);
  if (!hold) throw new Refusal("stockHold.notFound");
  requireVersion("stockHold", hold, ref.version);
  return hold;
}

/** The move: table, save, audit line, event. */
export async function moveHold(tx: Tx, actor: Actor, verb: StockHoldVerb, hold: StockHold, also: Partial<StockHold>): Promise<StockHold> {
  const saved = await tx.stockHolds.save({ ...applyTransition(actor, stockHoldMachine, verb, hold, null), ...also });
  auditChange(tx, actor, `stockHold.${verb}`, stockHoldRef(hold), hold, saved);
  const type = stockHoldMachine.transitions.find((move) => move.name === verb)?.emits ?? `stockHold.${verb}`;
  const { number, productId, customerId, ownerId, held, salesOrderId } = saved;
  const data = { number, productId, customerId, ownerId, held, salesOrderId };
  tx.emit({ type, subject: stockHoldRef(hold), actorId: actor.personId, data });
  return saved;
}
