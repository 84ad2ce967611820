import type { Id } from "../shared/id";

/** What somebody looks after, by kind of record; what is over and done stays with whoever did it. */
export const ownedKinds = [
  "lead",
  "customer",
  "opportunity",
  "quote",
  "contract",
  "salesOrder",
  "receivable",
  "return",
  "ticket",
  "todo",
] as const;
export type OwnedKind = (typeof ownedKinds)[number];

export interface Owned {
  readonly id: Id;
  readonly number: string;
}

export interface HandoverStore {
  /** Everything of a kind that somebody looks after and that is not over, locked. */
  lockOwned(kind: OwnedKind, personId: Id): Promise<readonly Owned[]>;
  /** How much of each kind that is. */
  countOwned(personId: Id): Promise<Readonly<Record<OwnedKind, number>>>;
  /** Gives all of them to another, each one version on. */
  give(kind: OwnedKind, ids: readonly Id[], toId: Id, at: Date): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly handovers: HandoverStore;
  }
}
