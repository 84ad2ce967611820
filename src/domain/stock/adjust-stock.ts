import { requirePermission } from "../access/scope";
import type { CalendarDay } from "../shared/calendar-day";
import type { Actor } from "../shared/actor";
import { newId } from "../shared/id";
import { isPositive, type Quantity } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { postMoves } from "./post-moves";
import type { StockKey } from "./stock";

export interface AdjustStock extends StockKey {
  /** Signed: +5 found, −2 broken. In base units. */
  readonly quantity: Quantity;
  readonly reason: string;
  /** The pieces by their numbers, of a product that keeps them. */
  readonly serials?: readonly string[];
  /** The day it happened on; today where left out. */
  readonly day?: CalendarDay;
}

/** Corrects on hand with a reason. Refuses `access.notAllowed`, `text.missing`, and what `postMoves` refuses. */
export async function adjustStock(tx: Tx, actor: Actor, input: AdjustStock): Promise<void> {
  requirePermission(actor, "stock.adjust");
  const reason = requireText("reason", input.reason, 500);
  await postMoves(tx, actor, { kind: "adjustment", source: { kind: "adjustment", id: newId() }, moves: [input], reason, ...onDay(input) });
  if (isPositive(input.quantity)) tellArrival(tx, actor, input);
  else tellLoss(tx, actor, input);
}

export interface ReceiveStock extends StockKey {
  readonly quantity: Quantity;
  /** The pieces by their numbers, of a product that keeps them. */
  readonly serials?: readonly string[];
  readonly reason?: string | null;
  /** The day they came; today where left out. */
  readonly day?: CalendarDay;
}

/** Goods came in. Who has waited longest is served from `stock.arrived`. Refuses `stock.badQuantity`, `stock.dayInFuture`. */
export async function receiveStock(tx: Tx, actor: Actor, input: ReceiveStock): Promise<void> {
  requirePermission(actor, "stock.adjust");
  if (!isPositive(input.quantity)) throw new Refusal("stock.badQuantity", { quantity: input.quantity });
  const source = { kind: "receipt", id: newId() };
  await postMoves(tx, actor, { kind: "receipt", source, moves: [input], reason: input.reason ?? null, ...onDay(input) });
  tellArrival(tx, actor, input);
}

function onDay({ day }: { readonly day?: CalendarDay }): { readonly day?: CalendarDay } {
  return day === undefined ? {} : { day };
}

/** Less is there than before, and no document of a sale says so: a threshold may be crossed. */
export function tellLoss(
  tx: Tx,
  actor: Actor,
  { productId, warehouseId, lotId, quantity }: StockKey & { readonly quantity: Quantity },
): void {
  const subject = { kind: "stock", id: productId };
  tx.emit({ type: "stock.left", subject, actorId: actor.personId, data: { productId, warehouseId, lotId, quantity } });
}

/** More is free than before: somebody may have waited for it. */
export function tellArrival(
  tx: Tx,
  actor: Actor,
  { productId, warehouseId, lotId, quantity }: StockKey & { readonly quantity: Quantity },
): void {
  const subject = { kind: "stock", id: productId };
  tx.emit({ type: "stock.arrived", subject, actorId: actor.personId, data: { productId, warehouseId, lotId, quantity } });
}
