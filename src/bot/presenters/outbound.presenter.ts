import { outboundCard, type OutboundCardProps, type OutboundMove } from "../../../cards/outbound/outbound.card";
import type { Outbound } from "../../domain/orders/outbound";
import { outboundMachine } from "../../domain/orders/outbound.machine";
import { isPositive } from "../../domain/shared/quantity";
import type { Actor } from "../../domain/shared/actor";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { goodsToPick } from "./goods-to-pick";
import { piecesOfProducts } from "./pieces-of-products";
import { customerName, customersByKey, namesOf, productName } from "./wording";

export const outboundPresenter = definePresenter({
  card: "outbound",
  async present(tx, viewer, subject) {
    const outbound = await tx.outbounds.find(subject.id);
    const order = outbound && (await tx.orders.find({ kind: "all" }, outbound.salesOrderId));
    if (!outbound || !order || !viewer.permissions.has("outbound.read")) return null;
    const customer = (await customersByKey(tx, [order.customerId])).get(order.customerId);
    const who = await namesOf(tx, viewer, [outbound.pickerId]);
    const goods = await goodsToPick(tx, outbound);
    const ordered = new Map(order.lines.map((line) => [line.id, line]));
    const warehouse = (await tx.stock.warehouses()).find((each) => each.id === outbound.warehouseId);
    return outboundCard.render(
      {
        id: outbound.id,
        version: outbound.version,
        number: outbound.number,
        state: outbound.state,
        order: order.number,
        customer: customer ? customerName(customer, viewer) : "",
        warehouse: (viewer.language === "zh" ? warehouse?.nameZh : warehouse?.nameEn) ?? "",
        deliverBy: order.deliverBy,
        deliverTo: order.deliverTo,
        pickedBy: outbound.pickerId === null ? null : who(outbound.pickerId),
        lines: goods.map(({ line, product, location, lots }) => {
          return {
            product: product ? `${product.sku} ${productName(product, viewer)}` : "",
            location,
            lot:
              lots.length === 0 ? null : lots.map((lot) => (lots.length > 1 ? `${lot.number} × ${lot.quantity}` : lot.number)).join(", "),
            unit: product?.baseUnit ?? "pcs",
            wanted: line.quantity,
            picked: line.picked,
            shipped: line.shipped,
            short: ordered.get(line.orderLineId)?.backordered ?? "0",
          };
        }),
        pieces: await piecesOfProducts(tx, viewer, await piecesOf(tx, outbound)),
        papers: papersOf(outbound),
        // Before an order is paid nothing of it leaves.
        moves: order.state === "pendingPayment" || order.state === "pendingApproval" ? [] : movesOf(viewer, outbound),
      },
      viewer.language,
    );
  },
});

/** What has left by number, and what is picked to leave. */
async function piecesOf(tx: Tx, outbound: Outbound) {
  const shipments = (await tx.outbounds.shipmentsOfOrder(outbound.salesOrderId)).filter((each) => each.outboundId === outbound.id);
  const left = await tx.serials.ofSources(
    "shipment",
    shipments.map((each) => each.id),
    false,
  );
  const picked = await tx.serials.findMany((await tx.serials.picked([outbound.id])).map((each) => each.serialId));
  return [...[...left.values()].flat(), ...picked];
}

/** A pick list while something is to be picked, a delivery note once something left. */
function papersOf({ state, lines }: Outbound): OutboundCardProps["papers"] {
  const toPick = ["waiting", "ready", "picking"].includes(state);
  const left = lines.some((line) => isPositive(line.shipped));
  return [...(toPick ? (["pickList"] as const) : []), ...(left ? (["packingSlip"] as const) : [])];
}

function movesOf(viewer: Actor, outbound: Outbound): OutboundMove[] {
  const legal = new Set<string>(
    movesFrom(outboundMachine, outbound.state)
      .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
      .map((move) => move.name),
  );
  const moves: OutboundMove[] = [];
  if (legal.has("startPicking")) moves.push("startPick");
  if (legal.has("finishPicking") && outbound.lines.some((line) => line.picked !== line.quantity)) moves.push("finishPick", "shortPick");
  if (legal.has("ship")) moves.push("ship");
  if (legal.has("deliver")) moves.push("deliver");
  return moves;
}
