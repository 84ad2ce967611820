import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Currency } from "../shared/money";
import type { Page, PageRequest } from "../shared/page";
import type { ListedPrice, Price, PricedRow, PriceList, Product } from "./product";

/** Products are everybody's: no data scope. Cost is guarded where it is shown. */
export interface ProductStore {
  find(id: Id): Promise<Product | null>;
  findMany(ids: readonly Id[]): Promise<readonly Product[]>;
  bySku(sku: string): Promise<Product | null>;
  /** SKUs, at most ten, of what is counted in a unit of that code. */
  countedIn(unit: string): Promise<readonly string[]>;
  /** Those of either name, in any case. */
  byName(name: string): Promise<readonly Product[]>;
  bySkus(skus: readonly string[]): Promise<readonly Product[]>;
  /** By SKU. */
  list(filter: { readonly active?: boolean }, page: PageRequest): Promise<Page<Product>>;
  add(product: Product): Promise<void>;
  /** Refuses `product.stale` when somebody saved in between. */
  save(product: Product): Promise<Product>;
}

export interface PriceStore {
  addList(list: PriceList): Promise<void>;
  /** The list that counts from that day on without an end; null: the one that always counts. */
  findList(currency: Currency, customerId: Id | null, validFrom: CalendarDay | null): Promise<PriceList | null>;
  /** Adds the break, or replaces the one of the same list, product, unit and quantity. */
  put(price: Price): Promise<void>;
  /** Every break valid on the day, of the general lists and of the customer's own. */
  forProducts(productIds: readonly Id[], currency: Currency, customerId: Id | null, day: CalendarDay): Promise<readonly ListedPrice[]>;
  /** Every break of every list, by product, then for everybody before for one customer, then by quantity. */
  ofProducts(productIds: readonly Id[]): Promise<readonly PricedRow[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly products: ProductStore;
    readonly prices: PriceStore;
  }
}
