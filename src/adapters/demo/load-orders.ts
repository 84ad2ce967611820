import type { SubmittedContent } from "../../domain/approvals/approval";
import { orderContent } from "../../domain/orders/order-content";
import { totalsOf } from "../../domain/quotes/quote-pricing";
import { dayOf } from "../../domain/shared/calendar-day";
import { contentHash } from "../../domain/shared/content-hash";
import { Dec } from "../../domain/shared/decimal";
import { newId, type Id } from "../../domain/shared/id";
import { lineAmount, lineTax, percent, sum, unitPrice } from "../../domain/shared/money";
import { askForApproval } from "./ask-for-approval";
import { idOf, put, type Loading } from "./loading";
import { pricesOf } from "./prices-of";
import type { World } from "./world";

type WorldOrder = World["orders"][number];

const goneStates = new Set(["shipped", "completed"]);
const reservedStates = new Set(["pendingPayment", "pendingShipment"]);

/** Sales orders with their reservations, outbound documents and shipments, and the approval they wait for. */
export async function loadOrders(loading: Loading): Promise<void> {
  const { world, ids } = loading;
  for (const each of [...world.orders, ...world.outbounds]) ids.set(each.id, newId());
  for (const order of world.orders) await loadOrder(loading, order);
}

async function loadOrder(loading: Loading, order: WorldOrder): Promise<void> {
  const { tx, world, ids } = loading;
  const customer = world.customers.find((each) => each.id === order.customer) as World["customers"][number];
  const { currency } = customer;
  const [id, warehouseId] = [idOf(loading, order.id), idOf(loading, order.warehouse ?? "SH")];
  const [gone, held] = [goneStates.has(order.state), reservedStates.has(order.state)];
  const lines = order.lines.map((line, index) => {
    const gross = lineAmount(line.qty, unitPrice(line.price, currency), percent("0"), currency);
    const { net, tax } = lineTax(gross, percent("13"), true, currency);
    const backordered = held ? (line.backordered ?? "0") : "0";
    const reserved = held ? new Dec(line.qty).minus(backordered).toFixed() : "0";
    const product = world.products.find((each) => each.id === line.product) as World["products"][number];
    return {
      id: newId(),
      sales_order_id: id,
      line_no: index + 1,
      product_id: idOf(loading, line.product),
      typed_quantity: line.qty,
      unit: product.base,
      quantity: line.qty,
      reserved,
      backordered,
      shipped: gone ? line.qty : "0",
      unit_price: line.price,
      discount_percent: "0",
      tax_rate: "13",
      net_amount: net,
      tax_amount: tax,
    };
  });
  const [net, tax] = [
    sum(
      lines.map((line) => line.net_amount),
      currency,
    ),
    sum(
      lines.map((line) => line.tax_amount),
      currency,
    ),
  ];
  await put(tx, "sales_orders", [
    {
      id,
      number: order.id,
      customer_id: idOf(loading, order.customer),
      opportunity_id: null,
      quote_id: null,
      quote_version_no: null,
      contract_id: null,
      owner_id: idOf(loading, order.owner),
      state: order.state,
      currency,
      terms: JSON.stringify(
        order.state === "pendingPayment" ? { days: 0, from: "prepaid" } : (customer.terms ?? { days: 0, from: "prepaid" }),
      ),
      net_amount: net,
      tax_amount: tax,
      total_amount: sum([net, tax], currency),
      warehouse_id: warehouseId,
      content_hash: contentHash({ number: order.id }),
      edited_by: idOf(loading, order.owner),
      created_at: loading.daysAgo(gone ? 30 : 5),
      completed_at: order.state === "completed" ? loading.daysAgo(10) : null,
      version: 1,
    },
  ]);
  await put(tx, "sales_order_lines", lines);
  const subject = { kind: "salesOrder", id };
  await askForApproval(loading, { ...order, by: order.owner }, subject, contentHash({ number: order.id }), await contentOf(loading, order));
  if (!gone && !held) return;
  const number = order.id.replace("SO", "OB");
  const outboundId = ids.get(number) ?? newId();
  ids.set(number, outboundId);
  const waiting = order.state === "pendingPayment" || lines.some((line) => line.backordered !== "0");
  const state = gone ? "delivered" : waiting ? "waiting" : "ready";
  await put(tx, "outbounds", [
    {
      id: outboundId,
      number,
      sales_order_id: id,
      warehouse_id: warehouseId,
      state,
      picker_id: null,
      created_at: loading.daysAgo(gone ? 29 : 4),
      version: 1,
    },
  ]);
  const outboundLines = lines.map((line) => ({
    id: newId(),
    outbound_id: outboundId,
    line_no: line.line_no,
    order_line_id: line.id,
    product_id: line.product_id,
    quantity: line.quantity,
    picked: line.shipped,
    shipped: line.shipped,
  }));
  await put(tx, "outbound_lines", outboundLines);
  if (gone) await loadShipment(loading, order, { id, outboundId, warehouseId }, outboundLines);
  else await loadReservations(loading, warehouseId, lines);
}

async function contentOf(loading: Loading, order: WorldOrder): Promise<SubmittedContent> {
  const { linesAnew, rates, currency } = await pricesOf(loading, order);
  const lines = linesAnew();
  const totals = totalsOf(lines, currency);
  return orderContent({ ...totals, currency, deliverBy: null }, { ...totals, lines, currency, taxInclusive: true }, rates);
}

async function loadReservations(
  { tx, daysAgo }: Loading,
  warehouseId: Id,
  lines: readonly { readonly id: Id; readonly product_id: Id; readonly reserved: string }[],
): Promise<void> {
  for (const line of lines.filter((each) => each.reserved !== "0")) {
    const [level] = await tx.sql.rows<{ lot_id: Id }>(
      "SELECT lot_id FROM stock_levels WHERE product_id = ? AND warehouse_id = ? ORDER BY lot_id DESC LIMIT 1",
      [line.product_id, warehouseId],
    );
    await put(tx, "stock_reservations", [
      {
        id: newId(),
        product_id: line.product_id,
        warehouse_id: warehouseId,
        lot_id: level?.lot_id ?? "",
        quantity: line.reserved,
        source_kind: "orderLine",
        source_id: line.id,
        expires_at: null,
        created_at: daysAgo(4),
      },
    ]);
  }
}

/** What went out weeks ago: its goods came in and left again, so the ledger's sum stays what it is. */
async function loadShipment(
  loading: Loading,
  order: WorldOrder,
  at: { readonly id: Id; readonly outboundId: Id; readonly warehouseId: Id },
  lines: readonly { readonly id: Id; readonly order_line_id: Id; readonly product_id: Id; readonly shipped: string }[],
): Promise<void> {
  const { tx, world, ids } = loading;
  const [number, id] = [order.id.replace("SO", "SH"), newId()];
  ids.set(number, id);
  const shippedAt = loading.daysAgo(25);
  await put(tx, "shipments", [
    {
      id,
      number,
      outbound_id: at.outboundId,
      sales_order_id: at.id,
      carrier: "顺丰",
      tracking: null,
      parcels: 1,
      shipped_by: idOf(loading, "P4"),
      shipped_at: shippedAt,
      delivered_at: loading.daysAgo(22),
    },
  ]);
  await put(
    tx,
    "shipment_lines",
    lines.map((line) => ({
      id: newId(),
      shipment_id: id,
      outbound_line_id: line.id,
      order_line_id: line.order_line_id,
      product_id: line.product_id,
      lot_id: "",
      quantity: line.shipped,
    })),
  );
  const move = (kind: string, product: Id, quantity: string, source: { kind: string; id: Id }, movedAt: Date) => ({
    id: newId(),
    product_id: product,
    warehouse_id: at.warehouseId,
    lot_id: "",
    kind,
    quantity,
    source_kind: source.kind,
    source_id: source.id,
    moved_day: dayOf(movedAt, world.timeZone),
    moved_at: movedAt,
    actor_id: idOf(loading, "P4"),
    reason: null,
  });
  const moves = lines.flatMap((line) => [
    move("opening", line.product_id, line.shipped, { kind: "company", id: at.warehouseId }, loading.daysAgo(50)),
    move("shipment", line.product_id, `-${line.shipped}`, { kind: "shipment", id }, shippedAt),
  ]);
  await put(tx, "stock_moves", moves);
}
