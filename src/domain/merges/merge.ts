import type { Id } from "../shared/id";

export const mergeKinds = ["customer", "lead"] as const;
/** What can be merged: records of people and companies; documents are cancelled or voided instead. */
export type MergeKind = (typeof mergeKinds)[number];

export const mergeStates = ["proposed", "merged", "undone", "dropped"] as const;
export type MergeState = (typeof mergeStates)[number];

/** So long a merge can be taken apart again. */
export const undoDays = 30;

/** Values of one record that the merge changed: what they were, and what they became. Plain JSON. */
export interface Filled {
  readonly was: Readonly<Record<string, unknown>>;
  readonly became: Readonly<Record<string, unknown>>;
}

/** What stood there before the merge, so that it can be taken apart again. */
export interface BeforeMerge {
  readonly keep: Filled;
  readonly gone: Filled;
  /** Contacts of the kept customer that got what their twins had. */
  readonly contacts: readonly (Filled & { readonly id: Id })[];
}

/** Two records that are one: `gone` becomes a part of `keep`. */
export interface Merge {
  readonly id: Id;
  /** "MG-4" */
  readonly number: string;
  readonly kind: MergeKind;
  readonly keepId: Id;
  readonly goneId: Id;
  readonly state: MergeState;
  readonly before: BeforeMerge | null;
  readonly proposedBy: Id;
  readonly mergedBy: Id | null;
  readonly mergedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** Until when it can be taken apart. */
export function undoUntil(mergedAt: Date): Date {
  return new Date(mergedAt.getTime() + undoDays * 86_400_000);
}
