import { oneOf } from "../../support/random";
import { between, count, differs, look, pick, type Desk, type Work } from "../desk";
import type { ModelCustomer, ModelOrder } from "../model/books";
import { place } from "../model/goods";
import { exposure, grossLine } from "../model/money";
import { mustHaveMade } from "../office";

export interface Wanted {
  readonly sku: string;
  readonly quantity: number;
  /** In cents. */
  readonly price: number;
}

const yuanPerHundredDollars = 710;
/** From so much on the manager is asked, in cents of the company's currency. */
const managerFrom = 5_000_000;

export const placeOrders: Work = {
  name: "place an order",
  perOrder: 0.85,
  async do(desk) {
    const customer = pick(desk, desk.books.customers.values(), () => true);
    if (!customer) return false;
    const wanted = basket(desk, customer);
    const text = orderText(desk, customer, wanted);
    const id = mustHaveMade(text, await desk.office.say(customer.owner, text), "salesOrder");
    const made = await look(desk, "salesOrder", { id });
    await bookOrder(desk, customer, made.number, wanted, true);
    return count(desk, "orders placed");
  },
};

/** Goods at a price near the list's. */
export function basket(desk: Desk, customer: ModelCustomer): Wanted[] {
  const { random, prices, books } = desk;
  const chosen = new Set<string>();
  const lines = random() < 0.45 ? 1 : random() < 0.7 ? 2 : 3;
  while (chosen.size < lines) chosen.add(oneOf(random, books.skus));
  return [...chosen].map((sku) => {
    const list = prices[customer.currency].get(sku) ?? 100;
    const most = list > 50_000 ? 3 : list > 10_000 ? 8 : list > 1_000 ? 20 : 200;
    // A big one now and then, for which somebody has to ask.
    const quantity = between(random, 1, most) * (random() < 0.03 ? 8 : 1);
    return { sku, quantity: Math.min(quantity, 990), price: Math.max(1, Math.round(list * (0.94 + random() * 0.1))) };
  });
}

function orderText(desk: Desk, customer: ModelCustomer, wanted: readonly Wanted[]): string {
  const english = desk.random() < 0.4;
  const said = (english ? customer.english : null) ?? customer.short;
  const lines = goodsText(wanted, english, customer.currency);
  return english ? `new order for ${said}: ${lines}` : `给${said}开个销售单 ${lines}`;
}

export function goodsText(wanted: readonly Wanted[], english: boolean, currency: string): string {
  const unit = (sku: string) => (sku === "G15" ? "kg" : sku === "H20" ? "m" : "pcs");
  const zhUnit = (sku: string) => (sku === "G15" ? "公斤" : sku === "H20" ? "米" : "个");
  const sign = currency === "USD" ? "$" : "";
  const price = (cents: number) => (cents / 100).toFixed(2);
  return english
    ? wanted.map((each) => `${each.quantity} ${unit(each.sku)} ${each.sku} @ ${sign}${price(each.price)}`).join(", ")
    : wanted.map((each) => `${each.sku} ${each.quantity}${zhUnit(each.sku)} 单价${price(each.price)}`).join("，");
}

/** Into the model: placed at once, or before those who have to be asked. */
export async function bookOrder(
  desk: Desk,
  customer: ModelCustomer,
  number: string,
  wanted: readonly Wanted[],
  asksForAmount: boolean,
): Promise<ModelOrder> {
  const { books } = desk;
  const order: ModelOrder = {
    number,
    customer: customer.number,
    place: null,
    state: "pendingApproval",
    lines: wanted.map(({ sku, quantity, price }) => grossLine(sku, quantity, price)),
    parts: [],
    shipments: [],
    outboundGone: false,
    releasedTo: null,
    invoiced: false,
  };
  const total = order.lines.reduce((sum, line) => sum + line.gross, 0);
  const inBase = customer.currency === "USD" ? Math.round((total * yuanPerHundredDollars) / 100) : total;
  const after = exposure(books, customer) + total;
  const overLimit = customer.terms.from !== "prepaid" && after > customer.limit;
  books.orders.set(number, order);
  if (overLimit) order.releasedTo = after;
  if (!overLimit && !(asksForAmount && inBase >= managerFrom)) place(books, order, desk.today());
  const row = await desk.office.one<{ state: string; total: string; place: string | null }>(
    `SELECT o.state, o.total_amount AS total, w.number AS place FROM sales_orders o LEFT JOIN warehouses w ON w.id = o.warehouse_id WHERE o.number = ?`,
    [number],
  );
  differs(desk, `${number} total`, (total / 100).toFixed(2), Number(row.total).toFixed(2));
  differs(desk, `${number} state when made`, order.state, row.state);
  if (order.place !== null) differs(desk, `${number} warehouse`, order.place, row.place);
  return order;
}
