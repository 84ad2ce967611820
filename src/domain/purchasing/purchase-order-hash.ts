import { contentHash } from "../shared/content-hash";
import type { PurchaseOrder } from "./purchase-order";

/** What an approval holds for: from whom, where to, what, how much of it and at which price. */
export function purchaseOrderHash({ supplierId, warehouseId, currency, terms, taxInclusive, lines }: PurchaseOrder): string {
  const goods = lines.map(({ productId, quantity, unitPrice, taxRate }) => ({ productId, quantity, unitPrice, taxRate }));
  return contentHash({ supplierId, warehouseId, currency, terms: terms && { ...terms }, taxInclusive, goods });
}
