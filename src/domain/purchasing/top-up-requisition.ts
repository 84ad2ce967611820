import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { isMore, less, most, noQuantity, plus, quantity, total, type Quantity } from "../shared/quantity";
import { RunAgain } from "../shared/run-again";
import type { Tx } from "../shared/tx";
import { moveRequisition, tellNewRequisition } from "./move-requisition";
import { openKeyOf, type Requisition, type SupplierOffer } from "./requisition";
import { requisitionHash } from "./requisition-hash";

export interface Shortage {
  readonly productId: Id;
  readonly warehouseId: Id;
  /** What made it: an order. */
  readonly sourceId: Id | null;
}

/**
 * Looks at what is missing of a product in a warehouse and asks for exactly that: target − (available + open requisitions +
 * on its way), where what orders wait for counts against what is available. One open requisition per key: two shortages
 * at once meet on its row, and the later one sees what the first has asked for. Nothing missing: null, and nothing new.
 */
export async function topUpRequisition(tx: Tx, actor: Actor, shortage: Shortage): Promise<Requisition | null> {
  const openKey = openKeyOf(shortage.productId, shortage.warehouseId);
  const open = await tx.requisitions.lockByOpenKey(openKey);
  const missing = await missingOf(tx, shortage.productId, shortage.warehouseId);
  if (missing === noQuantity) return open;
  const [offer] = await tx.requisitions.offers([shortage.productId]);
  return open ? topUp(tx, actor, open, missing, offer) : start(tx, actor, shortage, missing, offer);
}

async function topUp(tx: Tx, actor: Actor, open: Requisition, missing: Quantity, offer: SupplierOffer | undefined): Promise<Requisition> {
  if (open.state === "pendingApproval") await voidApproval(tx, actor, { kind: "requisition", id: open.id });
  const content = { ...open, quantity: orderable(plus(open.quantity, missing), offer) };
  return moveRequisition(tx, actor, "topUp", { ...content, contentHash: requisitionHash(content) }, { added: missing }, open);
}

async function start(tx: Tx, actor: Actor, shortage: Shortage, missing: Quantity, offer: SupplierOffer | undefined): Promise<Requisition> {
  const content = {
    id: newId(),
    number: await tx.numbers.next("PR"),
    productId: shortage.productId,
    warehouseId: shortage.warehouseId,
    quantity: orderable(missing, offer),
    state: "suggested" as const,
    openKey: openKeyOf(shortage.productId, shortage.warehouseId),
    sourceKind: "shortage" as const,
    sourceId: shortage.sourceId,
    supplierId: offer?.supplierId ?? null,
    needBy: null,
    requestedBy: actor.personId,
    note: null,
    createdAt: tx.now,
    version: 1,
  };
  const requisition = { ...content, contentHash: requisitionHash(content) };
  // Somebody else's came first: it is there now, and counts.
  if (!(await tx.requisitions.add(requisition))) throw new RunAgain(`a requisition of ${requisition.openKey}`);
  tellNewRequisition(tx, actor, requisition);
  return requisition;
}

/** What is missing now, before packs and smallest quantities. 0: nothing is. */
export async function missingOf(tx: Tx, productId: Id, warehouseId: Id): Promise<Quantity> {
  const levels = (await tx.stock.levels([productId])).filter((each) => each.warehouseId === warehouseId);
  const safety = (await tx.stock.safetyStocks([productId])).find((each) => each.warehouseId === warehouseId);
  const onItsWay = (await tx.requisitions.onItsWay([productId])).filter(
    (each) => each.warehouseId === null || each.warehouseId === warehouseId,
  );
  return shortageOf({
    available: total(levels.map((each) => each.available)),
    backordered: await tx.requisitions.backordered(productId, warehouseId),
    requested: await tx.requisitions.openQuantity(productId, warehouseId),
    onItsWay: total(onItsWay.map((each) => each.quantity)),
    threshold: safety?.threshold ?? noQuantity,
    target: safety?.target ?? safety?.threshold ?? noQuantity,
  });
}

export interface Position {
  readonly available: Quantity;
  readonly backordered: Quantity;
  readonly requested: Quantity;
  readonly onItsWay: Quantity;
  readonly threshold: Quantity;
  readonly target: Quantity;
}

/** Pure. Strict: at the threshold nothing is missing. Below it everything up to the target is. */
export function shortageOf(position: Position): Quantity {
  const covered = less(total([position.available, position.requested, position.onItsWay]), position.backordered);
  return isMore(position.threshold, covered) ? less(most(position.target, position.threshold), covered) : noQuantity;
}

/** At least the smallest quantity, up to the pack's multiple. Exact: 60 is five packs of 12, never six. */
export function orderable(wanted: Quantity, offer: Pick<SupplierOffer, "minQuantity" | "packQuantity"> | undefined): Quantity {
  if (!offer) return wanted;
  const enough = most(wanted, offer.minQuantity);
  if (!isMore(offer.packQuantity, noQuantity)) return enough;
  return quantity(new Dec(enough).dividedBy(offer.packQuantity).ceil().times(offer.packQuantity));
}
