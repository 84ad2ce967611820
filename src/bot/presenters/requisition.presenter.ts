import { requisitionCard, type RequisitionMove } from "../../../cards/purchasing/requisition.card";
import type { Requisition } from "../../domain/purchasing/requisition";
import { chooseOffer } from "../../domain/purchasing/choose-offer";
import { requisitionMachine } from "../../domain/purchasing/requisition.machine";
import type { Actor } from "../../domain/shared/actor";
import { isPositive, total } from "../../domain/shared/quantity";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { freeStock } from "./free-stock";
import { supplierName } from "./purchasing-words";
import { localMoment, namesOf, productName } from "./wording";

const order: readonly RequisitionMove[] = ["submit", "withdraw", "order", "cancel"];

export const requisitionPresenter = definePresenter({
  card: "requisition",
  async present(tx, viewer, subject) {
    const requisition = await tx.requisitions.find(subject.id);
    const product = requisition && (await tx.products.find(requisition.productId));
    if (!requisition || !product || !viewer.permissions.has("requisition.read")) return null;
    const { productId, warehouseId } = requisition;
    const warehouse = (await tx.stock.warehouses()).find((each) => each.id === warehouseId);
    const safety = (await tx.stock.safetyStocks([productId])).find((each) => each.warehouseId === warehouseId);
    const coming = total((await tx.requisitions.onItsWay([productId])).map((each) => each.quantity));
    const offers = await tx.requisitions.offers([productId]);
    const offer = offers.find((each) => each.supplierId === requisition.supplierId) ?? chooseOffer(offers, requisition.quantity);
    const supplierId = requisition.supplierId ?? offer?.supplierId ?? null;
    const [run] = await tx.approvals.of({ kind: "requisition", id: requisition.id });
    const decided = run?.tasks.find((task) => task.decidedBy !== null);
    const who = await namesOf(tx, viewer, [requisition.requestedBy, decided?.decidedBy ?? null]);
    const legal = new Set<string>(
      movesFrom(requisitionMachine, requisition.state)
        .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
        .map((move) => move.name),
    );
    if (!viewer.permissions.has("purchaseOrder.create")) legal.delete("order");
    if (run?.request.submittedBy !== viewer.personId) legal.delete("withdraw");
    const unit = product.baseUnit;
    return requisitionCard.render(
      {
        id: requisition.id,
        version: requisition.version,
        number: requisition.number,
        state: requisition.state,
        product: `${product.sku} ${productName(product, viewer)}`,
        warehouse: (viewer.language === "zh" ? warehouse?.nameZh : warehouse?.nameEn) ?? "",
        quantity: { value: requisition.quantity, unit },
        available: { value: (await freeStock(tx, [productId])).get(productId) ?? "0", unit },
        safety: safety ? { value: safety.threshold, unit } : null,
        onItsWay: isPositive(coming) ? { value: coming, unit } : null,
        supplier: supplierId === null ? null : supplierName(await tx.suppliers.find(supplierId), viewer) || null,
        leadDays: offer?.leadDays ?? null,
        needBy: requisition.needBy,
        because: await becauseOf(tx, viewer, requisition),
        askedBy: requisition.sourceKind === "person" ? who(requisition.requestedBy) : null,
        decision: decided?.decidedAt
          ? { by: who(decided.decidedBy), at: localMoment(viewer, decided.decidedAt), comment: decided.decisionComment }
          : null,
        moves: order.filter((move) => legal.has(move)),
      },
      viewer.language,
    );
  },
});

/** What it is bought for, in the viewer's words. */
export async function becauseOf(tx: Tx, viewer: Actor, { sourceId, sourceKind, note }: Requisition): Promise<string> {
  const zh = viewer.language === "zh";
  if (note !== null) return note;
  const short = sourceId === null ? null : await tx.orders.find({ kind: "all" }, sourceId);
  if (short) return zh ? `${short.number} 缺货` : `${short.number} is short`;
  if (sourceKind === "shortage") return zh ? "低于安全库存" : "below the safety stock";
  return zh ? "人工申请" : "asked for by hand";
}
