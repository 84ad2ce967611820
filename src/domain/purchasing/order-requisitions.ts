import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { chooseOffer } from "./choose-offer";
import { draftPurchaseOrder, type WantedLine } from "./draft-purchase-order";
import { moveRequisition } from "./move-requisition";
import type { PurchaseOrder } from "./purchase-order";
import type { Requisition } from "./requisition";

export interface OrderRequisitions {
  /** Left out: all that are approved. */
  readonly requisitionIds?: readonly Id[];
  /** Left out: the one that each requisition names, else the best offer. */
  readonly supplierId?: Id;
  readonly dueDay?: CalendarDay;
  /** Of one base unit, by product, where the supplier's list is not what counts. */
  readonly prices?: ReadonlyMap<Id, string>;
}

/**
 * Approved requisitions become purchase orders: one draft for each supplier and warehouse. Refuses
 * `requisition.notFound`, `purchaseOrder.nothingToOrder`, `purchaseOrder.noSupplier`, and whatever the drafts refuse.
 */
export async function orderRequisitions(tx: Tx, actor: Actor, input: OrderRequisitions): Promise<readonly PurchaseOrder[]> {
  requirePermission(actor, "purchaseOrder.create");
  const ids = input.requisitionIds ?? (await approvedFor(tx, input.supplierId));
  if (ids.length === 0) throw new Refusal("purchaseOrder.nothingToOrder");
  const groups = new Map<string, { supplierId: Id; warehouseId: Id; requisitions: Requisition[] }>();
  for (const id of [...new Set(ids)].toSorted()) {
    const requisition = await tx.requisitions.lock(id);
    if (!requisition) throw new Refusal("requisition.notFound");
    const supplierId = input.supplierId ?? (await supplierFor(tx, requisition));
    const ordered = await moveRequisition(tx, actor, "order", { ...requisition, supplierId }, { supplierId }, requisition);
    const key = `${supplierId}:${requisition.warehouseId}`;
    const group = groups.get(key) ?? { supplierId, warehouseId: requisition.warehouseId, requisitions: [] };
    group.requisitions.push(ordered);
    groups.set(key, group);
  }
  const orders: PurchaseOrder[] = [];
  for (const { supplierId, warehouseId, requisitions } of groups.values()) {
    const lines = requisitions.map((each) => lineOf(each, input.prices));
    orders.push(await draftPurchaseOrder(tx, actor, { supplierId, warehouseId, lines, ...(input.dueDay && { dueDay: input.dueDay }) }));
  }
  return orders;
}

function lineOf({ id, productId, quantity }: Requisition, prices: OrderRequisitions["prices"]): WantedLine {
  const price = prices?.get(productId);
  return { requisitionId: id, productId, quantity, ...(price !== undefined && { price }) };
}

/** All that are approved, and with a supplier named just those that are to come from it or could. */
async function approvedFor(tx: Tx, supplierId: Id | undefined): Promise<Id[]> {
  const { items } = await tx.requisitions.list({ states: ["approved"] }, { limit: 50, after: null });
  if (supplierId === undefined) return items.map((each) => each.id);
  const fitting: Id[] = [];
  for (const each of items) {
    const offered = each.supplierId === null && (await tx.suppliers.offer(supplierId, each.productId)) !== null;
    if (each.supplierId === supplierId || offered) fitting.push(each.id);
  }
  return fitting;
}

async function supplierFor(tx: Tx, requisition: Requisition): Promise<Id> {
  if (requisition.supplierId !== null) return requisition.supplierId;
  const offer = chooseOffer(await tx.requisitions.offers([requisition.productId]), requisition.quantity);
  if (!offer) throw new Refusal("purchaseOrder.noSupplier", { number: requisition.number });
  return offer.supplierId;
}
