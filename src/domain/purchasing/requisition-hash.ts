import { contentHash } from "../shared/content-hash";
import type { Requisition } from "./requisition";

/** What an approval holds for: which goods, where to, how many. */
export function requisitionHash({ productId, warehouseId, quantity }: Pick<Requisition, "productId" | "warehouseId" | "quantity">): string {
  return contentHash({ productId, warehouseId, quantity });
}
