import { askForStock } from "../../../domain/holds/ask-for-stock";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { inBaseUnit, productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-promise.grammar";

/** By when so much can be had, and from where; without a count the stock is shown, with what is on its way. */
export const stockPromise = defineCommand({
  ...grammar,
  async handle(context, { customer, product: named, quantity, by, ask }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    if (!quantity) return showStock(context, [product]);
    const { id } = await askForStock(tx, actor, {
      productId: product.id,
      quantity: inBaseUnit(product, quantity),
      byDay: ask === "earliest" ? null : (by?.day ?? null),
      customerId: customer?.id ?? null,
    });
    return showRecord("stockHold", id);
  },
});
