import { netOf, roundedHalfUp, share } from "./arithmetic";
import { openOf, openPart, openSum, type Books, type ModelCustomer, type ModelLine, type ModelOrder, type ModelPart } from "./books";

export function customerOf(books: Books, order: Pick<ModelOrder, "customer">): ModelCustomer {
  const customer = books.customers.get(order.customer);
  if (!customer) throw new Error(`nobody is ${order.customer}`);
  return customer;
}

export function dueRule(books: Books, order: ModelOrder): { readonly from: string; readonly days: number } {
  return customerOf(books, order).terms;
}

/** So many cents, exactly. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Of what has neither left nor been cancelled, with tax. */
export function openValue(order: ModelOrder): Fraction {
  const under = order.lines.reduce((product, line) => product * BigInt(line.quantity), 1n);
  const over = order.lines.reduce((sum, line) => sum + (BigInt(line.gross) * BigInt(openOf(line)) * under) / BigInt(line.quantity), 0n);
  return { over, under };
}

/** Of what is owed only the share of the goods that left becomes due; the rest stays undated, as a part of its own. */
export function dueFromShipment(order: ModelOrder, today: string, before: Fraction, after: Fraction): void {
  const undated = order.parts.filter((part) => part.due === null && (part.from === "shipment" || part.from === "monthEnd"));
  for (const part of undated) {
    const [was, is] = [inCents(before), inCents(after)];
    const dated = is === 0 ? part.amount : share(part.amount, was - is, was);
    const kept = Math.max(dated, part.settled + part.credited);
    if (kept < part.amount) order.parts.push({ ...part, amount: part.amount - kept, settled: 0, credited: 0, born: nextBirth() });
    part.amount = kept;
    part.due = dueDay(part, today);
  }
}

function inCents({ over, under }: Fraction): number {
  return roundedHalfUp(over, under);
}

let births = 0;
/** Debts are paid in the order of their due days, and of equal ones in the order in which they arose. */
export function nextBirth(): number {
  return (births += 1);
}

function dueDay({ from, days }: ModelPart, shipped: string): string {
  const [year = 0, month = 1, day = 1] = shipped.split("-").map(Number);
  const start = from === "monthEnd" ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, day));
  return new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Owed and not yet paid beyond what must come first, less what lies with us. */
export function exposure(books: Books, customer: ModelCustomer): number {
  let owed = 0;
  for (const order of books.orders.values()) {
    if (order.customer !== customer.number) continue;
    for (const part of order.parts) if (part.from !== "prepaid") owed += openPart(part);
  }
  return owed - customer.credit;
}

/** Money for one order: it pays what is open there, the rest stays with us. */
export function payOrder(books: Books, order: ModelOrder, amount: number): void {
  const customer = customerOf(books, order);
  customer.received += amount;
  customer.credit += amount;
  const open = order.parts.filter((part) => openPart(part) > 0).toSorted(earlierDue);
  settle(customer, [[order, open]], Math.min(amount, openSum(order)));
}

/** Money without a word of what for. */
export function receive(customer: ModelCustomer, amount: number): void {
  customer.received += amount;
  customer.credit += amount;
}

/** So much of it pays the oldest due of the customer's debts. */
export function settleOldest(books: Books, customer: ModelCustomer, amount: number): void {
  const owed = [...books.orders.values()].filter((order) => order.customer === customer.number);
  const all = owed.flatMap((order) => order.parts.filter((part) => openPart(part) > 0).map((part) => ({ order, part })));
  const inOrder = all.toSorted((left, right) => earlierDue(left.part, right.part));
  settle(
    customer,
    inOrder.map(({ order, part }) => [order, [part]]),
    amount,
  );
}

function settle(customer: ModelCustomer, among: readonly (readonly [ModelOrder, readonly ModelPart[]])[], amount: number): void {
  let left = amount;
  for (const [order, parts] of among) {
    for (const part of parts) {
      const paid = Math.min(left, openPart(part));
      part.settled += paid;
      customer.credit -= paid;
      left -= paid;
    }
    if (order.state === "pendingPayment" && order.parts.every((part) => part.from !== "prepaid" || openPart(part) === 0)) {
      order.state = "pendingShipment";
    }
    completeIfDone(order);
  }
}

function earlierDue(left: ModelPart, right: ModelPart): number {
  const [one, other] = [left.due ?? "9999", right.due ?? "9999"];
  return one < other ? -1 : one > other ? 1 : left.born - right.born;
}

/** No longer owed: the last part first, what is unpaid before what is paid; what was paid for it lies with us. */
export function creditOrder(books: Books, order: ModelOrder, amount: number | "all"): void {
  const customer = customerOf(books, order);
  const most = order.parts.reduce((sum, part) => sum + part.amount - part.credited, 0);
  let left = amount === "all" ? most : Math.min(most, amount);
  const lastFirst = order.parts.toReversed();
  for (const part of lastFirst) {
    const credit = Math.min(openPart(part), left);
    part.credited += credit;
    left -= credit;
  }
  for (const part of lastFirst) {
    const release = Math.min(part.settled, left);
    part.settled -= release;
    part.credited += release;
    customer.credit += release;
    left -= release;
  }
}

/** What the last pieces of what is still owed for a line are worth: what stays is what an invoice over it would say. */
export function worthOf(line: ModelLine, last: number): number {
  const upTo = (count: number) => share(line.net, count, line.quantity) + share(line.gross - line.net, count, line.quantity);
  const kept = line.quantity - line.cancelled - line.refunded;
  return upTo(kept) - upTo(kept - last);
}

/** Shipped, with the customer, and nothing owed. */
export function completeIfDone(order: ModelOrder): void {
  if (order.state === "shipped" && order.shipments.every((there) => there) && openSum(order) === 0) order.state = "completed";
}

export function grossLine(sku: string, quantity: number, unitCents: number): ModelLine {
  const gross = quantity * unitCents;
  return { sku, quantity, gross, net: netOf(gross), reserved: 0, backordered: 0, shipped: 0, cancelled: 0, returned: 0, refunded: 0 };
}
