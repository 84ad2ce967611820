import { receiptCard } from "../../../cards/purchasing/receipt.card";
import { openOf } from "../../domain/purchasing/purchase-order";
import { isPositive } from "../../domain/shared/quantity";
import { definePresenter } from "./define-presenter";
import { piecesOfProducts } from "./pieces-of-products";
import { inUnit, productLabel, productsById, supplierName, warehouseName } from "./purchasing-words";
import { namesOf } from "./wording";

export const receiptPresenter = definePresenter({
  card: "receipt",
  async present(tx, viewer, subject) {
    const receipt = await tx.receipts.find(subject.id);
    if (!receipt || !viewer.permissions.has("purchaseOrder.read")) return null;
    const order = receipt.purchaseOrderId === null ? null : await tx.purchaseOrders.find(receipt.purchaseOrderId);
    const supplier = receipt.supplierId === null ? null : await tx.suppliers.find(receipt.supplierId);
    const products = await productsById(
      tx,
      [...receipt.lines, ...(order?.lines ?? [])].map((line) => line.productId),
    );
    const lots = new Map((await tx.stock.levels([...products.keys()])).map((level) => [level.lotId, level.lotNumber]));
    const who = await namesOf(tx, viewer, [receipt.receivedBy, receipt.overBy]);
    const pieces = await tx.serials.ofSources("receipt", [receipt.id], receipt.kind !== "supplierReturn");
    const unitOfLine = new Map((order?.lines ?? []).map((line) => [line.id, line.unit]));
    return receiptCard.render(
      {
        id: receipt.id,
        version: receipt.version,
        number: receipt.number,
        kind: receipt.kind,
        order: order?.number ?? null,
        supplier: supplier ? supplierName(supplier, viewer) : null,
        warehouse: (await warehouseName(tx, receipt.warehouseId, viewer)) ?? "",
        day: receipt.receivedDay,
        by: who(receipt.receivedBy),
        reason: receipt.reason,
        overBy: receipt.overBy === null ? null : who(receipt.overBy),
        lines: receipt.lines.map((line) => ({
          product: productLabel(products.get(line.productId), viewer),
          quantity: inUnit(products.get(line.productId), unitOfLine.get(line.orderLineId ?? "") ?? "base", line.quantity),
          lot: lots.get(line.lotId) ?? null,
        })),
        pieces: await piecesOfProducts(tx, viewer, pieces.get(receipt.id) ?? []),
        open: (order?.lines ?? [])
          .filter((line) => isPositive(openOf(line)))
          .map((line) => ({
            product: productLabel(products.get(line.productId), viewer),
            quantity: inUnit(products.get(line.productId), line.unit, openOf(line)),
          })),
      },
      viewer.language,
    );
  },
});
