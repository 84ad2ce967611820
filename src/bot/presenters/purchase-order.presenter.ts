import { purchaseOrderCard, type PurchaseOrderMove } from "../../../cards/purchasing/purchase-order.card";
import { needsApproval } from "../../domain/purchasing/confirm-purchase-order";
import { billableOf, openOf, totalOf, valueOf, type PurchaseOrder } from "../../domain/purchasing/purchase-order";
import { purchaseOrderMachine } from "../../domain/purchasing/purchase-order.machine";
import type { Actor } from "../../domain/shared/actor";
import { isPositive } from "../../domain/shared/quantity";
import { todayOf } from "../../domain/shared/settings";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { inUnit, lateBy, productLabel, productsById, supplierName, warehouseName } from "./purchasing-words";
import { namesOf, sumOf } from "./wording";

export const purchaseOrderPresenter = definePresenter({
  card: "purchaseOrder",
  async present(tx, viewer, subject) {
    const order = await tx.purchaseOrders.find(subject.id);
    if (!order || !viewer.permissions.has("purchaseOrder.read")) return null;
    const { currency } = order;
    const supplier = await tx.suppliers.find(order.supplierId);
    const mayCost = viewer.permissions.has("cost.read");
    const open = order.state === "confirmed" || order.state === "partlyReceived";
    const who = await namesOf(tx, viewer, [order.draftedBy, order.confirmedBy]);
    const documents = [...(await tx.receipts.ofOrder(order.id)), ...(await tx.payables.ofOrder(order.id))];
    return purchaseOrderCard.render(
      {
        id: order.id,
        version: order.version,
        number: order.number,
        state: order.state,
        supplier: supplierName(supplier, viewer),
        warehouse: await warehouseName(tx, order.warehouseId, viewer),
        total: mayCost ? sumOf(totalOf(order), currency) : null,
        terms: mayCost ? order.terms : null,
        dueDay: order.dueDay,
        daysLate: open ? lateBy(order.dueDay, await todayOf(tx)) : 0,
        draftedBy: order.draftedBy === null ? null : who(order.draftedBy),
        confirmedBy: order.confirmedBy === null ? null : who(order.confirmedBy),
        reason: order.reason,
        needsApproval: order.state === "draft" && (await needsApproval(tx, order)),
        email: supplier?.email ?? null,
        documents: documents.map((each) => each.number),
        lines: await linesOf(tx, viewer, order, mayCost),
        moves: movesOf(viewer, order),
      },
      viewer.language,
    );
  },
});

async function linesOf(tx: Tx, viewer: Actor, order: PurchaseOrder, mayCost: boolean) {
  const { currency } = order;
  const products = await productsById(
    tx,
    order.lines.map((line) => line.productId),
  );
  const requisitions = new Map<string, string>();
  for (const { requisitionId } of order.lines) {
    const found = requisitionId === null ? null : await tx.requisitions.find(requisitionId);
    if (found) requisitions.set(found.id, found.number);
  }
  return order.lines.map((line) => {
    const product = products.get(line.productId);
    const { value: ordered, unit } = inUnit(product, line.unit, line.quantity);
    return {
      product: productLabel(product, viewer),
      unit,
      ordered,
      received: inUnit(product, line.unit, line.received).value,
      open: inUnit(product, line.unit, openOf(line)).value,
      returned: inUnit(product, line.unit, line.returned).value,
      billed: inUnit(product, line.unit, line.billed).value,
      requisition: requisitions.get(line.requisitionId ?? "") ?? null,
      unitPrice: mayCost ? { amount: line.unitPrice, currency } : null,
      amount: mayCost ? sumOf(valueOf(line, line.quantity, currency), currency) : null,
    };
  });
}

function movesOf(viewer: Actor, order: PurchaseOrder): PurchaseOrderMove[] {
  const legal = new Set<string>(
    movesFrom(purchaseOrderMachine, order.state)
      .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
      .map((move) => move.name),
  );
  const moves: PurchaseOrderMove[] = [];
  if (legal.has("confirm")) moves.push("confirm");
  if (legal.has("receivePart")) moves.push("receive");
  const toBill = order.state !== "closed" && order.lines.some((line) => isPositive(billableOf(line)));
  if (toBill && viewer.permissions.has("payable.register")) moves.push("bill");
  if (legal.has("cancel") || legal.has("cancelRest")) moves.push("cancel");
  return moves;
}
