import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { purchaseOrderRef, type PurchaseOrder } from "./purchase-order";
import { purchaseOrderMachine, type PurchaseOrderVerb } from "./purchase-order.machine";

export interface PurchaseOrderRef {
  readonly id: Id;
  readonly version?: number;
}

/** Locked for a change. Refuses `purchaseOrder.notFound` and `purchaseOrder.stale`. */
export async function lockPurchaseOrder(tx: Tx, ref: PurchaseOrderRef): Promise<PurchaseOrder> {
  const order = await tx.purchaseOrders.lock(ref.id);
  if (!order) throw new Refusal("purchaseOrder.notFound");
  requireVersion("purchaseOrder", order, ref.version);
  return order;
}

/** The move: table, save with the lines given, audit line, event. */
export async function movePurchaseOrder(
  tx: Tx,
  actor: Actor,
  verb: PurchaseOrderVerb,
  order: PurchaseOrder,
  also: Partial<PurchaseOrder> = {},
  data: Readonly<Record<string, unknown>> = {},
): Promise<PurchaseOrder> {
  const moved = { ...applyTransition(actor, purchaseOrderMachine, verb, order, null), ...also };
  const known = new Map(order.lines.map((line) => [line.id, JSON.stringify(line)]));
  const changed = moved.lines.filter((line) => known.has(line.id) && known.get(line.id) !== JSON.stringify(line));
  const added = moved.lines.filter((line) => !known.has(line.id));
  const saved = await tx.purchaseOrders.save(moved, changed, added);
  auditChange(tx, actor, `purchaseOrder.${verb}`, purchaseOrderRef(saved), order, saved);
  const type = purchaseOrderMachine.transitions.find((move) => move.name === verb && move.from.includes(order.state))?.emits;
  if (type !== undefined)
    tx.emit({ type, subject: purchaseOrderRef(saved), actorId: actor.personId, data: { ...factsOf(saved), ...data } });
  return saved;
}

export function factsOf({ number, supplierId, warehouseId, draftedBy, state }: PurchaseOrder) {
  return { number, supplierId, warehouseId, draftedBy, state };
}
