import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { isPositive, plus, type Quantity } from "../shared/quantity";
import { optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { voidApproval } from "../approvals/void-approval";
import { chooseWarehouse } from "../stock/choose-warehouse";
import { moveRequisition, tellNewRequisition } from "./move-requisition";
import { openKeyOf, type Requisition } from "./requisition";
import { requisitionHash } from "./requisition-hash";

export interface CreateRequisition {
  readonly productId: Id;
  readonly warehouseId?: Id;
  /** In base units. */
  readonly quantity: Quantity;
  readonly supplierId?: Id | null;
  readonly needBy?: CalendarDay | null;
  readonly note?: string | null;
}

/** Asked for by a person. One that is open for the same goods and warehouse is topped up instead. Refuses `requisition.badQuantity`, `product.notFound`. */
export async function createRequisition(tx: Tx, actor: Actor, input: CreateRequisition): Promise<Requisition> {
  requirePermission(actor, "requisition.create");
  if (!isPositive(input.quantity)) throw new Refusal("requisition.badQuantity", { quantity: input.quantity });
  const product = await tx.products.find(input.productId);
  if (!product) throw new Refusal("product.notFound");
  if (!product.active) throw new Refusal("product.inactive", { sku: product.sku });
  const warehouse = await chooseWarehouse(tx, input.warehouseId);
  const openKey = openKeyOf(product.id, warehouse.id);
  const open = await tx.requisitions.lockByOpenKey(openKey);
  if (open) {
    if (open.state === "pendingApproval") await voidApproval(tx, actor, { kind: "requisition", id: open.id });
    const content = { ...open, quantity: plus(open.quantity, input.quantity) };
    return moveRequisition(tx, actor, "topUp", { ...content, contentHash: requisitionHash(content) }, { added: input.quantity }, open);
  }
  const content = {
    id: newId(),
    number: await tx.numbers.next("PR"),
    productId: product.id,
    warehouseId: warehouse.id,
    quantity: input.quantity,
    state: "suggested" as const,
    openKey,
    sourceKind: "person" as const,
    sourceId: null,
    supplierId: input.supplierId ?? null,
    needBy: input.needBy ?? null,
    requestedBy: actor.personId,
    note: optionalText("note", input.note, 500),
    createdAt: tx.now,
    version: 1,
  };
  const requisition = { ...content, contentHash: requisitionHash(content) };
  if (!(await tx.requisitions.add(requisition))) throw new Refusal("requisition.stale", { number: requisition.number });
  tellNewRequisition(tx, actor, requisition);
  return requisition;
}
