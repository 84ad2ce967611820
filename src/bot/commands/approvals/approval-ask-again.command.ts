import { askAgain } from "../../../domain/approvals/change-route";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-ask-again.grammar";

export const approvalAskAgain = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc, step, comment }) {
    const { request } = await askAgain(tx, actor, approvalSubjects, { subject: subjectOf(doc), stepNo: step, comment });
    return showRecord("approval", request.id);
  },
  undo: { instead: { zh: "那一步批完会再到你。", en: "It comes to you again when that step is done." } },
});
