import type { OrderLine, SalesOrder } from "../orders/order";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { amount, minus, sum, zero, type Amount, type Currency } from "../shared/money";
import { isPositive, less, most, noQuantity, total, type Quantity } from "../shared/quantity";
import type { Invoice } from "./invoice";

/** What an invoice is asked over: all that was ordered, or what has gone out. */
export type InvoiceBasis = "ordered" | "shipped";

/**
 * How much of a line may be invoiced still, in base units: what was ordered or has shipped, less what was cancelled and
 * what came back, less what is invoiced. By quantity: a change of the price changes nothing of it.
 */
export function toInvoice(
  line: Pick<OrderLine, "quantity" | "shipped" | "cancelled" | "returned" | "invoiced">,
  basis: InvoiceBasis,
): Quantity {
  return most(less(invoiceable(line, basis), line.invoiced), noQuantity);
}

/** What came back after it was invoiced: a credit note is due for it. */
export function toCredit(line: Pick<OrderLine, "quantity" | "shipped" | "cancelled" | "returned" | "invoiced">): Quantity {
  return most(less(line.invoiced, invoiceable(line, "ordered")), noQuantity);
}

function invoiceable(line: Pick<OrderLine, "quantity" | "shipped" | "cancelled" | "returned">, basis: InvoiceBasis): Quantity {
  return less(basis === "shipped" ? line.shipped : less(line.quantity, line.cancelled), line.returned);
}

/** How far an order is invoiced. "nothing": there is nothing to invoice (all of it was cancelled or came back), which is not "all". */
export function invoicedFraction(order: Pick<SalesOrder, "lines">): "nothing" | "none" | "part" | "all" {
  const invoiced = total(order.lines.map((line) => line.invoiced));
  const open = total(order.lines.map((line) => toInvoice(line, "ordered")));
  if (!isPositive(invoiced)) return isPositive(open) ? "none" : "nothing";
  return isPositive(open) ? "part" : "all";
}

export interface NetAndTax {
  readonly net: Amount;
  readonly tax: Amount;
}

/** What of each order line stands on invoices that were not withdrawn, less what was credited by quantity. */
export function invoicedSums(invoices: readonly Invoice[], currency: Currency): ReadonlyMap<Id, NetAndTax> {
  const sums = new Map<Id, NetAndTax>();
  for (const line of invoices.filter((each) => each.state !== "cancelled").flatMap((each) => each.lines)) {
    const before = sums.get(line.orderLineId) ?? { net: zero(currency), tax: zero(currency) };
    sums.set(line.orderLineId, {
      net: minus(sum([before.net, line.netAmount], currency), line.creditedNet, currency),
      tax: minus(sum([before.tax, line.taxAmount], currency), line.creditedTax, currency),
    });
  }
  return sums;
}

/**
 * What a further quantity of a line comes to. It is reckoned from the whole each time, so that all parts together are
 * exactly the line: 100.00 in 3 invoices is 33.33 + 33.34 + 33.33.
 */
export function sumsOfPart(line: OrderLine, quantity: Quantity, before: NetAndTax, currency: Currency): NetAndTax {
  const share = new Dec(line.invoiced).plus(quantity).dividedBy(line.quantity);
  const upTo = (whole: Amount) => amount(new Dec(whole).times(share).toDecimalPlaces(12), currency);
  return { net: minus(upTo(line.netAmount), before.net, currency), tax: minus(upTo(line.taxAmount), before.tax, currency) };
}
