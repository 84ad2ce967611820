import type { StocktakeCardProps } from "../../../cards/stock/stocktake.card";
import type { Product } from "../../domain/products/product";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { noQuantity } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";
import { keyOf } from "../../domain/stock/plan-reservation";
import { differenceOf, keyOfLine, type Stocktake } from "../../domain/stocktakes/stocktake";
import { productLabel, productsById } from "./purchasing-words";

export interface SheetLine {
  readonly lineNo: number;
  readonly product: Product | undefined;
  readonly lot: string | null;
  /** Of a product that keeps them: what was found, as it was named. */
  readonly serials: readonly string[];
  readonly card: StocktakeCardProps["lines"][number];
}

/** Blind, as long as it is counted: the books are for nobody then. */
export function hidesBooks({ blind, state }: Stocktake): boolean {
  return blind && state === "counting";
}

/** A sheet's lines as people read them; of what is not counted yet the books say what they say now. */
export async function stocktakeLines(tx: Tx, viewer: Pick<Actor, "language">, stocktake: Stocktake): Promise<SheetLine[]> {
  const ids: Id[] = stocktake.lines.map((line) => line.productId);
  const products = await productsById(tx, ids);
  const lots = new Map((await tx.stock.lotsOf([...products.keys()])).map((lot) => [lot.id, lot.number]));
  const open = stocktake.lines.filter((line) => line.count === null).map((line) => keyOfLine(stocktake, line));
  const now = new Map((await tx.stock.standings(open)).map((each) => [keyOf(each), each.onHand]));
  const hidden = hidesBooks(stocktake);
  const places = new Map((await tx.stock.locationsIn(stocktake.warehouseId)).map((each) => [each.productId, each.location]));
  return stocktake.lines.map((line) => {
    const { lineNo, productId, lotId, count } = line;
    const product = products.get(productId);
    const lot = lots.get(lotId) ?? null;
    const books = count?.onHandThen ?? now.get(keyOf(keyOfLine(stocktake, line))) ?? noQuantity;
    const card = {
      location: places.get(productId) ?? null,
      product: productLabel(product, viewer),
      lot,
      books: hidden ? null : { value: books, unit: product?.baseUnit ?? "pcs" },
      counted: count?.counted ?? null,
      difference: count === null || hidden ? null : differenceOf(count),
    };
    return { lineNo, product, lot, serials: count?.serials ?? [], card };
  });
}
