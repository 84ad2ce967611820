import { newId } from "../../domain/shared/id";
import { idOf, put, type Loading } from "./loading";

interface OrderLineRow {
  readonly id: string;
  readonly product_id: string;
  readonly quantity: string;
  readonly shipped: string;
  readonly net_amount: string;
  readonly tax_amount: string;
}

/** Invoices over whole orders, the return that waits for a decision, the service's open tickets. */
export async function loadAfterSales(loading: Loading): Promise<void> {
  for (const [index, invoice] of loading.world.invoices.entries()) await loadInvoice(loading, invoice, index + 1);
  await loading.tx.sql.run("INSERT IGNORE INTO gapless_series (series, last_drawn) VALUES (?, 0)", [`invoice-${yearOf(loading)}`]);
  await loadReturns(loading);
  await loadTickets(loading);
}

const yearOf = ({ day, world }: Loading) => day(world.now.slice(0, 10)).slice(0, 4);

async function linesOf({ tx, ids }: Loading, order: string): Promise<readonly OrderLineRow[]> {
  return tx.sql.rows<OrderLineRow>(
    "SELECT id, product_id, quantity, shipped, net_amount, tax_amount FROM sales_order_lines WHERE sales_order_id = ? ORDER BY line_no",
    [ids.get(order)],
  );
}

async function loadInvoice(loading: Loading, invoice: Loading["world"]["invoices"][number], index: number): Promise<void> {
  const { tx } = loading;
  const [order] = await tx.sql.rows<Record<string, string>>(
    `SELECT o.*, c.name AS title, c.credit_code FROM sales_orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = ?`,
    [idOf(loading, invoice.order)],
  );
  const lines = await linesOf(loading, invoice.order);
  if (!order || lines.length === 0) return;
  const id = newId();
  const issued = invoice.state === "issued";
  await put(tx, "invoices", [
    {
      id,
      number: invoice.id,
      issued_number: issued ? `2631200000000${String(1000 + index)}` : null,
      kind: order["currency"] === "CNY" && order["credit_code"] ? "special" : "ordinary",
      title: order["title"],
      tax_id: order["credit_code"] ?? null,
      customer_id: order["customer_id"],
      owner_id: order["owner_id"],
      sales_order_id: order["id"],
      state: invoice.state,
      currency: order["currency"],
      net_amount: order["net_amount"],
      tax_amount: order["tax_amount"],
      total_amount: order["total_amount"],
      requested_by: order["owner_id"],
      issued_by: issued ? idOf(loading, "P7") : null,
      issued_day: issued ? loading.day("2026-11-10") : null,
      created_at: loading.daysAgo(15),
      version: 1,
    },
  ]);
  await put(
    tx,
    "invoice_lines",
    lines.map((line, at) => ({
      id: newId(),
      invoice_id: id,
      line_no: at + 1,
      order_line_id: line.id,
      product_id: line.product_id,
      quantity: line.quantity,
      net_amount: line.net_amount,
      tax_amount: line.tax_amount,
    })),
  );
  for (const line of lines) await tx.sql.run("UPDATE sales_order_lines SET invoiced = quantity WHERE id = ?", [line.id]);
  if (!loading.ids.has(invoice.id)) loading.ids.set(invoice.id, id);
}

/** What came is looked at and held apart: somebody has to decide. */
async function loadReturns(loading: Loading): Promise<void> {
  const { tx, world } = loading;
  for (const given of world.returns) {
    const [order] = await tx.sql.rows<Record<string, string>>("SELECT * FROM sales_orders WHERE id = ?", [idOf(loading, given.order)]);
    const wanted = given.lines.map((line) => ({ productId: idOf(loading, line.product), quantity: line.qty }));
    const lines = (await linesOf(loading, given.order)).flatMap((line) => {
      const own = wanted.find((each) => each.productId === line.product_id);
      return own && Number(line.shipped) >= Number(own.quantity) ? [{ ...line, back: own.quantity }] : [];
    });
    if (!order || lines.length === 0) continue;
    const id = newId();
    loading.ids.set(given.id, id);
    await put(tx, "returns", [
      {
        id,
        number: given.id,
        customer_id: order["customer_id"],
        owner_id: order["owner_id"],
        sales_order_id: order["id"],
        warehouse_id: order["warehouse_id"],
        state: "inspected",
        wanted_fate: null,
        wanted_remedy: "none",
        reason: "有划痕",
        currency: order["currency"],
        requested_by: order["owner_id"],
        decided_by: null,
        created_at: loading.daysAgo(6),
        version: 1,
      },
    ]);
    for (const [at, line] of lines.entries()) {
      const outcomes = [{ id: newId(), quantity: line.back, fate: "quarantine", remedy: "none" }];
      await put(tx, "return_lines", [
        {
          id: newId(),
          return_id: id,
          line_no: at + 1,
          order_line_id: line.id,
          product_id: line.product_id,
          quantity: line.back,
          received: line.back,
          outcomes: JSON.stringify(outcomes),
        },
      ]);
      await tx.sql.run("UPDATE sales_order_lines SET returned = returned + ? WHERE id = ?", [line.back, line.id]);
    }
  }
}

async function loadTickets(loading: Loading): Promise<void> {
  for (const ticket of loading.world.tickets) {
    const id = newId();
    loading.ids.set(ticket.id, id);
    const owner = idOf(loading, ticket.owner);
    await put(loading.tx, "tickets", [
      {
        id,
        number: ticket.id,
        kind: "complaint",
        title: ticket.subject,
        priority: "normal",
        customer_id: idOf(loading, ticket.customer),
        owner_id: owner,
        state: ticket.state,
        due_at: loading.daysAgo(-3),
        opened_by: owner,
        created_at: loading.daysAgo(1),
        version: 1,
      },
    ]);
  }
}
