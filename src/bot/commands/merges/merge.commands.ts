import { carryOutMerge } from "../../../domain/merges/carry-out-merge";
import { dropMerge, proposeMerge } from "../../../domain/merges/propose-merge";
import { undoMerge } from "../../../domain/merges/undo-merge";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar as customerMergeGrammar } from "./customer-merge.grammar";
import { grammar as leadMergeGrammar } from "./lead-merge.grammar";
import { grammar as mergeMoveGrammar } from "./merge-move.grammar";
import { grammar as mergeUndoGrammar } from "./merge-undo.grammar";

const notCarriedOut = {
  instead: {
    zh: "还没有合并，卡片上点“不合并”就行。",
    en: "Nothing is merged yet; tap “Not the same” on the card.",
  },
} as const;

/** Shows what would follow; the card's tap carries it out. */
export const customerMerge = defineCommand({
  ...customerMergeGrammar,
  async handle({ tx, actor }, { gone, keep }) {
    const { id } = await proposeMerge(tx, actor, { kind: "customer", keepId: keep.id, goneId: gone.id });
    return showRecord("merge", id);
  },
  undo: notCarriedOut,
});

export const leadMerge = defineCommand({
  ...leadMergeGrammar,
  async handle({ tx, actor }, { gone, keep }) {
    const { id } = await proposeMerge(tx, actor, { kind: "lead", keepId: keep.id, goneId: gone.id });
    return showRecord("merge", id);
  },
  undo: notCarriedOut,
});

export const mergeMove = defineCommand({
  ...mergeMoveGrammar,
  async handle({ tx, actor }, { merge, to }) {
    if (to === "drop") {
      const { id } = await dropMerge(tx, actor, { id: merge.id });
      return showRecord("merge", id);
    }
    const { id, version } = await carryOutMerge(tx, actor, { id: merge.id });
    return { ...showRecord("merge", id), undo: { subject: { kind: "merge", id }, version, before: {} } };
  },
  undo: {
    inverse: takenBackBy<object>(({ tx, actor }, { id, version }) => undoMerge(tx, actor, { id, version })),
    instead: { zh: "两条要合并，请再说一次“把 … 合并到 …”。", en: 'To merge them after all, say "merge … into …" once more.' },
  },
});

/** By the merge's number, or the last one of a customer. */
export const mergeUndo = defineCommand({
  ...mergeUndoGrammar,
  async handle({ tx, actor }, { merge, customer }) {
    const last = merge ? null : customer ? await tx.merges.latestOf(customer.id) : await tx.merges.latestBy(actor.personId);
    const id = merge?.id ?? last?.id;
    if (id === undefined) throw new Refusal("merge.nothingToUndo", { number: customer?.typed ?? "" });
    await undoMerge(tx, actor, { id });
    return showRecord("merge", id);
  },
  undo: { instead: { zh: "要再合并，请再说一次“把 … 合并到 …”。", en: 'To merge them again, say "merge … into …" once more.' } },
});
