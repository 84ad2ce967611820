import { purchaseListCard } from "../../../cards/purchasing/purchase-list.card";
import { wholeList, type ListPage } from "../../../cards/kit/list-view";
import type { Card } from "../../../cards/kit/nodes";
import { openOf, type PurchaseOrder } from "../../domain/purchasing/purchase-order";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { isPositive } from "../../domain/shared/quantity";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { inUnit, lateBy, productLabel, productsById } from "./purchasing-words";

export interface PurchaseListAsked {
  readonly kind: "incoming" | "late";
  readonly orders: readonly PurchaseOrder[];
  /** Just the lines of this one. */
  readonly productId?: Id;
  readonly page?: ListPage;
}

/** What is still to come of these orders, a line a row, the first to come first. */
export async function purchaseList(tx: Tx, viewer: Pick<Actor, "language">, asked: PurchaseListAsked): Promise<Card> {
  const today = await todayOf(tx);
  const products = await productsById(
    tx,
    asked.orders.flatMap((order) => order.lines.map((line) => line.productId)),
  );
  const suppliers = new Map(
    (await tx.suppliers.findMany([...new Set(asked.orders.map((order) => order.supplierId))])).map((each) => [each.id, each]),
  );
  const sooner = (a: PurchaseOrder, b: PurchaseOrder) => ((a.dueDay ?? "9") < (b.dueDay ?? "9") ? -1 : 1);
  const rows = asked.orders.toSorted(sooner).flatMap((order) =>
    order.lines
      .filter((line) => isPositive(openOf(line)) && (asked.productId === undefined || line.productId === asked.productId))
      .map((line) => {
        const supplier = suppliers.get(order.supplierId);
        return {
          number: order.number,
          supplier: viewer.language === "en" ? (supplier?.nameEn ?? supplier?.name ?? "") : (supplier?.shortName ?? supplier?.name ?? ""),
          product: productLabel(products.get(line.productId), viewer),
          open: inUnit(products.get(line.productId), line.unit, openOf(line)),
          dueDay: order.dueDay,
          daysLate: lateBy(order.dueDay, today),
        };
      }),
  );
  const product = asked.productId === undefined ? null : await tx.products.find(asked.productId);
  const { kind, page = wholeList } = asked;
  return purchaseListCard.render({ kind, asked: product ? product.sku : null, orders: rows, page }, viewer.language);
}
