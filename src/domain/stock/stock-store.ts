import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Quantity } from "../shared/quantity";
import type { Currency } from "../shared/money";
import type { Worth } from "./value-moves";
import type {
  KeyedQuantity,
  Lot,
  Reservation,
  SafetyStock,
  StockKey,
  StockLocation,
  StockLevel,
  StockMove,
  StockPlace,
  Warehouse,
} from "./stock";

/** A key's level, locked: where its ledger stands, and where and for which day it was counted last. */
export interface LockedLevel {
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  readonly countedPosition: number;
  readonly countedDay: CalendarDay | null;
}

/** A key's level. Its position grows with each change of it. */
export interface Standing extends StockKey {
  readonly onHand: Quantity;
  readonly position: number;
}

/** The stock ledger's rows. Only this room's functions change anything through it. */
export interface StockStore {
  /** Closed ones too: what was done in them still has its name. */
  warehouses(): Promise<readonly Warehouse[]>;
  addWarehouse(warehouse: Warehouse): Promise<void>;
  saveWarehouse(warehouse: Warehouse): Promise<void>;
  /** Numbers of documents that something is still to be done for there; a few of them. */
  openDocumentsIn(warehouseId: Id): Promise<readonly string[]>;
  /** What people call the place, for a refusal. */
  namesOf(key: StockKey): Promise<{ readonly sku: string; readonly warehouse: string }>;
  /** Every level of these products in our warehouses, by product, warehouse, then lot: earliest expiry first, lots without one last. Not locked. */
  levels(productIds: readonly Id[]): Promise<readonly StockLevel[]>;
  /** Every level of one place where something is on hand, in the same order: a warehouse's, or what travels with a transfer. */
  levelsIn(warehouseId: Id): Promise<readonly StockLevel[]>;
  /** Every level of a product, in warehouses and in transit, locked: nothing of it moves until the transaction is over. */
  lockLevelsOf(productId: Id): Promise<readonly StockLevel[]>;
  /**
   * The database decides: false when less than that is free of any of them. Each key once, in the order of their
   * locks; after false some may have been taken, so the transaction must not go on.
   */
  reserveIfAvailable(wanted: readonly KeyedQuantity[]): Promise<boolean>;
  /** False when less than that is reserved. */
  release(key: StockKey, quantity: Quantity): Promise<boolean>;
  /** What leaves was reserved: both counts go down. False when less than that is reserved. */
  deductReserved(key: StockKey, quantity: Quantity): Promise<boolean>;
  /** What leaves was free. False when less than that is free. */
  deductFree(key: StockKey, quantity: Quantity): Promise<boolean>;
  addOnHand(key: StockKey, quantity: Quantity): Promise<void>;
  addMoves(moves: readonly StockMove[]): Promise<void>;
  /** The key's level row, locked; made with nothing on hand where there is none. */
  lockLevel(key: StockKey): Promise<LockedLevel>;
  /** Of those keys that have a level. Not locked. */
  /**
   * What a product is worth in a warehouse, its row locked; what was there before anything was valued counts at the
   * product's cost. `unitCost`: that cost now, in the base currency.
   */
  lockWorth(
    place: StockPlace,
    at: { readonly baseCurrency: Currency; readonly day: CalendarDay },
  ): Promise<Worth & { readonly unitCost: string }>;
  setWorth(place: StockPlace, worth: Worth): Promise<void>;
  /** Of these products, where any was valued. Not locked. */
  worths(productIds: readonly Id[]): Promise<readonly (StockPlace & Worth)[]>;
  /** On the evening of that day, from the moves; of all products when none are named. */
  worthOn(day: CalendarDay, baseCurrency: Currency, productIds?: readonly Id[]): Promise<readonly (StockPlace & Worth)[]>;
  findLot(productId: Id, number: string): Promise<Lot | null>;
  lotsOf(productIds: readonly Id[]): Promise<readonly Lot[]>;
  /** False: there is one of that number already. */
  addLot(lot: Lot): Promise<boolean>;
  /** Whose last day is before that one and that are not noted as expired yet; at most so many, locked. */
  lotsExpiring(day: CalendarDay, most: number): Promise<readonly Lot[]>;
  noteExpired(lotIds: readonly Id[], day: CalendarDay): Promise<void>;
  standings(keys: readonly StockKey[]): Promise<readonly Standing[]>;
  /** What a source moved, in the order it was written. */
  movesOf(source: SubjectRef): Promise<readonly StockMove[]>;
  /** The key's moves that were written behind that position. */
  movesAfter(key: StockKey, position: number): Promise<readonly StockMove[]>;
  /** On hand on the evening of that day, from the moves. */
  balanceOn(key: StockKey, day: CalendarDay): Promise<Quantity>;
  /** On hand of these products on the evening of that day, where there was any. */
  balancesOn(productIds: readonly Id[], day: CalendarDay): Promise<readonly (StockKey & { readonly onHand: Quantity })[]>;
  /** The least that there was on the evening of that day or after any later move, and on which day. */
  lowestBalanceFrom(key: StockKey, day: CalendarDay): Promise<{ readonly day: CalendarDay; readonly balance: Quantity }>;
  /** A count for that day was posted: one that looked before is stale. The row is locked. */
  markCounted(key: StockKey, day: CalendarDay): Promise<void>;
  addReservations(reservations: readonly Reservation[]): Promise<void>;
  /** Of these sources, locked, in the order of product, warehouse, lot. */
  lockReservations(kind: string, sourceIds: readonly Id[]): Promise<readonly Reservation[]>;
  reservationsOfProduct(productId: Id): Promise<readonly Reservation[]>;
  /** Nothing left of it removes it. */
  setReservation(id: Id, quantity: Quantity): Promise<void>;
  /** Of these sources, in the order of product, warehouse, lot. Not locked. */
  reservationsOf(kind: string, sourceIds: readonly Id[]): Promise<readonly Reservation[]>;
  locations(productIds: readonly Id[]): Promise<readonly StockLocation[]>;
  /** Every product's place in a warehouse. */
  locationsIn(warehouseId: Id): Promise<readonly StockLocation[]>;
  /** null takes it away. */
  putLocation(place: StockPlace & { readonly location: string | null }): Promise<void>;
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
