import { Dec } from "../shared/decimal";
import { ratesOn } from "../shared/exchange-rates";
import { amount, type Amount, type Currency } from "../shared/money";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { averageOf } from "../stock/value-moves";
import { differenceOf, isCounted, type Stocktake } from "./stocktake";

/** The setting "stocktakePolicy". */
export interface StocktakePolicy {
  /** In the base currency: from this worth of differences on, over and short summed without their signs, somebody approves. */
  readonly approveAt?: string;
}

const standard: StocktakePolicy = { approveAt: "5000" };

export async function stocktakePolicyOf(tx: Tx): Promise<StocktakePolicy> {
  return (await tx.settings.read<StocktakePolicy>("stocktakePolicy")) ?? standard;
}

/** What the differences are worth without their signs, at the moving average; what was never valued at the product's cost. */
export async function worthOfDifferences(
  tx: Tx,
  { warehouseId, lines }: Stocktake,
): Promise<{ readonly amount: Amount; readonly currency: Currency }> {
  const { baseCurrency } = await companyOf(tx);
  const today = await todayOf(tx);
  const counted = lines.filter(isCounted);
  const products = new Map(
    (await tx.products.findMany([...new Set(counted.map((line) => line.productId))])).map((each) => [each.id, each]),
  );
  const worths = new Map(
    (await tx.stock.worths([...products.keys()])).filter((each) => each.warehouseId === warehouseId).map((each) => [each.productId, each]),
  );
  const currencies = [...new Set([...products.values()].map((each) => each.costCurrency))];
  const rates = ratesOn(baseCurrency, today, await tx.rates.on(currencies, today));
  let sum = new Dec(0);
  for (const { productId, count } of counted) {
    const product = products.get(productId);
    const cost = product ? new Dec(product.cost).times(rates.of(product.costCurrency)).toFixed() : "0";
    const worth = worths.get(productId);
    const each = worth ? averageOf(worth, cost) : cost;
    sum = sum.plus(new Dec(differenceOf(count)).abs().times(each));
  }
  return { amount: amount(sum, baseCurrency), currency: baseCurrency };
}
