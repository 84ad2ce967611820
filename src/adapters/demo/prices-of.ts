import { priceLine } from "../../domain/quotes/quote-pricing";
import type { QuoteLine } from "../../domain/quotes/quote";
import { ratesOn, type Rates } from "../../domain/shared/exchange-rates";
import { percent, type Currency } from "../../domain/shared/money";
import { idOf, type Loading } from "./loading";
import type { World } from "./world";

/** The lines of a quote or an order of the world, priced as the house prices them: list price, cost and tax beside what was asked. */
export async function pricesOf(
  { tx, world, day, ids }: Loading,
  { customer: number, lines }: Pick<World["quotes"][number], "customer" | "lines">,
): Promise<{ readonly linesAnew: () => QuoteLine[]; readonly rates: Rates; readonly currency: Currency }> {
  const customer = world.customers.find((each) => each.id === number) as World["customers"][number];
  const { currency } = customer;
  const today = day(world.now.slice(0, 10));
  const rates = ratesOn(world.company.baseCurrency, today, await tx.rates.on(["USD"], today));
  const productIds = lines.map((line) => idOf({ ids }, line.product));
  const [products, listed] = [
    await tx.products.findMany(productIds),
    await tx.prices.forProducts(productIds, currency, idOf({ ids }, number), today),
  ];
  const basis = { currency, taxInclusive: true, discountPercent: percent("0"), listed, rates };
  const linesAnew = () =>
    lines.map((line, index) => {
      const product = products.find((each) => each.sku === line.product);
      if (!product) throw new Error(`the demo company sells no ${line.product}`);
      return priceLine(product, { productId: product.id, quantity: line.qty, unit: "base", price: line.price }, index + 1, basis);
    });
  return { linesAnew, rates, currency };
}
