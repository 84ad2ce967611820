import { at, availableOf, onHandOf, openOf, promisedOf, type Books, type ModelLine, type ModelOrder } from "./books";
import { cover, warn } from "./buying";
import { completeIfDone, creditOrder, dueFromShipment, dueRule, nextBirth, openValue, worthOf } from "./money";

/** Where the fewest lines would be short; of equals the first. */
export function choosePlace(books: Books, lines: readonly { readonly sku: string; readonly quantity: number }[]): string {
  const shortIn = (where: string) => {
    const free = new Map<string, number>();
    return lines.filter(({ sku, quantity }) => {
      const left = free.get(sku) ?? Math.max(0, availableOf(books, sku, where));
      free.set(sku, Math.max(0, left - quantity));
      return left < quantity;
    }).length;
  };
  return books.places.reduce((best, where) => (shortIn(where) < shortIn(best) ? where : best));
}

/** The order binds: what is there is held for it, the rest waits; money is owed; what is short is asked for. */
export function place(books: Books, order: ModelOrder, today: string): void {
  const { lines } = order;
  const where = choosePlace(books, lines);
  order.place = where;
  for (const line of lines) {
    const free = Math.max(0, availableOf(books, line.sku, where));
    line.reserved = Math.min(free, line.quantity);
    line.backordered = line.quantity - line.reserved;
  }
  const { from, days } = dueRule(books, order);
  order.state = from === "prepaid" ? "pendingPayment" : "pendingShipment";
  const amount = lines.reduce((sum, line) => sum + line.gross, 0);
  order.parts.push({ amount, settled: 0, credited: 0, from, days, due: from === "prepaid" ? today : null, born: nextBirth() });
  const skus = [...new Set(lines.map((line) => line.sku))];
  for (const sku of skus) cover(books, sku, where);
  for (const sku of skus) warn(books, sku, where);
}

/** What came in, or became free, goes to who has waited longest. */
export function serve(books: Books, sku: string, where: string): void {
  let free = availableOf(books, sku, where);
  for (const order of books.orders.values()) {
    if (order.place !== where || (order.state !== "pendingPayment" && order.state !== "pendingShipment")) continue;
    for (const line of order.lines.filter((each) => each.sku === sku)) {
      const got = Math.max(0, Math.min(line.backordered, free));
      line.reserved += got;
      line.backordered -= got;
      free -= got;
    }
  }
}

export function change(books: Books, sku: string, where: string, by: number): void {
  books.onHand.set(at(sku, where), onHandOf(books, sku, where) + by);
}

export function arrive(books: Books, sku: string, where: string, quantity: number): void {
  change(books, sku, where, quantity);
  serve(books, sku, where);
  warn(books, sku, where);
}

/** All that is held leaves, or so many pieces of the first line. */
export function ship(books: Books, order: ModelOrder, today: string, part: number | null = null): void {
  const before = openValue(order);
  for (const [index, line] of order.lines.entries()) {
    const leaving = part === null ? line.reserved : index === 0 ? part : 0;
    line.reserved -= leaving;
    line.shipped += leaving;
    change(books, line.sku, order.place ?? "", -leaving);
  }
  order.shipments.push(false);
  if (order.lines.every((line) => openOf(line) === 0)) {
    order.state = "shipped";
    order.outboundGone = true;
  }
  dueFromShipment(order, today, before, openValue(order));
  for (const sku of skusOf(order)) warn(books, sku, order.place ?? "");
}

export function deliver(order: ModelOrder): void {
  order.shipments.fill(true);
  completeIfDone(order);
}

/** Ends what has not left; what was held is free for those who wait, what is not owed any more is not asked for. */
export function cancel(books: Books, order: ModelOrder): void {
  const shipped = order.lines.some((line) => line.shipped > 0);
  const placed = order.state !== "pendingApproval";
  const unshipped = order.lines.reduce((sum, line) => sum + worthOf(line, openOf(line)), 0);
  for (const line of order.lines) {
    line.cancelled += openOf(line);
    line.reserved = 0;
    line.backordered = 0;
  }
  order.state = shipped ? "shipped" : "cancelled";
  if (!placed) return;
  if (shipped) order.outboundGone = true;
  creditOrder(books, order, shipped ? unshipped : "all");
  for (const sku of skusOf(order)) {
    serve(books, sku, order.place ?? "");
    warn(books, sku, order.place ?? "");
  }
  completeIfDone(order);
}

/** What a count found; false, and nothing changed, when more is promised than was found. */
export function count(books: Books, sku: string, where: string, found: number): boolean {
  const before = onHandOf(books, sku, where);
  if (found < promisedOf(books, sku, where).reserved) return false;
  change(books, sku, where, found - before);
  if (found > before) serve(books, sku, where);
  warn(books, sku, where);
  return true;
}

/** From one warehouse to another; false when so much is not free. */
export function transfer(books: Books, sku: string, from: string, to: string, quantity: number): boolean {
  if (availableOf(books, sku, from) < quantity) return false;
  change(books, sku, from, -quantity);
  warn(books, sku, from);
  arrive(books, sku, to, quantity);
  return true;
}

/** How many of a line may still be sent back. */
export function returnable(books: Books, order: ModelOrder, line: ModelLine): number {
  const underWay = [...books.returns.values()]
    .filter((each) => each.order === order && (each.state === "requested" || each.state === "approved"))
    .flatMap((each) => each.lines.filter((wanted) => wanted.line === line))
    .reduce((sum, wanted) => sum + wanted.quantity, 0);
  return line.shipped - line.returned - underWay;
}

export function skusOf(order: ModelOrder): string[] {
  return [...new Set(order.lines.map((line) => line.sku))];
}
