import { totalOf } from "../../domain/purchasing/purchase-order";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { changesSince } from "../texts/changes";
import type { Round } from "./approval-evidence";
import { freeStock } from "./free-stock";
import { inUnit, productLabel, productsById, supplierName, warehouseName } from "./purchasing-words";
import { sumOf } from "./wording";

/** What is bought from whom at which price, and how much of it is free now. */
export async function purchaseOrderEvidence(tx: Tx, viewer: Actor, { request, before }: Round) {
  const order = await tx.purchaseOrders.find(request.subjectId);
  if (!order) return {};
  const mayCost = viewer.permissions.has("cost.read");
  const products = await productsById(
    tx,
    order.lines.map((line) => line.productId),
  );
  const free = await freeStock(tx, [...products.keys()]);
  return {
    about: supplierName(await tx.suppliers.find(order.supplierId), viewer),
    amount: mayCost ? sumOf(totalOf(order), order.currency) : null,
    lines: order.lines.map((line) => {
      const product = products.get(line.productId);
      const available = free.get(line.productId);
      return {
        product: productLabel(product, viewer),
        quantity: inUnit(product, line.unit, line.quantity),
        price: mayCost ? { amount: line.unitPrice, currency: order.currency } : null,
        lastPrice: null,
        available: available === undefined ? null : inUnit(product, line.unit, available),
        short: null,
      };
    }),
    changes: mayCost ? changesSince(before?.content, request.content, viewer.language) : [],
    details: { needBy: order.dueDay, warehouse: await warehouseName(tx, order.warehouseId, viewer) },
  };
}
