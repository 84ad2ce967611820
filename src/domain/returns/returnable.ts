import type { OrderLine, SalesOrder } from "../orders/order";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { amount, minus, sum, type Amount, type Currency } from "../shared/money";
import { less, most, noQuantity, total, type Quantity } from "../shared/quantity";
import { undecided, type Return } from "./return";

/**
 * How much of an order line may still come back, in base units: what was delivered, less what came back, less what other
 * returns are to bring. By the line's id, whatever else is of the same product.
 */
export function returnable(line: Pick<OrderLine, "id" | "shipped" | "returned">, others: readonly Return[]): Quantity {
  const onTheWay = others
    .filter((each) => undecided.has(each.state))
    .flatMap((each) => each.lines)
    .filter((each) => each.orderLineId === line.id)
    .map((each) => each.quantity);
  return most(less(less(line.shipped, line.returned), total(onTheWay)), noQuantity);
}

/** So much of a line was credited by returns before. */
export function creditedBefore(lineId: Id, returns: readonly Return[]): Quantity {
  const outcomes = returns.flatMap((each) => each.lines.filter((line) => line.orderLineId === lineId).flatMap((line) => line.outcomes));
  return total(outcomes.filter((each) => each.remedy === "refund").map((each) => each.quantity));
}

/** So much of a line is owed for: neither cancelled nor credited. */
export function keptOf(line: Pick<OrderLine, "id" | "quantity" | "cancelled">, returns: readonly Return[]): Quantity {
  return less(less(line.quantity, line.cancelled), creditedBefore(line.id, returns));
}

/**
 * What the last pieces of what is kept of a line come to, tax included. Reckoned from what stays, and rounded as an invoice
 * over that would be: whatever is cancelled or comes back in how many parts, what is owed is what may be invoiced, to the cent.
 */
export function worthOfLast(line: OrderLine, quantity: Quantity, kept: Quantity, currency: Currency): Amount {
  const worth = (pieces: Dec) =>
    sum(
      [line.netAmount, line.taxAmount].map((whole) =>
        amount(new Dec(whole).times(pieces).dividedBy(line.quantity).toDecimalPlaces(12), currency),
      ),
      currency,
    );
  return minus(worth(new Dec(kept)), worth(new Dec(kept).minus(quantity)), currency);
}

export function lineOf(order: SalesOrder, id: Id): OrderLine {
  const line = order.lines.find((each) => each.id === id);
  if (!line) throw new Error(`order ${order.number} has no line ${id}`);
  return line;
}
