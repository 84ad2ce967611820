import type { Id } from "../shared/id";
import type { PriceBreak, SupplierOffer } from "./requisition";
import type { Supplier } from "./supplier";

/** Suppliers are everybody's: no data scope. Prices are guarded where they are shown. */
export interface SupplierStore {
  find(id: Id): Promise<Supplier | null>;
  findMany(ids: readonly Id[]): Promise<readonly Supplier[]>;
  /** Refuses `supplier.stale` when somebody saved in between. */
  save(supplier: Supplier): Promise<Supplier>;
  offer(supplierId: Id, productId: Id): Promise<SupplierOffer | null>;
  /** Adds the offer, or replaces what is agreed; its breaks stay as they are. */
  putOffer(offer: Omit<SupplierOffer, "breaks">): Promise<void>;
  /** Adds the break, or replaces the one of the same quantity. */
  putBreak(supplierId: Id, productId: Id, priceBreak: PriceBreak): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly suppliers: SupplierStore;
  }
}
