import { between, count, differs, keepers, look, outboundOf, pick, type Desk, type Work } from "../desk";
import { promisedOf, type ModelOrder } from "../model/books";
import { deliver, ship as leave } from "../model/goods";
import { customerOf, exposure } from "../model/money";

export const shipOrders: Work = {
  name: "ship an order",
  perOrder: 1.15,
  async do(desk) {
    const order = pick(
      desk,
      desk.books.orders.values(),
      (each) => each.state === "pendingShipment" && each.lines.some((line) => line.reserved > 0),
    );
    if (!order || order.place === null) return false;
    const keeper = keepers[order.place] ?? "P4";
    const outbound = await outboundOf(desk, order);
    const [line] = order.lines;
    const part =
      order.lines.length === 1 && line && line.reserved > 3 && desk.random() < 0.25 ? between(desk.random, 1, line.reserved - 1) : null;
    const tracking = `SF${String(between(desk.random, 1_000_000, 9_999_999))}`;
    const ship = () =>
      part !== null
        ? desk.office.sayAndConfirm(keeper, `ship ${part} from ${outbound.number} DHL ${tracking.slice(2)}`)
        : desk.random() < 0.5
          ? desk.office.sayAndConfirm(keeper, `${order.number} 发了 顺丰 ${tracking}`)
          : desk.office.tap(keeper, "outbound.ship", outbound, { carrier: "顺丰", tracking });
    const { text: answer } = await ship();
    if (mayLeave(desk, order)) {
      leave(desk.books, order, desk.today(), part);
      count(desk, "shipments");
    } else count(desk, "shipments held for credit");
    differs(desk, `${order.number} after shipping`, order.state, (await look(desk, "salesOrder", order)).state);
    for (const { sku } of order.lines) await compareLevel(desk, sku, order.place, answer);
    return true;
  },
};

/** Credit is asked once more when goods leave. */
function mayLeave(desk: Desk, order: ModelOrder): boolean {
  const customer = customerOf(desk.books, order);
  if (customer.terms.from === "prepaid" && order.parts.every((part) => part.from === "prepaid")) return true;
  const owed = exposure(desk.books, customer);
  return owed <= customer.limit || (order.releasedTo !== null && owed <= order.releasedTo);
}

export async function compareLevel(desk: Desk, sku: string, place: string, answer = ""): Promise<void> {
  const row = await desk.office.one<{ onHand: string; reserved: string }>(
    `SELECT COALESCE(SUM(l.on_hand), 0) AS onHand, COALESCE(SUM(l.reserved), 0) AS reserved FROM stock_levels l
     JOIN products p ON p.id = l.product_id JOIN warehouses w ON w.id = l.warehouse_id WHERE p.sku = ? AND w.number = ?`,
    [sku, place],
  );
  const { reserved } = promisedOf(desk.books, sku, place);
  const onHand = desk.books.onHand.get(`${sku}@${place}`) ?? 0;
  differs(
    desk,
    `stock of ${sku} in ${place} ${answer.slice(0, 100)}`.trim(),
    `${onHand} / ${reserved}`,
    `${Number(row.onHand)} / ${Number(row.reserved)}`,
  );
}

export const deliverOrders: Work = {
  name: "hear that goods arrived",
  perOrder: 1,
  async do(desk) {
    const order = pick(desk, desk.books.orders.values(), (each) => each.shipments.some((there) => !there));
    if (!order || order.place === null) return false;
    const outbound = await outboundOf(desk, order);
    await desk.office.say(keepers[order.place] ?? "P4", desk.random() < 0.5 ? `${outbound.number} delivered` : `${outbound.number} 已签收`);
    deliver(order);
    differs(desk, `${order.number} after delivery`, order.state, (await look(desk, "salesOrder", order)).state);
    return count(desk, "deliveries");
  },
};
