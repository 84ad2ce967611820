import type { Id } from "../shared/id";
import type { Receipt } from "./receipt";

export interface ReceiptStore {
  find(id: Id): Promise<Receipt | null>;
  byNumber(number: string): Promise<Receipt | null>;
  /** By time. */
  ofOrder(purchaseOrderId: Id): Promise<readonly Receipt[]>;
  add(receipt: Receipt): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly receipts: ReceiptStore;
  }
}
