import { lockPurchaseOrder, movePurchaseOrder, type PurchaseOrderRef } from "../purchasing/move-purchase-order";
import { keptOf, type PurchaseOrder, type PurchaseOrderLine } from "../purchasing/purchase-order";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { isMore, isPositive, least, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { serialsToGive } from "../stock/given-serials";
import type { GivenSerials } from "../stock/serial";
import { postReceipt } from "./post-receipt";
import type { Receipt, ReceiptLine } from "./receipt";

export interface ReturnToSupplier extends PurchaseOrderRef {
  readonly lines: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
  /** Of the products that keep serial numbers. */
  readonly serials?: readonly GivenSerials[];
  readonly reason: string;
}

/**
 * Goods of a purchase order go back: out of the lots and the warehouses that they came to, and never more than we have
 * kept. They are not to be billed any more (C51a). Refuses `receipt.notSoMuch`, `receipt.noSuchLine`,
 * `receipt.badQuantity`, `text.missing`, and `stock.notEnough` when they are gone or promised.
 */
export async function returnToSupplier(
  tx: Tx,
  actor: Actor,
  input: ReturnToSupplier,
): Promise<{ readonly receipts: readonly Receipt[]; readonly order: PurchaseOrder }> {
  const order = await lockPurchaseOrder(tx, input);
  const reason = requireText("reason", input.reason, 500);
  const going = goingBack(order, input);
  const lines = order.lines.map((line) => ({ ...line, returned: plus(line.returned, going.get(line.id) ?? noQuantity) }));
  const saved = await movePurchaseOrder(tx, actor, "returnGoods", order, { lines }, { reason });
  const history = await tx.receipts.ofOrder(order.id);
  const byWarehouse = new Map<Id, ReceiptLine[]>();
  for (const line of order.lines) {
    const quantity = going.get(line.id);
    if (quantity !== undefined) takeFrom(history, line, quantity, byWarehouse);
  }
  const receipts: Receipt[] = [];
  const pieces = await serialsToGive(
    tx,
    input.serials ?? [],
    order.lines.map((line) => line.productId),
  );
  for (const [warehouseId, taken] of [...byWarehouse].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const receipt: Receipt = {
      id: newId(),
      number: await tx.numbers.next("RC"),
      kind: "supplierReturn",
      purchaseOrderId: order.id,
      supplierId: order.supplierId,
      warehouseId,
      receivedDay: await todayOf(tx),
      reason,
      overBy: null,
      receivedBy: actor.personId,
      createdAt: tx.now,
      version: 1,
      lines: taken.map((each, index) => ({ ...each, lineNo: index + 1 })),
    };
    const named = new Map(
      receipt.lines.flatMap((line) => {
        const numbers = pieces.take(line.productId, line.quantity);
        return numbers ? [[line.id, numbers] as const] : [];
      }),
    );
    await postReceipt(tx, actor, receipt, named);
    receipts.push(receipt);
  }
  await pieces.requireAllTaken();
  return { receipts, order: saved };
}

function goingBack(order: PurchaseOrder, { lines }: ReturnToSupplier): ReadonlyMap<Id, Quantity> {
  const going = new Map<Id, Quantity>();
  for (const { lineNo, quantity } of lines) {
    const line = order.lines.find((each) => each.lineNo === lineNo);
    if (!line) throw new Refusal("receipt.noSuchLine", { number: order.number, line: lineNo });
    if (!isPositive(quantity)) throw new Refusal("receipt.badQuantity", { quantity });
    const all = plus(going.get(line.id) ?? noQuantity, quantity);
    if (isMore(all, keptOf(line))) throw new Refusal("receipt.notSoMuch", { number: order.number, most: keptOf(line), wanted: all });
    going.set(line.id, all);
  }
  return going;
}

/** The newest receipts first: what came last is what is looked at. What went back before is gone from its lot. */
function takeFrom(history: readonly Receipt[], line: PurchaseOrderLine, quantity: Quantity, byWarehouse: Map<Id, ReceiptLine[]>): void {
  const movesOf = (receipt: Receipt) => receipt.lines.filter((each) => each.orderLineId === line.id);
  const gone = new Map<string, Quantity>();
  for (const receipt of history.filter((each) => each.kind === "supplierReturn")) {
    for (const each of movesOf(receipt)) {
      const key = `${receipt.warehouseId}:${each.lotId}`;
      gone.set(key, plus(gone.get(key) ?? noQuantity, each.quantity));
    }
  }
  let left = quantity;
  for (const receipt of history.toReversed().filter((each) => each.kind === "purchase")) {
    for (const each of movesOf(receipt)) {
      const key = `${receipt.warehouseId}:${each.lotId}`;
      const before = least(gone.get(key) ?? noQuantity, each.quantity);
      gone.set(key, less(gone.get(key) ?? noQuantity, before));
      const taken = least(left, less(each.quantity, before));
      if (!isPositive(taken)) continue;
      left = less(left, taken);
      const lines = byWarehouse.get(receipt.warehouseId) ?? [];
      const same = lines.findIndex((other) => other.orderLineId === line.id && other.lotId === each.lotId);
      const known = lines[same];
      if (known) lines[same] = { ...known, quantity: total([known.quantity, taken]) };
      else
        lines.push({
          id: newId(),
          lineNo: 0,
          orderLineId: line.id,
          productId: line.productId,
          lotId: each.lotId,
          quantity: taken,
          value: null,
        });
      byWarehouse.set(receipt.warehouseId, lines);
    }
  }
  if (isPositive(left)) throw new Refusal("receipt.beforeReceipts", { quantity: left });
}
