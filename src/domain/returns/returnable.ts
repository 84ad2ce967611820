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

/** What a further quantity of a line is worth, tax included; reckoned from the whole, so that all parts are exactly the line. */
export function worthOf(line: OrderLine, quantity: Quantity, before: Quantity, currency: Currency): Amount {
  const upTo = (so: Dec) =>
    sum(
      [line.netAmount, line.taxAmount].map((whole) =>
        amount(new Dec(whole).times(so).dividedBy(line.quantity).toDecimalPlaces(12), currency),
      ),
      currency,
    );
  return minus(upTo(new Dec(before).plus(quantity)), upTo(new Dec(before)), currency);
}

export function lineOf(order: SalesOrder, id: Id): OrderLine {
  const line = order.lines.find((each) => each.id === id);
  if (!line) throw new Error(`order ${order.number} has no line ${id}`);
  return line;
}
