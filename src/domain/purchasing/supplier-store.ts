import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { PriceBreak, SupplierOffer } from "./requisition";
import type { Supplier } from "./supplier";

/** Suppliers are everybody's: no data scope. Prices are guarded where they are shown. */
export interface SupplierStore {
  find(id: Id): Promise<Supplier | null>;
  findMany(ids: readonly Id[]): Promise<readonly Supplier[]>;
  byNumber(number: string): Promise<Supplier | null>;
  /** Those whose name begins alike: where a taken name is looked for. */
  alike(name: string): Promise<readonly Supplier[]>;
  /** In the order of their making, whether still asked or not. */
  list(page: PageRequest): Promise<Page<Supplier>>;
  add(supplier: Supplier): Promise<void>;
  /** Refuses `supplier.stale` when somebody saved in between. */
  save(supplier: Supplier): Promise<Supplier>;
  /** What suppliers who are still asked offer for these products; by priority, then price. */
  offersFor(productIds: readonly Id[]): Promise<readonly SupplierOffer[]>;
  /** What this one offers, whether it is still asked or not; by SKU, a hundred at most. */
  offersOf(supplierId: Id): Promise<readonly SupplierOffer[]>;
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
