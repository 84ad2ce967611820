import { carryOutMerge } from "../../domain/merges/carry-out-merge";
import { dropMerge, swapMerge } from "../../domain/merges/propose-merge";
import { undoMerge } from "../../domain/merges/undo-merge";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

const moves = {
  merge: { move: carryOutMerge, toast: "merged" },
  swap: { move: swapMerge, toast: "mergeSwapped" },
  drop: { move: dropMerge, toast: "mergeDropped" },
  undo: { move: undoMerge, toast: "mergeUndone" },
} as const;

export const mergeActions: readonly Action[] = Object.entries(moves).map(([name, { move, toast }]) =>
  defineAction({
    name: `merge.${name}`,
    permission: "record.merge",
    async handle(context, { id, version }) {
      const { number } = await move(context.tx, context.actor, { id, version });
      return done(context, toast, { number });
    },
  }),
);
