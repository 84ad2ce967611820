import { addSigner } from "../../../domain/approvals/change-route";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./approval-add-signer.grammar";

/** Where nobody says otherwise the other one signs first: he is asked because the actor will not decide without. */
export const approvalAddSigner = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc, person, where }) {
    const asked = { subject: subjectOf(doc), personId: person.id, where: where === "after" ? "after" : "before" } as const;
    const { request } = await addSigner(tx, actor, approvalSubjects, asked);
    return showRecord("approval", request.id);
  },
  undo: {
    instead: {
      zh: "加签不能收回；请对方审批，或等超时升级。",
      en: "An added signer stays; ask them to decide, or wait until it is escalated.",
    },
  },
});
