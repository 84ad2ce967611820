import type { Office } from "./office";
import { cents, pieces } from "./model/arithmetic";
import { at, type Books, type ModelCustomer, type ModelLine, type ModelOrder, type OrderState } from "./model/books";
import { nextBirth } from "./model/money";

type Row = Readonly<Record<string, string | number | null>>;

/** The company as it stands before the first day, copied into the model once; from then on the two go their own ways. */
export async function openBooks(office: Office): Promise<Books> {
  const read = (query: string) => office.rows<Row>(query);
  const books: Books = {
    places: (await read("SELECT number FROM warehouses ORDER BY position, number")).map((row) => text(row, "number")),
    skus: (await read("SELECT sku FROM products WHERE tracks_stock = 1 ORDER BY sku")).map((row) => text(row, "sku")),
    onHand: new Map(),
    safety: new Map(),
    warned: new Set(),
    customers: new Map(),
    orders: new Map(),
    offers: new Map(),
    requisitions: [],
    purchases: new Map(),
    payables: new Map(),
    returns: new Map(),
  };
  await openStock(books, read);
  await openCustomers(books, read);
  await openOrders(books, read);
  await openBuying(books, read);
  return books;
}

type Read = (query: string) => Promise<Row[]>;

const text = (row: Row, name: string): string => String(row[name]);
/** MariaDB keeps JSON as text, MySQL gives it parsed. */
function termsIn(row: Row, name: string): { readonly from: string; readonly days: number } {
  const kept: unknown = row[name];
  return (typeof kept === "string" ? JSON.parse(kept) : kept) as { readonly from: string; readonly days: number };
}

const place = (row: Row): string => at(text(row, "sku"), text(row, "place"));

async function openStock(books: Books, read: Read): Promise<void> {
  const named = "JOIN products p ON p.id = l.product_id JOIN warehouses w ON w.id = l.warehouse_id";
  for (const row of await read(
    `SELECT p.sku, w.number AS place, SUM(l.on_hand) AS on_hand FROM stock_levels l ${named} GROUP BY p.sku, w.number`,
  ))
    books.onHand.set(place(row), pieces(text(row, "on_hand")));
  for (const row of await read(
    `SELECT p.sku, w.number AS place, l.threshold, COALESCE(l.target, l.threshold) AS target FROM safety_stocks l ${named}`,
  ))
    books.safety.set(place(row), { threshold: pieces(text(row, "threshold")), target: pieces(text(row, "target")) });
  for (const row of await read(
    `SELECT p.sku, w.number AS place FROM rule_holds h JOIN rules r ON r.id = h.rule_id AND r.number = 'RL-1'
     JOIN products p ON p.id = SUBSTRING_INDEX(h.record_id, ':', 1) JOIN warehouses w ON w.id = SUBSTRING_INDEX(h.record_id, ':', -1)`,
  ))
    books.warned.add(place(row));
}

async function openCustomers(books: Books, read: Read): Promise<void> {
  for (const row of await read(
    `SELECT c.number, COALESCE(c.short_name, c.name) AS short, c.name_en, o.number AS owner, c.currency, c.terms, c.credit_limit,
       (SELECT COALESCE(SUM(p.amount), 0) FROM payments p WHERE p.customer_id = c.id AND p.state <> 'voided') AS received,
       (SELECT COALESCE(SUM(p.amount - p.allocated - p.refunded), 0) FROM payments p WHERE p.customer_id = c.id AND p.state <> 'voided') AS credit
     FROM customers c JOIN people o ON o.id = c.owner_id ORDER BY c.number`,
  )) {
    const { from, days } = termsIn(row, "terms");
    books.customers.set(text(row, "number"), {
      number: text(row, "number"),
      short: text(row, "short"),
      english: row["name_en"] === null ? null : text(row, "name_en"),
      owner: text(row, "owner"),
      currency: text(row, "currency") as ModelCustomer["currency"],
      terms: { from, days },
      limit: cents(text(row, "credit_limit")),
      credit: cents(text(row, "credit")),
      received: cents(text(row, "received")),
    });
  }
}

async function openOrders(books: Books, read: Read): Promise<void> {
  for (const row of await read(
    `SELECT o.number, c.number AS customer, w.number AS place, o.state,
       (SELECT COUNT(*) FROM invoices i WHERE i.sales_order_id = o.id) AS invoices,
       (SELECT COUNT(*) FROM outbounds b WHERE b.sales_order_id = o.id AND b.state IN ('shipped', 'delivered')) AS gone
     FROM sales_orders o JOIN customers c ON c.id = o.customer_id LEFT JOIN warehouses w ON w.id = o.warehouse_id
     WHERE o.state <> 'draft' ORDER BY o.id`,
  )) {
    const order: ModelOrder = {
      number: text(row, "number"),
      customer: text(row, "customer"),
      place: row["place"] === null ? null : text(row, "place"),
      state: text(row, "state") as OrderState,
      lines: [],
      parts: [],
      shipments: [],
      outboundGone: Number(row["gone"]) > 0,
      releasedTo: null,
      invoiced: Number(row["invoices"]) > 0,
    };
    books.orders.set(order.number, order);
  }
  for (const row of await read(
    `SELECT o.number, p.sku, l.* FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id JOIN products p ON p.id = l.product_id
     WHERE o.state <> 'draft' ORDER BY o.id, l.line_no`,
  ))
    books.orders.get(text(row, "number"))?.lines.push(lineFrom(row));
  for (const row of await read(
    `SELECT o.number, r.amount, r.settled, r.credited, r.due_rule, CAST(r.due_day AS CHAR) AS due FROM receivables r
     JOIN sales_orders o ON o.id = r.source_id ORDER BY r.id`,
  )) {
    const { from, days } = termsIn(row, "due_rule");
    const [amount, settled, credited] = [cents(text(row, "amount")), cents(text(row, "settled")), cents(text(row, "credited"))];
    const due = row["due"] === null ? null : text(row, "due");
    books.orders.get(text(row, "number"))?.parts.push({ amount, settled, credited, from, days, due, born: nextBirth() });
  }
  for (const row of await read(
    "SELECT o.number, s.delivered_at FROM shipments s JOIN sales_orders o ON o.id = s.sales_order_id ORDER BY s.id",
  ))
    books.orders.get(text(row, "number"))?.shipments.push(row["delivered_at"] !== null);
}

function lineFrom(row: Row): ModelLine {
  const of = (name: string) => pieces(text(row, name));
  const net = cents(text(row, "net_amount"));
  return {
    sku: text(row, "sku"),
    quantity: of("quantity"),
    gross: net + cents(text(row, "tax_amount")),
    net,
    reserved: of("reserved"),
    backordered: of("backordered"),
    shipped: of("shipped"),
    cancelled: of("cancelled"),
    returned: of("returned"),
    refunded: of("returned"),
  };
}

async function openBuying(books: Books, read: Read): Promise<void> {
  for (const row of await read(
    `SELECT v.number AS supplier, p.sku, s.price, s.min_quantity, s.pack_quantity, s.lead_days FROM supplier_products s
     JOIN suppliers v ON v.id = s.supplier_id JOIN products p ON p.id = s.product_id`,
  )) {
    books.offers.set(text(row, "sku"), {
      supplier: text(row, "supplier"),
      minimum: pieces(text(row, "min_quantity")),
      pack: pieces(text(row, "pack_quantity")),
      price: cents(text(row, "price")),
      leadDays: Number(row["lead_days"]),
    });
  }
  for (const row of await read(
    `SELECT p.sku, w.number AS place, r.quantity, r.state, r.open_key FROM requisitions r JOIN products p ON p.id = r.product_id
     JOIN warehouses w ON w.id = r.warehouse_id ORDER BY r.id`,
  ))
    books.requisitions.push({
      sku: text(row, "sku"),
      place: text(row, "place"),
      quantity: pieces(text(row, "quantity")),
      state: text(row, "state") as "suggested",
      keyed: row["open_key"] !== null,
    });
  for (const row of await read(
    `SELECT o.number, v.number AS supplier, COALESCE(w.number, '') AS place, o.state, CAST(o.due_day AS CHAR) AS due, p.sku,
       l.quantity, l.received, l.billed, l.net_amount, l.tax_amount
     FROM purchase_orders o JOIN suppliers v ON v.id = o.supplier_id LEFT JOIN warehouses w ON w.id = o.warehouse_id
     JOIN purchase_order_lines l ON l.purchase_order_id = o.id JOIN products p ON p.id = l.product_id ORDER BY o.id, l.line_no`,
  )) {
    const number = text(row, "number");
    const head = { number, supplier: text(row, "supplier"), place: text(row, "place") || (books.places[0] ?? "") };
    const purchase = books.purchases.get(number) ?? { ...head, state: text(row, "state"), due: text(row, "due"), lines: [] };
    purchase.lines.push({
      sku: text(row, "sku"),
      quantity: pieces(text(row, "quantity")),
      gross: cents(text(row, "net_amount")) + cents(text(row, "tax_amount")),
      requisition: null,
      received: pieces(text(row, "received")),
      billed: pieces(text(row, "billed")),
    });
    books.purchases.set(number, purchase);
  }
}
