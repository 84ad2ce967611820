import type { Id } from "../shared/id";
import type { SubjectRef } from "../shared/domain-event";
import type { Merge, MergeKind } from "./merge";

/** How many rows of each kind hang on a record: "salesOrder" → 3. Kinds without any are left out. */
export type Hanging = Readonly<Record<string, number>>;

/** A reason by which two records look like one. `emailDomain` is only a hint. */
export type AlikeBy = "phone" | "email" | "name" | "emailDomain";

/** Two records that look like one; `one` is the older. A lead may look like a customer. */
export interface AlikePair {
  readonly one: SubjectRef;
  readonly other: SubjectRef;
  readonly by: AlikeBy;
}

/** What of a customer keeps its currency from being another one. */
export interface OpenBusiness {
  /** The number of something open that is in another currency than the one given. */
  readonly otherCurrency: string | null;
  /** The number of a document of the customer that is before its approvers. */
  readonly inApproval: string | null;
}

export interface MergeStore {
  find(id: Id): Promise<Merge | null>;
  byNumber(number: string): Promise<Merge | null>;
  /** Of the pair, whichever way round, that is proposed and not carried out yet. */
  proposed(oneId: Id, otherId: Id): Promise<Merge | null>;
  /** The last one that is in effect, of either record. */
  latestOf(id: Id): Promise<Merge | null>;
  /** The last one in effect that this person carried out. */
  latestBy(personId: Id): Promise<Merge | null>;
  lock(id: Id): Promise<Merge | null>;
  add(merge: Merge): Promise<void>;
  /** Refuses `merge.stale` when somebody saved in between. */
  save(merge: Merge): Promise<Merge>;
  /** Into which record this one was merged; null: into none. */
  mergedInto(kind: MergeKind, id: Id): Promise<Id | null>;
  /** From now on the one stands for the other, and for what was merged into that. */
  join(merge: Merge): Promise<void>;
  /** Each stands for itself again. */
  part(merge: Merge): Promise<void>;
  hanging(kind: MergeKind, id: Id): Promise<Hanging>;
  /** What has moved, as `hanging` counts it. */
  moved(merge: Merge): Promise<Hanging>;
  /** All that hangs on the one hangs on the other from now on; `without`: contacts that stay behind. Each move is noted. */
  move(merge: Merge, without: readonly Id[]): Promise<void>;
  /** What was moved, and what was made of it since, goes back. */
  moveBack(merge: Merge): Promise<void>;
  /** A payment and a receivable that belong to different ones of the two and that are settled with one another; null: none. */
  tied(merge: Merge): Promise<{ readonly payment: string; readonly receivable: string } | null>;
  openBusiness(customerId: Id, currency: string): Promise<OpenBusiness>;
  /** Approved content says whose it is: the hash of quotes and contracts that moved, as it is worked out anew. */
  rehash(kind: "quote" | "contract", id: Id, from: string, to: string): Promise<void>;
  /** The quotes and contracts of a customer whose content is bound to a hash. */
  hashed(customerId: Id): Promise<{ readonly quotes: readonly Id[]; readonly contracts: readonly Id[] }>;
  /** Which records look like which; both are there and not merged. In the order of the pairs' keys. */
  alike(kind: MergeKind, most: number): Promise<readonly AlikePair[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly merges: MergeStore;
  }
}
