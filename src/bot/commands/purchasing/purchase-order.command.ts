import { draftPurchaseOrder } from "../../../domain/purchasing/draft-purchase-order";
import { orderRequisitions } from "../../../domain/purchasing/order-requisitions";
import type { PurchaseOrder } from "../../../domain/purchasing/purchase-order";
import { unitOf } from "../../../domain/products/units";
import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { ArgumentValues, Named, TypedLine, TypedMoney } from "../../conversation/arguments";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { amountIn, inBaseUnit, productOf } from "../typed-values";
import { grammar } from "./purchase-order.grammar";
import { supplierOf } from "./which-purchase-order";

type Asked = ArgumentValues<typeof grammar.args>;

/** A draft: from a requisition, from all that are approved for a supplier, or from what is typed. It is confirmed on its card. */
export const purchaseOrder = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const { requisition, supplier, lines, due, warehouse, price } = asked;
    const common = { ...(supplier && { supplierId: supplier.id }), ...(due && { dueDay: due.day }) };
    let orders: readonly PurchaseOrder[];
    if (requisition) {
      const prices = price && !lines ? await priceOfOnly(tx, requisition.id, price, supplier) : await pricesOf(tx, lines, supplier);
      orders = await orderRequisitions(tx, actor, { ...common, requisitionIds: [requisition.id], prices });
    } else if (lines) {
      if (!supplier) throw new Refusal("purchaseOrder.whichSupplier");
      const wanted = await wantedLines(tx, lines, supplier.id);
      const place = warehouse ? { warehouseId: warehouse.id } : {};
      orders = [await draftPurchaseOrder(tx, actor, { ...common, ...place, supplierId: supplier.id, lines: wanted })];
    } else {
      orders = await orderRequisitions(tx, actor, common);
    }
    return { parts: orders.map((order) => liveCardOf({ kind: "purchaseOrder", id: order.id })) };
  },
  undo: { instead: { zh: "请在采购订单的卡片上取消它。", en: "Please cancel the purchase order on its card." } },
});

async function wantedLines(tx: Tx, lines: NonNullable<Asked["lines"]>, supplierId: Id) {
  const { currency } = await supplierOf(tx, supplierId);
  const wanted = [];
  for (const { product: named, quantity, plus, price } of lines) {
    const product = await productOf(tx, named.id);
    // Counted in several units: the base unit is what they have in common.
    const unit = plus?.length ? "base" : unitOf(product, quantity.unit).unit;
    wanted.push({
      productId: product.id,
      quantity: inBaseUnit(product, quantity, plus),
      unit,
      ...(price && { price: amountIn(price, currency) }),
    });
  }
  return wanted;
}

/** Prices that were typed with a requisition, by product. */
async function pricesOf(tx: Tx, lines: readonly TypedLine[] | undefined, supplier: Named | undefined): Promise<ReadonlyMap<Id, string>> {
  const prices = new Map<Id, string>();
  if (!supplier) return prices;
  const { currency } = await supplierOf(tx, supplier.id);
  for (const { product, price } of lines ?? []) if (price) prices.set(product.id, amountIn(price, currency));
  return prices;
}

/** A price typed without naming the product: of the one that the requisition asks for. */
async function priceOfOnly(tx: Tx, requisitionId: Id, price: TypedMoney, supplier: Named | undefined): Promise<ReadonlyMap<Id, string>> {
  const requisition = await tx.requisitions.find(requisitionId);
  const supplierId = supplier?.id ?? requisition?.supplierId;
  if (!requisition || !supplierId) return new Map();
  const { currency } = await supplierOf(tx, supplierId);
  return new Map([[requisition.productId, amountIn(price, currency)]]);
}
