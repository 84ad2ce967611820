import { purchaseLine } from "../../domain/purchasing/price-purchase-line";
import { openKeyOf, type RequisitionState } from "../../domain/purchasing/requisition";
import { requisitionHash } from "../../domain/purchasing/requisition-hash";
import { Dec } from "../../domain/shared/decimal";
import { newId } from "../../domain/shared/id";
import { amount } from "../../domain/shared/money";
import { quantity } from "../../domain/shared/quantity";
import { askForApproval } from "./ask-for-approval";
import { idOf, put, type Loading } from "./loading";
import type { World } from "./world";

/** Requisitions, with the approval they wait for, and purchase orders. */
export async function loadPurchasing(loading: Loading): Promise<void> {
  const { tx, world, ids } = loading;
  for (const each of [...world.requisitions, ...world.purchaseOrders]) ids.set(each.id, newId());
  for (const each of world.requisitions) await loadRequisition(loading, each);
  for (const order of world.purchaseOrders) {
    const id = idOf(loading, order.id);
    await put(tx, "purchase_orders", [
      {
        id,
        number: order.id,
        supplier_id: idOf(loading, order.supplier),
        warehouse_id: idOf(loading, "SH"),
        state: order.state,
        due_day: loading.day(order.due),
        currency: world.company.baseCurrency,
        created_at: loading.daysAgo(12),
        version: 1,
      },
    ]);
    for (const [index, given] of order.lines.entries()) {
      const product = await tx.products.find(idOf(loading, given.product));
      if (!product) throw new Error(`${order.id} is for ${given.product}, which is nowhere`);
      const content = { product, requisitionId: null, unit: "base", quantity: quantity(given.qty), price: product.cost };
      const line = purchaseLine(content, index + 1, world.company.baseCurrency, true);
      await put(tx, "purchase_order_lines", [
        {
          id: line.id,
          purchase_order_id: id,
          line_no: line.lineNo,
          product_id: product.id,
          requisition_id: null,
          quantity: line.quantity,
          received: given.received,
          unit_price: line.unitPrice,
          tax_rate: line.taxRate,
          net_amount: line.netAmount,
          tax_amount: line.taxAmount,
        },
      ]);
    }
  }
}

async function loadRequisition(loading: Loading, given: World["requisitions"][number]): Promise<void> {
  const { tx } = loading;
  const id = idOf(loading, given.id);
  const content = { productId: idOf(loading, given.product), warehouseId: idOf(loading, "SH"), quantity: quantity(given.qty) };
  const state = given.state as RequisitionState;
  const open = state === "suggested" || state === "pendingApproval";
  await tx.requisitions.add({
    ...content,
    id,
    number: given.id,
    state,
    openKey: open ? openKeyOf(content.productId, content.warehouseId) : null,
    sourceKind: given.order ? "shortage" : "person",
    sourceId: given.order ? idOf(loading, given.order) : null,
    supplierId: null,
    needBy: null,
    requestedBy: idOf(loading, given.by ?? "P4"),
    note: null,
    contentHash: requisitionHash(content),
    createdAt: loading.daysAgo(3),
    version: 1,
  });
  const product = await tx.products.find(content.productId);
  const currency = loading.world.company.baseCurrency;
  const value = amount(new Dec(given.qty).times(product?.cost ?? "0"), currency);
  const subject = { kind: "requisition", id };
  await askForApproval(loading, given, subject, requisitionHash(content), { quantity: given.qty, amount: value, currency });
}
