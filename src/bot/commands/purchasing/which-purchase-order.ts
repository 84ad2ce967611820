import { openOf, type PurchaseOrder } from "../../../domain/purchasing/purchase-order";
import type { Id } from "../../../domain/shared/id";
import { isMore, isPositive, least, less, noQuantity, plus, type Quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { Named, TypedLine, TypedQuantity, ValueByKind } from "../../conversation/arguments";
import { inBaseUnit, productOf } from "../typed-values";

const onItsWay = ["confirmed", "partlyReceived"] as const;

export interface OrderAsked {
  readonly purchaseOrder?: ValueByKind["document"];
  readonly supplier?: Named;
  readonly lines?: readonly TypedLine[];
}

/** The order that was named, or the one a supplier has on its way; of several the only one with the products that were named. */
export async function whichPurchaseOrder(tx: Tx, { purchaseOrder, supplier, lines }: OrderAsked): Promise<PurchaseOrder> {
  if (purchaseOrder) {
    const id = purchaseOrder.kind === "RC" ? await orderOfReceipt(tx, purchaseOrder.id) : purchaseOrder.id;
    const order = await tx.purchaseOrders.find(id);
    if (!order) throw new Refusal("purchaseOrder.notFound");
    return order;
  }
  if (!supplier) throw new Refusal("purchaseOrder.which");
  const { items } = await tx.purchaseOrders.list({ states: onItsWay, supplierId: supplier.id }, { limit: 50, after: null });
  const named = new Set((lines ?? []).map((line) => line.product.id));
  const fitting = items.filter((order) => [...named].every((id) => order.lines.some((line) => line.productId === id)));
  const [only, another] = fitting.length > 0 ? fitting : items;
  if (!only) throw new Refusal("purchaseOrder.noneOpen", { supplier: supplier.typed });
  if (another) throw new Refusal("purchaseOrder.whichOf", { supplier: supplier.typed, numbers: items.map((each) => each.number) });
  return only;
}

async function orderOfReceipt(tx: Tx, id: Id): Promise<Id> {
  const receipt = await tx.receipts.find(id);
  if (!receipt) throw new Refusal("receipt.notFound");
  if (receipt.purchaseOrderId === null) throw new Refusal("receipt.noOrder", { number: receipt.number });
  return receipt.purchaseOrderId;
}

export interface LineQuantity {
  readonly lineNo: number;
  readonly quantity: Quantity;
}

/** A quantity without a product means the order's only line. */
export async function ofOnlyOrderLine(tx: Tx, { number, lines }: PurchaseOrder, typed: TypedQuantity): Promise<LineQuantity[]> {
  const [line, another] = lines;
  if (!line || another) throw new Refusal("receipt.whichLine", { number });
  return [{ lineNo: line.lineNo, quantity: inBaseUnit(await productOf(tx, line.productId), typed) }];
}

/** Typed goods on the order's lines; a product on several of them fills what `room` each has, and the last takes the rest. */
export async function onOrderLines(
  tx: Tx,
  order: PurchaseOrder,
  typed: readonly TypedLine[],
  room: (line: PurchaseOrder["lines"][number]) => Quantity = openOf,
): Promise<LineQuantity[]> {
  const given = new Map<number, Quantity>();
  for (const { product: named, quantity, plus: more } of typed) {
    const product = await productOf(tx, named.id);
    const fitting = order.lines.filter((line) => line.productId === product.id);
    if (fitting.length === 0) throw new Refusal("receipt.notOnIt", { number: order.number, sku: product.sku });
    // Named without a count: all there is room for.
    let left = quantity.value === "" ? null : inBaseUnit(product, quantity, more);
    for (const [at, line] of fitting.entries()) {
      const free = less(room(line), given.get(line.lineNo) ?? noQuantity);
      const last = at === fitting.length - 1;
      const part = left === null ? free : last && isMore(left, free) ? left : least(left, free);
      if (left !== null) left = less(left, part);
      if (isPositive(part)) given.set(line.lineNo, plus(given.get(line.lineNo) ?? noQuantity, part));
    }
  }
  return [...given].map(([lineNo, quantity]) => ({ lineNo, quantity }));
}

/** Suppliers that are known by these keys, as they are called in a refusal. */
export async function supplierOf(tx: Tx, id: Id) {
  const supplier = await tx.suppliers.find(id);
  if (!supplier) throw new Refusal("supplier.notFound");
  return supplier;
}
