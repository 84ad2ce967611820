import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";
import type { Reservation, SafetyStock, StockKey, StockLevel, StockMove, Warehouse } from "./stock";

/** The stock ledger's rows. Only this room's functions change anything through it. */
export interface StockStore {
  warehouses(): Promise<readonly Warehouse[]>;
  /** What people call the place, for a refusal. */
  namesOf(key: StockKey): Promise<{ readonly sku: string; readonly warehouse: string }>;
  /** Every level of these products, by product, warehouse, then lot: earliest expiry first, lots without one last. Not locked. */
  levels(productIds: readonly Id[]): Promise<readonly StockLevel[]>;
  /** The database decides: false when less than that is free. */
  reserveIfAvailable(key: StockKey, quantity: Quantity): Promise<boolean>;
  /** False when less than that is reserved. */
  release(key: StockKey, quantity: Quantity): Promise<boolean>;
  /** What leaves was reserved: both counts go down. False when less than that is reserved. */
  deductReserved(key: StockKey, quantity: Quantity): Promise<boolean>;
  /** What leaves was free. False when less than that is free. */
  deductFree(key: StockKey, quantity: Quantity): Promise<boolean>;
  addOnHand(key: StockKey, quantity: Quantity): Promise<void>;
  addMoves(moves: readonly StockMove[]): Promise<void>;
  /** The key's level row, locked; made with nothing on hand where there is none. */
  lockLevel(key: StockKey): Promise<{ readonly onHand: Quantity; readonly reserved: Quantity }>;
  /** The key's moves behind that one, oldest first; all of them behind "". */
  movesAfter(key: StockKey, moveId: Id): Promise<readonly StockMove[]>;
  addReservations(reservations: readonly Reservation[]): Promise<void>;
  /** Of these sources, locked, in the order of product, warehouse, lot. */
  lockReservations(kind: string, sourceIds: readonly Id[]): Promise<readonly Reservation[]>;
  reservationsOfProduct(productId: Id): Promise<readonly Reservation[]>;
  /** Nothing left of it removes it. */
  setReservation(id: Id, quantity: Quantity): Promise<void>;
  safetyStocks(productIds: readonly Id[]): Promise<readonly SafetyStock[]>;
  allSafetyStocks(): Promise<readonly SafetyStock[]>;
  putSafetyStock(threshold: SafetyStock): Promise<void>;
  /** Open purchase quantity of a product, by warehouse: ordered and not received. */
  incoming(productIds: readonly Id[]): Promise<
    readonly {
      readonly productId: Id;
      readonly warehouseId: Id | null;
      readonly quantity: Quantity;
      readonly dueDay: CalendarDay | null;
      readonly number: string;
    }[]
  >;
}

declare module "../shared/tx" {
  interface Stores {
    readonly stock: StockStore;
  }
}
