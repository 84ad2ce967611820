import { Refusal } from "../shared/refusal";
import { defineStateMachine } from "../shared/state-machine";
import { mergeStates, undoDays, undoUntil, type Merge, type MergeState } from "./merge";

export type MergeVerb = "swap" | "merge" | "undoMerge" | "drop";

export interface MergeFacts {
  readonly now: Date;
}

/** Proposed with all that will follow, carried out by a tap, taken apart within its days. */
export const mergeMachine = defineStateMachine<MergeState, MergeVerb, Merge, MergeFacts>({
  document: "merge",
  states: mergeStates,
  initial: "proposed",
  transitions: [
    { name: "swap", from: ["proposed"], to: "proposed", permission: "record.merge", emits: "merge.swapped" },
    { name: "merge", from: ["proposed"], to: "merged", permission: "record.merge", emits: "merge.merged" },
    { name: "drop", from: ["proposed"], to: "dropped", permission: "record.merge", emits: "merge.dropped" },
    {
      name: "undoMerge",
      from: ["merged"],
      to: "undone",
      permission: "record.merge",
      guards: [
        ({ number, mergedAt }, { now }) =>
          mergedAt !== null && now > undoUntil(mergedAt) ? new Refusal("merge.tooLate", { number, days: undoDays }) : null,
      ],
      emits: "merge.undone",
    },
  ],
});
