import { share } from "./arithmetic";
import { at, availableOf, promisedOf, type Books, type ModelPurchase, type ModelRequisition } from "./books";

/** At least the least that can be had, in whole packs. */
function orderable(books: Books, sku: string, wanted: number): number {
  const offer = books.offers.get(sku);
  return offer ? Math.ceil(Math.max(wanted, offer.minimum) / offer.pack) * offer.pack : wanted;
}

function requestedOf(books: Books, sku: string, place: string): number {
  const asked = books.requisitions
    .filter((each) => each.sku === sku && each.place === place && ["suggested", "pendingApproval", "approved"].includes(each.state))
    .reduce((sum, each) => sum + each.quantity, 0);
  return asked + onOrders(books, sku, place, ["draft"]);
}

function onOrders(books: Books, sku: string, place: string, states: readonly string[]): number {
  let sum = 0;
  for (const purchase of books.purchases.values()) {
    if (purchase.place !== place || !states.includes(purchase.state)) continue;
    for (const line of purchase.lines) if (line.sku === sku) sum += line.quantity - line.received;
  }
  return sum;
}

/**
 * What is missing to the target, once less is left than the threshold; what is asked for or on its way already is not
 * missing. The open requisition grows; only where there is none a new one is made. It goes before its approvers at once.
 */
export function cover(books: Books, sku: string, place: string): void {
  const { threshold, target } = books.safety.get(at(sku, place)) ?? { threshold: 0, target: 0 };
  const projected = availableOf(books, sku, place) - promisedOf(books, sku, place).backordered;
  if (projected >= threshold) return;
  const requested = requestedOf(books, sku, place);
  const short = Math.max(target, threshold) - projected - requested - onOrders(books, sku, place, ["confirmed", "partlyReceived"]);
  if (short <= 0) return;
  const open = books.requisitions.find((each) => each.keyed && each.sku === sku && each.place === place);
  if (open) {
    open.quantity = orderable(books, sku, open.quantity + short);
    open.state = "pendingApproval";
    return;
  }
  books.requisitions.push({
    sku,
    place,
    quantity: orderable(books, sku, requested + short) - requested,
    state: "pendingApproval",
    keyed: true,
  });
}

/** Under the threshold now, and not a moment ago: the starter rule looks after the shortage. */
export function warn(books: Books, sku: string, place: string): void {
  const key = at(sku, place);
  const limit = books.safety.get(key);
  if (!limit || availableOf(books, sku, place) >= limit.threshold) {
    books.warned.delete(key);
    return;
  }
  if (books.warned.has(key)) return;
  books.warned.add(key);
  cover(books, sku, place);
}

/** What stood there as a suggestion is put before its approvers by a person. */
export function submit(requisition: ModelRequisition): void {
  requisition.state = "pendingApproval";
}

export function approve(requisition: ModelRequisition): void {
  requisition.state = "approved";
  requisition.keyed = false;
}

/** On the supplier's draft for that warehouse, a new one where there is none. */
export function order(books: Books, requisition: ModelRequisition, number: string, due: string): ModelPurchase {
  const offer = books.offers.get(requisition.sku);
  if (!offer) throw new Error(`nobody sells ${requisition.sku}`);
  const known = books.purchases.get(number);
  const purchase = known ?? { number, supplier: offer.supplier, place: requisition.place, state: "draft", due, lines: [] };
  if (purchase.state !== "draft" || purchase.place !== requisition.place)
    throw new Error(`${number} is not a draft for ${requisition.place}`);
  const { sku, quantity } = requisition;
  purchase.lines.push({ sku, quantity, gross: quantity * offer.price, requisition, received: 0, billed: 0 });
  purchase.due = due;
  requisition.state = "ordered";
  books.purchases.set(number, purchase);
  return purchase;
}

/** So much of a line came; the caller lets it arrive in the warehouse. */
export function take(purchase: ModelPurchase, index: number, quantity: number): void {
  const line = purchase.lines[index];
  if (!line) throw new Error(`${purchase.number} has no line ${index}`);
  line.received += quantity;
  if (line.received === line.quantity && line.requisition) line.requisition.state = "received";
  purchase.state = purchase.lines.every((each) => each.received === each.quantity) ? "received" : "partlyReceived";
}

/** What the supplier may ask for what came and was not billed. */
export function bill(purchase: ModelPurchase): number {
  let amount = 0;
  for (const line of purchase.lines) {
    amount += share(line.gross, line.received - line.billed, line.quantity);
    line.billed = line.received;
  }
  return amount;
}
