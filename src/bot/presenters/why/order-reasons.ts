import type { Reason } from "../../../../cards/why/why.card";
import type { Outbound } from "../../../domain/orders/outbound";
import type { SalesOrder } from "../../../domain/orders/order";
import { openAmount } from "../../../domain/receivables/receivable";
import type { Actor } from "../../../domain/shared/actor";
import type { Id } from "../../../domain/shared/id";
import { isZero, sum } from "../../../domain/shared/money";
import { isMore, isPositive, total } from "../../../domain/shared/quantity";
import { stateLabels } from "../../../domain/shared/state-labels";
import { todayOf } from "../../../domain/shared/settings";
import type { Tx } from "../../../domain/shared/tx";
import { warehouseName } from "../purchasing-words";
import { localMoment, namesOf, productName, sumOf } from "../wording";
import { approvalReasons } from "./approval-reasons";

/** Why an order has not gone on: its approval, its payment, the missing pieces and where they are, the pick and whose it is. */
export async function orderReasons(tx: Tx, viewer: Actor, order: SalesOrder): Promise<Reason[]> {
  if (order.state === "draft" || order.state === "pendingApproval") {
    return approvalReasons(tx, viewer, { kind: "salesOrder", id: order.id }, order.ownerId);
  }
  if (order.state === "cancelled") {
    const who = await namesOf(tx, viewer, [order.editedBy]);
    const at = localMoment(viewer, order.completedAt ?? order.createdAt);
    return [{ why: "cancelled", by: who(order.editedBy), at, reason: order.cancelReason ?? "" }];
  }
  const waits = order.state === "pendingPayment" || order.state === "pendingShipment";
  return [
    ...(order.state === "pendingPayment" ? await unpaid(tx, order) : []),
    ...(waits ? await shortages(tx, viewer, order) : []),
    ...(order.state === "pendingShipment" ? await picks(tx, viewer, order) : []),
    ...(await shipments(tx, viewer, order)),
    ...(waits && order.deliverBy !== null && order.deliverBy > (await todayOf(tx))
      ? [{ why: "later", day: order.deliverBy } as const]
      : []),
  ];
}

/** A pick document waits for what its order waits for. */
export async function outboundReasons(tx: Tx, viewer: Actor, outbound: Outbound): Promise<Reason[]> {
  const order = await tx.orders.find({ kind: "all" }, outbound.salesOrderId);
  return order ? orderReasons(tx, viewer, order) : [];
}

async function unpaid(tx: Tx, order: SalesOrder): Promise<Reason[]> {
  const owed = (await tx.receivables.ofSource({ kind: "salesOrder", id: order.id })).filter((each) => !isZero(openAmount(each)));
  const first = owed.filter((each) => each.due.from === "prepaid");
  const ahead = first.length > 0 ? first : owed;
  if (ahead.length === 0) return [];
  const open = sum(
    ahead.map((each) => openAmount(each)),
    order.currency,
  );
  return [{ why: "unpaid", open: sumOf(open, order.currency), receivables: ahead.map((each) => each.number) }];
}

async function shortages(tx: Tx, viewer: Actor, order: SalesOrder): Promise<Reason[]> {
  const short = order.lines.filter((line) => isPositive(line.backordered));
  if (short.length === 0) return [];
  const productIds = [...new Set(short.map((line) => line.productId))];
  const products = await tx.products.findMany(productIds);
  const coming = await tx.requisitions.onItsWay(productIds);
  const warehouse = (await warehouseName(tx, order.warehouseId, viewer)) ?? "";
  return Promise.all(
    products.map(async (product): Promise<Reason> => {
      const unit = product.baseUnit;
      const missing = total(short.filter((line) => line.productId === product.id).map((line) => line.backordered));
      const own = coming.filter((each) => each.productId === product.id && (each.warehouseId ?? order.warehouseId) === order.warehouseId);
      return {
        why: "short",
        product: `${product.sku} ${productName(product, viewer)}`,
        missing: { value: missing, unit },
        warehouse,
        incoming: own.map(({ number, quantity, dueDay }) => ({ number, quantity: { value: quantity, unit }, due: dueDay })),
        requisition: await openRequisition(tx, viewer, product.id, order.warehouseId),
      };
    }),
  );
}

async function openRequisition(tx: Tx, viewer: Actor, productId: Id, warehouseId: Id | null) {
  const states = ["suggested", "pendingApproval", "approved"] as const;
  const filter = { states, productId, ...(warehouseId !== null && { warehouseId }) };
  const [open] = (await tx.requisitions.list(filter, { limit: 1, after: null })).items;
  return open ? { number: open.number, state: stateLabels.requisition[open.state][viewer.language] } : null;
}

async function picks(tx: Tx, viewer: Actor, order: SalesOrder): Promise<Reason[]> {
  const reasons: Reason[] = [];
  for (const outbound of await tx.outbounds.ofOrder(order.id)) {
    const { number, state, pickerId } = outbound;
    const who = await namesOf(tx, viewer, [pickerId]);
    const isPicked = outbound.lines.every((line) => !isMore(line.quantity, line.picked));
    if (state === "ready") {
      const warehouse = (await warehouseName(tx, outbound.warehouseId, viewer)) ?? "";
      reasons.push({ why: "toPick", outbound: number, warehouse, since: localMoment(viewer, outbound.createdAt) });
    } else if (state === "picking") reasons.push({ why: isPicked ? "picked" : "picking", outbound: number, by: who(pickerId) });
  }
  return reasons;
}

async function shipments(tx: Tx, viewer: Actor, order: SalesOrder): Promise<Reason[]> {
  const [last] = (await tx.outbounds.shipmentsOfOrder(order.id)).toSorted((one, other) => Number(other.shippedAt) - Number(one.shippedAt));
  if (!last) return [];
  const { carrier, tracking } = last;
  const whole = order.state === "shipped" || order.state === "completed";
  return [{ why: "shipped", at: localMoment(viewer, last.shippedAt), carrier, tracking, whole }];
}
