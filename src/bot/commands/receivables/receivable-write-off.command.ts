import { money } from "../../../../cards/kit/format";
import { scopeOf } from "../../../domain/access/scope";
import { writeOffOrAsk } from "../../../domain/receivables/ask-write-off";
import { restoreWrittenOff } from "../../../domain/receivables/write-off";
import type { Amount } from "../../../domain/shared/money";
import { Refusal } from "../../../domain/shared/refusal";
import { dialogueTexts } from "../../texts/dialogue";
import { toastText } from "../../texts/toasts";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./receivable-write-off.grammar";

/** A small difference at once; more than the limit waits for the operations lead. */
export const receivableWriteOff = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { receivable: named, amount, reason }) {
    const receivable = await tx.receivables.byNumber(scopeOf(actor), named.typed);
    if (!receivable) throw new Refusal("receivable.notFound");
    const { id: receivableId, number, currency } = receivable;
    const outcome = await writeOffOrAsk(tx, actor, { receivableId, ...(amount && { amount: amountIn(amount, currency) }), reason });
    if ("asked" in outcome) return showRecord("approval", outcome.asked.id);
    const { given, writtenOff } = outcome;
    const text = toastText("writtenOff", { number, amount: money({ amount: given, currency }) }, actor.language);
    const undo = { subject: { kind: "receivable", id: receivableId }, version: writtenOff.version, before: { given } };
    return { parts: [{ kind: "text", text }], undo };
  },
  undo: {
    inverse: takenBackBy<{ readonly given: Amount }>(({ tx, actor }, { id, version, before }) =>
      restoreWrittenOff(tx, actor, { receivableId: id, version, amount: before.given, reason: dialogueTexts[actor.language].undoReason }),
    ),
    instead: { zh: "还在审批的，请撤回审批。", en: "What still waits for its approval can be withdrawn there." },
  },
});
