import type { Product } from "../products/product";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

export interface LotInput {
  readonly number: string;
  readonly expiryDay?: CalendarDay | null;
}

/**
 * The lot that goods come in as; made when its number is new. "" where the product keeps none. Refuses
 * `receipt.lotMissing`, `receipt.lotExpired`, and `receipt.lotOtherExpiry` when the lot is known with another day.
 */
export async function lotFor(tx: Tx, product: Product, input: LotInput | undefined): Promise<Id> {
  if (!product.tracksLots) return "";
  if (!input) throw new Refusal("receipt.lotMissing", { sku: product.sku });
  const number = requireText("lot", input.number, 60);
  const expiryDay = input.expiryDay ?? null;
  const lot = { id: newId(), productId: product.id, number, expiryDay };
  const known =
    (await tx.stock.findLot(product.id, number)) ?? ((await tx.stock.addLot(lot)) ? lot : await tx.stock.findLot(product.id, number));
  if (!known) throw new Error(`the lot ${number} is neither there nor could it be made`);
  if (expiryDay !== null && known.expiryDay !== expiryDay) {
    throw new Refusal("receipt.lotOtherExpiry", { sku: product.sku, lot: number, day: known.expiryDay ?? "–" });
  }
  if (known.expiryDay !== null && known.expiryDay < (await todayOf(tx))) {
    throw new Refusal("receipt.lotExpired", { sku: product.sku, lot: number, day: known.expiryDay });
  }
  return known.id;
}
