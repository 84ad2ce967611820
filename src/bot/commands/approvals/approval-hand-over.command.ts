import { handOver } from "../../../domain/approvals/change-route";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-hand-over.grammar";

export const approvalHandOver = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc, to }) {
    const { request } = await handOver(tx, actor, approvalSubjects, { subject: subjectOf(doc), toId: to.id });
    return showRecord("approval", request.id);
  },
  undo: { instead: { zh: "请对方再转回给你。", en: "Ask them to hand it back to you." } },
});
