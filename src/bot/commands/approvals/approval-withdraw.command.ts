import { withdrawApproval } from "../../../domain/approvals/withdraw-approval";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-withdraw.grammar";

export const approvalWithdraw = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc }) {
    const subject = subjectOf(doc);
    await withdrawApproval(tx, actor, approvalSubjects, { subject });
    return { parts: [liveCardOf(subject)] };
  },
  undo: { instead: { zh: "请重新提交审批。", en: "Please submit it for approval again." } },
});
