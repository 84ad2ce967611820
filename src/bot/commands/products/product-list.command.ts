import { productListCard } from "../../../../cards/products/product-list.card";
import { readAvailability } from "../../../domain/purchasing/read-availability";
import { pickPrice } from "../../../domain/products/pick-price";
import { total } from "../../../domain/shared/quantity";
import { companyOf, todayOf } from "../../../domain/shared/settings";
import { productName } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./product-list.grammar";

/** By number, with everybody's price of today and what is available. */
export const productList = defineCommand({
  ...grammar,
  async handle(context, { discontinued }) {
    const { tx, actor } = context;
    const found = await tx.products.list({ active: discontinued !== "yes" }, pageAsked(context));
    const ids = found.items.map(({ id }) => id);
    const { baseCurrency: currency } = await companyOf(tx);
    const listed = await tx.prices.forProducts(ids, currency, null, await todayOf(tx));
    const stock = await readAvailability(tx, ids);
    const products = found.items.map((product) => {
      const price = pickPrice(product, listed, "1", product.baseUnit);
      return {
        sku: product.sku,
        name: productName(product, actor),
        unit: product.baseUnit,
        price: price && { amount: price.price, currency },
        available: product.tracksStock
          ? total(stock.filter(({ productId }) => productId === product.id).map((row) => row.available))
          : null,
      };
    });
    return showPage(context, found, (page) =>
      productListCard.render({ discontinued: discontinued === "yes", products, page }, actor.language),
    );
  },
});
