import { contentHash } from "../shared/content-hash";
import type { Requisition } from "./requisition";

/** What an approval holds for: which goods, where to, how many, from whom. */
export function requisitionHash(of: Pick<Requisition, "productId" | "warehouseId" | "quantity" | "supplierId">): string {
  return contentHash({ productId: of.productId, warehouseId: of.warehouseId, quantity: of.quantity, supplierId: of.supplierId });
}
