import type { Product } from "../../../domain/products/product";
import { defineCommand } from "../define-command";
import { productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-query.grammar";

/** Whatever is asked of stock, the card answers: available, reserved and for whom, by warehouse, by lot. */
export const stockQuery = defineCommand({
  ...grammar,
  async handle(context, { products: named, warehouse, unit }) {
    const products: Product[] = [];
    for (const id of new Set(named.map((each) => each.id))) products.push(await productOf(context.tx, id));
    return showStock(context, products, warehouse?.id, unit);
  },
});
