import { credit, creditable } from "./ledger-steps";
import {
  creditedOf,
  kept,
  share,
  total,
  totalOf,
  worth,
  type ModelInvoice,
  type ModelInvoiceLine,
  type ModelLine,
  type ModelOrder,
  type ModelReturn,
  type MoneyModel,
  type MoneyStep,
} from "./model";

export function order(model: MoneyModel, { lines, halves }: Extract<MoneyStep, { do: "order" }>): boolean {
  const none = { shipped: 0, cancelled: 0, returned: 0, invoiced: 0, refunded: 0 };
  const made = lines.map(({ quantity, mills }): ModelLine => {
    const gross = share(quantity * mills, 1, 10);
    const net = share(gross, 100, 113);
    return { quantity, net, tax: gross - net, ...none };
  });
  const owed = total(made.map((line) => line.net + line.tax));
  const first = share(owed, 30, 100);
  const parts = halves ? [first, owed - first] : [owed];
  model.orders.push({
    state: "pendingShipment",
    lines: made,
    parts: parts.flatMap((amount, index) => (amount === 0 ? [] : [{ amount, due: index * 30, settled: 0, credited: 0, writtenOff: 0 }])),
  });
  return true;
}

const unshipped = (line: ModelLine) => line.quantity - line.shipped - line.cancelled;

export function ship(given: ModelOrder | undefined, part: number | null): boolean {
  if (given?.state !== "pendingShipment") return false;
  const leaving = given.lines.map((line, index) => (part === null ? unshipped(line) : index === 0 ? part : 0));
  if (total(leaving) === 0 || given.lines.some((line, index) => (leaving[index] ?? 0) > unshipped(line))) return false;
  for (const [index, line] of given.lines.entries()) line.shipped += leaving[index] ?? 0;
  if (given.lines.every((line) => unshipped(line) === 0)) given.state = "shipped";
  return true;
}

export function cancel(model: MoneyModel, given: ModelOrder | undefined): boolean {
  if (given?.state !== "pendingShipment") return false;
  const some = given.lines.some((line) => line.shipped > 0);
  const before = total(given.lines.map((line) => worth(line, kept(line))));
  for (const line of given.lines) line.cancelled += unshipped(line);
  const after = total(given.lines.map((line) => worth(line, kept(line))));
  given.state = some ? "shipped" : "cancelled";
  credit(model, given, some ? Math.min(before - after, creditable(given)) : creditable(given));
  return true;
}

export function request(model: MoneyModel, given: ModelOrder | undefined, part: number | null): boolean {
  if (!given) return false;
  const over = (line: ModelLine, shipped: boolean) =>
    Math.max(0, (shipped ? line.shipped : line.quantity - line.cancelled) - line.returned - line.invoiced);
  const some = given.lines.some((line) => line.shipped > 0);
  const wanted = given.lines.map((line, index) => (part === null ? over(line, some) : index === 0 ? part : 0));
  if (total(wanted) === 0 || (part !== null && part > over(given.lines[0] as ModelLine, false))) return false;
  const standing = model.invoices.filter((each) => each.state !== "cancelled").flatMap((each) => each.lines);
  const lines = given.lines.flatMap((line, index): ModelInvoiceLine[] => {
    const quantity = wanted[index] ?? 0;
    if (quantity === 0) return [];
    const own = standing.filter((each) => each.line === line);
    const before = (kind: "net" | "tax") => total(own.map((each) => each[kind] - each.credited[kind]));
    const sums = {
      net: share(line.net, line.invoiced + quantity, line.quantity) - before("net"),
      tax: share(line.tax, line.invoiced + quantity, line.quantity) - before("tax"),
    };
    line.invoiced += quantity;
    return [{ line, quantity, ...sums, credited: { quantity: 0, net: 0, tax: 0 }, conceded: { net: 0, tax: 0 } }];
  });
  model.invoices.push({ order: given, state: "requested", lines });
  return true;
}

export function issue(invoice: ModelInvoice | undefined): boolean {
  if (invoice?.state !== "requested" || totalOf(invoice) <= 0) return false;
  invoice.state = "issued";
  return true;
}

export function withdraw(invoice: ModelInvoice | undefined): boolean {
  if (invoice?.state !== "requested") return false;
  invoice.state = "cancelled";
  for (const { line, quantity } of invoice.lines) line.invoiced -= quantity;
  return true;
}

const left = (line: ModelInvoiceLine, kind: "net" | "tax") => line[kind] - line.credited[kind] - line.conceded[kind];
const isOut = (invoice: ModelInvoice | undefined): invoice is ModelInvoice =>
  invoice?.state === "issued" || invoice?.state === "partlyCredited";

/** A credit note over so many pieces of the first line, or over all that is left. */
export function creditPieces(invoice: ModelInvoice | undefined, part: number | null): boolean {
  if (!isOut(invoice)) return false;
  const pieces = invoice.lines.map((each, index) => (part === null ? each.quantity - each.credited.quantity : index === 0 ? part : 0));
  if (invoice.lines.some((each, index) => (pieces[index] ?? 0) > each.quantity - each.credited.quantity)) return false;
  const taken = invoice.lines.map((each, index) => {
    const of = each.quantity - each.credited.quantity;
    const most = Math.max(of, 1);
    const [net, tax] = [share(left(each, "net"), pieces[index] ?? 0, most), share(left(each, "tax"), pieces[index] ?? 0, most)];
    return { quantity: pieces[index] ?? 0, net, tax };
  });
  if (total(taken.map((each) => each.net + each.tax)) === 0) return false;
  for (const [index, each] of invoice.lines.entries()) {
    const { quantity, net, tax } = taken[index] ?? { quantity: 0, net: 0, tax: 0 };
    each.credited = { quantity: each.credited.quantity + quantity, net: each.credited.net + net, tax: each.credited.tax + tax };
    each.line.invoiced -= quantity;
  }
  invoice.state = creditedOf(invoice) === totalOf(invoice) ? "credited" : "partlyCredited";
  return true;
}

/** A credit note over a sum off the price: the goods stay invoiced, and so much less is owed. */
export function concede(model: MoneyModel, invoice: ModelInvoice | undefined, cents: number): boolean {
  if (!isOut(invoice) || cents === 0) return false;
  const gross = invoice.lines.map((each) => left(each, "net") + left(each, "tax"));
  const most = total(gross);
  if (cents > most || cents > creditable(invoice.order)) return false;
  let upTo = 0;
  for (const [index, each] of invoice.lines.entries()) {
    const whole = gross[index] ?? 0;
    if (whole === 0) continue;
    // Reckoned from the whole each time: no line is lowered by more than it comes to.
    const own = share(cents, upTo + whole, most) - share(cents, upTo, most);
    upTo += whole;
    const tax = share(left(each, "tax"), own, whole);
    each.conceded = { net: each.conceded.net + own - tax, tax: each.conceded.tax + tax };
  }
  credit(model, invoice.order, cents);
  invoice.state = creditedOf(invoice) === totalOf(invoice) ? "credited" : "partlyCredited";
  return true;
}

export function askBack(model: MoneyModel, given: ModelOrder | undefined, quantity: number, remedy: ModelReturn["remedy"]): boolean {
  const line = given?.lines[0];
  if (!given || !line) return false;
  const coming = model.returns.filter((each) => each.line === line && (each.state === "requested" || each.state === "approved"));
  if (quantity > line.shipped - line.returned - total(coming.map((each) => each.quantity))) return false;
  const none = { received: 0, credited: 0, released: 0, refunded: 0 };
  model.returns.push({ order: given, line, quantity, remedy, state: "requested", ...none });
  return true;
}

export function receive(given: ModelReturn | undefined, quantity: number): boolean {
  if (given?.state !== "approved" || quantity > given.quantity) return false;
  given.state = "received";
  given.received = quantity;
  given.line.returned += quantity;
  return true;
}

/** As the customer wished: what is refunded is owed no more, what is mended is the customer's again. */
export function inspect(model: MoneyModel, given: ModelReturn | undefined): boolean {
  if (given?.state !== "received") return false;
  const { line, received, remedy } = given;
  given.state = "inspected";
  if (remedy === "repair") line.returned -= received;
  if (remedy !== "refund") return true;
  const before = worth(line, kept(line));
  line.refunded += received;
  given.credited = Math.min(before - worth(line, kept(line)), creditable(given.order));
  given.released = credit(model, given.order, given.credited);
  return true;
}
