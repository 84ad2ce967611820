import { createOrder } from "../../../src/domain/orders/create-order";
import { allocateBackorders } from "../../../src/domain/outbound/allocate-backorders";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { newId, type Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { adjustStock, receiveStock } from "../../../src/domain/stock/adjust-stock";
import { countPosition, countStock } from "../../../src/domain/stock/count-stock";
import { draftTransfer } from "../../../src/domain/transfers/draft-transfer";
import { decideQuarantine } from "../../../src/domain/returns/decide-quarantine";
import { inspectReturn } from "../../../src/domain/returns/inspect-return";
import { approveReturn } from "../../../src/domain/returns/decide-return";
import { receiveReturn } from "../../../src/domain/returns/receive-return";
import { replaceGoods } from "../../../src/domain/returns/replace-goods";
import { requestReturn } from "../../../src/domain/returns/request-return";
import { receiveTransfer, writeOffRest } from "../../../src/domain/transfers/receive-transfer";
import { recallTransfer, sendTransfer } from "../../../src/domain/transfers/send-transfer";
import type { Actor } from "../../../src/domain/shared/actor";
import type { Tx } from "../../../src/domain/shared/tx";
import type { GoodsWorld } from "../goods-world";
import type { StockStep } from "./model";
import { remedyOf } from "./return-steps";

/** The goods of one run, and the orders and transfers made in it, by the model's index. */
export interface StockRun {
  readonly products: readonly Id[];
  readonly orders: Id[];
  readonly transfers: Id[];
  readonly returns: Id[];
}

/** What the step made, to be found again by its index. */
export async function carryOut(
  world: GoodsWorld,
  places: readonly Id[],
  tx: Tx,
  actor: Actor,
  run: StockRun,
  step: StockStep,
): Promise<{ readonly kind: "orders" | "transfers" | "returns"; readonly id: Id } | null> {
  const key = (at: { readonly product: number; readonly place: number }) => ({
    productId: run.products[at.product] ?? "",
    warehouseId: places[at.place] ?? "",
    lotId: "",
  });
  const many = quantity(String("quantity" in step ? step.quantity : 0));
  const orderId = ("which" in step && run.orders[step.which]) || newId();
  const id = ("which" in step && run.transfers[step.which]) || newId();
  const returnId = ("which" in step && run.returns[step.which]) || newId();
  switch (step.do) {
    case "order": {
      const lines = step.lines.map((line) => ({
        productId: run.products[line.product] ?? "",
        quantity: String(line.quantity),
        unit: "pcs",
        price: "10",
      }));
      const made = await createOrder(tx, actor, { customerId: world.customer.id, lines, warehouseId: places[step.place] ?? "" });
      return { kind: "orders", id: made.order.id };
    }
    case "send": {
      const { productId, warehouseId } = key(step);
      const way = { fromWarehouseId: warehouseId, toWarehouseId: places[1 - step.place] ?? "" };
      const made = await draftTransfer(tx, actor, { ...way, lines: [{ productId, quantity: many }] });
      await sendTransfer(tx, actor, { id: made.id });
      return { kind: "transfers", id: made.id };
    }
    case "ship":
    case "shipPart": {
      const [outbound] = await tx.outbounds.ofOrder(orderId);
      const lines = step.do === "shipPart" ? { lines: [{ lineNo: 1, quantity: many }] } : {};
      await shipOutbound(tx, actor, { id: outbound?.id ?? newId(), ...lines });
      return null;
    }
    case "cancel":
      await cancelOrder(tx, actor, { id: orderId, reason: "test" });
      return null;
    case "allocate":
      await allocateBackorders(tx, actor, key(step));
      return null;
    case "receive":
      await receiveStock(tx, actor, { ...key(step), quantity: many });
      return null;
    case "lose":
      await adjustStock(tx, actor, { ...key(step), quantity: quantity(`-${many}`), reason: "test" });
      return null;
    case "count":
      await countStock(tx, actor, { ...key(step), counted: many, position: await countPosition(tx, key(step)) });
      return null;
    case "arrive": {
      const productId = (await tx.transfers.find(id))?.lines[0]?.productId ?? "";
      await receiveTransfer(tx, actor, { id, lines: [{ productId, quantity: many }] });
      return null;
    }
    case "writeOff":
      await writeOffRest(tx, actor, { id, reason: "test" });
      return null;
    case "recall":
      await recallTransfer(tx, actor, { id });
      return null;
    case "askBack": {
      const found = await tx.orders.find({ kind: "all" }, orderId);
      const lines = [{ orderLineId: found?.lines[0]?.id ?? newId(), quantity: many }];
      const made = await requestReturn(tx, actor, { salesOrderId: orderId, lines, reason: "test" });
      return { kind: "returns", id: made.id };
    }
    case "approveReturn":
      await approveReturn(tx, actor, { id: returnId });
      return null;
    case "takeIn":
      await receiveReturn(tx, actor, { id: returnId, lines: [{ lineNo: 1, quantity: many }] });
      return null;
    case "inspect":
      await inspectReturn(tx, actor, { id: returnId, findings: [{ lineNo: 1, fate: step.found, remedy: remedyOf[step.found] }] });
      return null;
    case "decide":
      await decideQuarantine(tx, actor, { id: returnId, fate: step.found });
      return null;
    case "replace": {
      const made = await replaceGoods(tx, actor, returnId);
      return made && { kind: "orders", id: made.id };
    }
  }
}
