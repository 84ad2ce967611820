import type { PiecesOfProduct } from "../../../cards/kit/pieces";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { serialRanges } from "../../domain/stock/serial-numbers";
import type { Serial } from "../../domain/stock/serial";
import { productName } from "./wording";

/** Pieces by product, in the order of their numbers. */
export async function piecesOfProducts(tx: Tx, viewer: Actor, pieces: readonly Serial[]): Promise<PiecesOfProduct[]> {
  if (pieces.length === 0) return [];
  const products = await tx.products.findMany([...new Set(pieces.map((piece) => piece.productId))]);
  return products.map((product) => {
    const own = pieces.filter((piece) => piece.productId === product.id);
    return {
      product: `${product.sku} ${productName(product, viewer)}`,
      count: own.length,
      numbers: serialRanges(own.map((piece) => piece.number)),
    };
  });
}
