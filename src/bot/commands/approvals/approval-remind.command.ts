import { remindApprovers } from "../../../domain/approvals/chase-approvals";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-remind.grammar";

export const approvalRemind = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc }) {
    const subject = subjectOf(doc);
    if (!approvalSubjects[subject.kind]) throw new Refusal("approval.nothingOpen");
    const { request } = await remindApprovers(tx, actor, { subject });
    return showRecord("approval", request.id);
  },
  undo: { instead: { zh: "提醒已经发出。", en: "The reminder is out." } },
});
