import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { stocktakeRef, type Stocktake } from "./stocktake";
import { stocktakeMachine, type StocktakeVerb } from "./stocktake.machine";

export interface StocktakeRef {
  readonly id: Id;
  readonly version?: number;
}

/** Locked for a change. Refuses `stocktake.notFound` and `stocktake.stale`. */
export async function lockStocktake(tx: Tx, ref: StocktakeRef): Promise<Stocktake> {
  const stocktake = await tx.stocktakes.lock(ref.id);
  if (!stocktake) throw new Refusal("stocktake.notFound");
  requireVersion("stocktake", stocktake, ref.version);
  return stocktake;
}

/** The move: table, save with the counts given, audit line, event. */
export async function moveStocktake(
  tx: Tx,
  actor: Actor,
  verb: StocktakeVerb,
  stocktake: Stocktake,
  also: Partial<Stocktake> = {},
): Promise<Stocktake> {
  const saved = await tx.stocktakes.save({ ...applyTransition(actor, stocktakeMachine, verb, stocktake, null), ...also });
  auditChange(tx, actor, `stocktake.${verb}`, stocktakeRef(saved), stocktake, saved);
  const type = stocktakeMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type !== undefined) tx.emit({ type, subject: stocktakeRef(saved), actorId: actor.personId, data: factsOf(saved) });
  return saved;
}

export function factsOf({ number, warehouseId, startedBy, countedBy, reason }: Stocktake) {
  return { number, warehouseId, startedBy, countedBy, reason };
}
