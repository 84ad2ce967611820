import type { OrderLine, SalesOrder } from "../../../domain/orders/order";
import type { Id } from "../../../domain/shared/id";
import { isPositive, least, less, type Quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { TypedLine } from "../../conversation/arguments";
import { inBaseUnit, productOf } from "../typed-values";

/**
 * Typed lines as lines of an order, in base units: a product that stands on several comes off those that may still take it, in
 * their order; what is too much stays with the last, so that its refusal says so. Refuses `noSuchLine`, a refusal's code.
 */
export async function orderLines(
  tx: Tx,
  order: SalesOrder,
  typed: readonly TypedLine[],
  may: (line: OrderLine) => Quantity,
  noSuchLine: "return.noSuchLine" | "invoice.noSuchLine",
): Promise<readonly { readonly orderLineId: Id; readonly quantity: Quantity }[]> {
  const wanted: { orderLineId: Id; quantity: Quantity }[] = [];
  for (const { product: named, quantity, plus } of typed) {
    const product = await productOf(tx, named.id);
    const own = order.lines.filter((line) => line.productId === product.id);
    if (own.length === 0) throw new Refusal(noSuchLine, { order: order.number });
    let left = inBaseUnit(product, quantity, plus);
    for (const [index, line] of own.entries()) {
      const part = index === own.length - 1 ? left : least(left, may(line));
      if (isPositive(part)) wanted.push({ orderLineId: line.id, quantity: part });
      left = less(left, part);
    }
  }
  return wanted;
}
