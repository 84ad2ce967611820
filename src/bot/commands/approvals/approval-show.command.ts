import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-show.grammar";

/** The run that is open, or the last one: who decides, on what evidence. */
export const approvalShow = defineCommand({
  ...grammar,
  async handle({ tx }, { doc }) {
    const runs = await tx.approvals.of(subjectOf(doc));
    const run = runs.find((each) => each.request.state === "pending") ?? runs[0];
    if (!run) throw new Refusal("approval.never", { number: doc.typed });
    return showRecord("approval", run.request.id);
  },
});
