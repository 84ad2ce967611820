import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { PickedSerial, Serial, SerialTrace } from "./serial";
import type { StockKey } from "./stock";

/** The single pieces of products that keep serial numbers. Only this room's functions change where one is. */
export interface SerialStore {
  /** Which of these products keep serial numbers, as it stands now: a change of that is waited for. */
  keptBy(productIds: readonly Id[]): Promise<ReadonlySet<Id>>;
  /** Of that product with these numbers, locked, in the order of their numbers. */
  lock(productId: Id, numbers: readonly string[]): Promise<readonly Serial[]>;
  /** What lies at a key, locked, in the order of the numbers. */
  lockAt(key: StockKey): Promise<readonly Serial[]>;
  /** In the order of the numbers; not locked, and no more than `limit` where one is given. */
  at(productId: Id, placeId: Id, limit?: number): Promise<readonly Serial[]>;
  /** Of any product. */
  byNumber(number: string): Promise<readonly Serial[]>;
  find(productId: Id, numbers: readonly string[]): Promise<readonly Serial[]>;
  findMany(ids: readonly Id[]): Promise<readonly Serial[]>;
  /** How many there are of it, wherever they are. */
  count(productId: Id): Promise<number>;
  /** False when one of those numbers is there already. */
  add(serials: readonly Serial[]): Promise<boolean>;
  /** Where these are from now on; the caller has locked them. */
  put(ids: readonly Id[], to: Pick<Serial, "state" | "placeId" | "lotId">): Promise<void>;
  addMoves(moves: readonly { readonly moveId: Id; readonly serialId: Id; readonly lineId: Id | null }[]): Promise<void>;
  /** By move. */
  ofMoves(moveIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly Serial[]>>;
  /** What these documents moved, by document and in the order of the numbers; `came`: only what came in, or what left. */
  ofSources(kind: SubjectRef["kind"], ids: readonly Id[], came: boolean): Promise<ReadonlyMap<Id, readonly Serial[]>>;
  /** Everything a serial was part of, in the order it was written. */
  traces(serialIds: readonly Id[]): Promise<readonly SerialTrace[]>;
  picked(outboundIds: readonly Id[]): Promise<readonly PickedSerial[]>;
  pickedAmong(serialIds: readonly Id[]): Promise<readonly PickedSerial[]>;
  /** What is picked for a document instead of what was. False when one of them is picked for another. */
  setPicked(outboundId: Id, picked: readonly PickedSerial[]): Promise<boolean>;
  /** These are on no pick any more. */
  unpick(serialIds: readonly Id[]): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly serials: SerialStore;
  }
}
