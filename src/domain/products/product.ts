import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Currency, Percent, UnitPrice } from "../shared/money";
import type { Quantity, UnitRatio } from "../shared/quantity";

/** A unit a product is traded in: a box of 12 pieces is 12/1. */
export interface ProductUnit extends UnitRatio {
  /** A code: "pcs", "box", "kg". */
  readonly unit: string;
}

export interface Product {
  readonly id: Id;
  readonly sku: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly baseUnit: string;
  /** The base unit (1/1) among them. */
  readonly units: readonly ProductUnit[];
  /** Of one base unit. Not everyone may read it: `cost.read`. */
  readonly cost: UnitPrice;
  readonly costCurrency: Currency;
  readonly taxRate: Percent;
  readonly tracksLots: boolean;
  /** false: a service or freight line that no warehouse holds. */
  readonly tracksStock: boolean;
  /** Each piece has a number of its own; see `stock/serial.ts`. */
  readonly tracksSerials: boolean;
  /** How long we answer for a piece from its shipment on; null: for no time that is fixed. */
  readonly warrantyMonths: number | null;
  readonly active: boolean;
  readonly version: number;
}

export interface PriceList {
  readonly id: Id;
  readonly name: string;
  readonly currency: Currency;
  /** null: for everybody. */
  readonly customerId: Id | null;
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
}

/** One break of a price list: the price of one `unit` from `minQuantity` of that unit on. */
export interface Price {
  readonly id: Id;
  readonly priceListId: Id;
  readonly productId: Id;
  readonly unit: string;
  readonly minQuantity: Quantity;
  readonly price: UnitPrice;
  readonly discountPercent: Percent;
}

/** A price with what decides whose turn it is. */
export interface ListedPrice extends Price {
  readonly currency: Currency;
  readonly forCustomer: boolean;
  /** Since when its list counts; null: always. */
  readonly validFrom: CalendarDay | null;
}

/** A price as it stands in its list, whoever it is for and whenever it counts. */
export interface PricedRow extends Price {
  readonly currency: Currency;
  readonly customerId: Id | null;
  readonly validFrom: CalendarDay | null;
  readonly validTo: CalendarDay | null;
}
