import { stockAnswerCard } from "../../../../cards/stock/stock-answer.card";
import type { Product, ProductUnit } from "../../../domain/products/product";
import { unitOf } from "../../../domain/products/units";
import type { Id } from "../../../domain/shared/id";
import { unitsOf } from "../../../domain/shared/unit-words";
import type { ChatReply } from "../../pipeline/chat-reply";
import { placeName, stockOfProducts } from "../../presenters/stock-of-products";
import type { CommandContext } from "../define-command";
import { showCard } from "../replies";

/** The stock of these products now; in a typed unit where a product has it, else in its base unit. */
export async function showStock(
  { tx, actor }: CommandContext,
  products: readonly Product[],
  warehouseId?: Id,
  unitWord?: string,
): Promise<ChatReply> {
  const codes = unitWord === undefined ? [] : [unitWord, ...unitsOf(unitWord)];
  const asked = products.map((product) => ({ product, unit: unitMeant(product, codes) }));
  const warehouse = (await tx.stock.warehouses()).find((each) => each.id === warehouseId);
  const answers = await stockOfProducts(tx, actor, { products: asked, ...(warehouseId !== undefined && { warehouseId }) });
  return showCard(stockAnswerCard.render({ warehouse: warehouse ? placeName(warehouse, actor) : null, products: answers }, actor.language));
}

function unitMeant(product: Product, codes: readonly string[]): ProductUnit {
  return product.units.find((each) => codes.includes(each.unit)) ?? unitOf(product, "base");
}
