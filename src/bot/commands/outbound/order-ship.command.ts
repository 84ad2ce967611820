import { shipmentCard } from "../../../../cards/outbound/shipment.card";
import type { Outbound } from "../../../domain/orders/outbound";
import { openQuantity } from "../../../domain/orders/order";
import { undoShipment } from "../../../domain/returns/undo-shipment";
import { shipOutbound, type Shipped } from "../../../domain/outbound/ship-outbound";
import { isPositive } from "../../../domain/shared/quantity";
import type { Tx } from "../../../domain/shared/tx";
import { createTodo } from "../../../domain/todos/create-todo";
import type { ArgumentValues } from "../../conversation/arguments";
import { piecesOfProducts } from "../../presenters/pieces-of-products";
import { customerName, customersByKey, localMoment, productName } from "../../presenters/wording";
import { defineCommand, takenBackBy, type CommandContext } from "../define-command";
import { liveCardOf, showCard } from "../replies";
import { grammar } from "./order-ship.grammar";
import { ofOnlyLine, onLines, whichOutbound } from "./which-outbound";

type Asked = ArgumentValues<typeof grammar.args>;

/** Ships what is there, or just what was named; for a rest on a day the shipper gets a to-do. */
export const orderShip = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const outbound = await whichOutbound(tx, actor, asked.outbound ?? asked.order);
    const lines = await linesOf(tx, outbound, asked);
    const { carrier, tracking, parcels, restOn, serials } = asked;
    const shipped = await shipOutbound(tx, actor, {
      id: outbound.id,
      ...(lines && { lines }),
      ...(serials && { serials }),
      ...(carrier !== undefined && { carrier }),
      ...(tracking !== undefined && { tracking }),
      ...(parcels !== undefined && { parcels }),
    });
    const { shipment, outbound: after } = shipped;
    const undo = { subject: { kind: "outbound", id: after.id }, version: after.version, before: { shipmentId: shipment.id } };
    const reply = { ...(await showShipment(context, shipped)), undo };
    if (!restOn || shipped.order.state !== "pendingShipment") return reply;
    const { number, id } = shipped.order;
    const title = actor.language === "zh" ? `发 ${number} 余下的货` : `Ship the rest of ${number}`;
    const todo = await createTodo(tx, actor, { title, dueDay: restOn.day, about: { kind: "salesOrder", id } });
    return { ...reply, parts: [...reply.parts, liveCardOf({ kind: "todo", id: todo.id })] };
  },
  undo: {
    inverse: takenBackBy<{ readonly shipmentId: string }>(({ tx, actor }, { version, before: { shipmentId } }) =>
      undoShipment(tx, actor, { id: shipmentId, outboundVersion: version }),
    ),
    instead: {
      zh: "没发出去的，发送「撤销发货 SO-17」；已经到客户手里的，请用退货更正。",
      en: 'If it did not leave, send "undo shipment of SO-17"; if the customer has it, enter a return.',
    },
  },
});

async function linesOf(tx: Tx, outbound: Outbound, { lines, quantity }: Asked) {
  if (lines) return onLines(tx, outbound, lines);
  return quantity ? ofOnlyLine(tx, outbound, quantity) : null;
}

async function showShipment({ tx, actor }: CommandContext, { shipment, outbound, order }: Shipped) {
  const productIds = [...new Set(order.lines.map((line) => line.productId))];
  const products = new Map((await tx.products.findMany(productIds)).map((product) => [product.id, product]));
  const lots = new Map((await tx.stock.levels(productIds)).map((level) => [level.lotId, level.lotNumber]));
  const customer = (await customersByKey(tx, [order.customerId])).get(order.customerId);
  const goods = (productId: string, value: string) => {
    const product = products.get(productId);
    return {
      product: product ? `${product.sku} ${productName(product, actor)}` : "",
      quantity: { value, unit: product?.baseUnit ?? "" },
    };
  };
  const { carrier, tracking, parcels } = shipment;
  const left = await tx.serials.ofSources("shipment", [shipment.id], false);
  const props = {
    outbound: outbound.number,
    order: order.number,
    customer: customer ? customerName(customer, actor) : "",
    at: localMoment(actor, shipment.shippedAt),
    by: actor.name,
    carrier,
    tracking,
    parcels,
    lines: shipment.lines.map((line) => ({ ...goods(line.productId, line.quantity), lot: lots.get(line.lotId) ?? null })),
    pieces: await piecesOfProducts(tx, actor, left.get(shipment.id) ?? []),
    open: order.lines.filter((line) => isPositive(openQuantity(line))).map((line) => goods(line.productId, openQuantity(line))),
  };
  return showCard(shipmentCard.render(props, actor.language));
}
