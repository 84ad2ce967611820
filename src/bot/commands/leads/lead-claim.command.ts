import { releaseLead } from "../../../domain/leads/release-lead";
import { claimLead } from "../../../domain/leads/claim-lead";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-claim.grammar";

export const leadClaim = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead }) {
    const was = await tx.leads.find({ kind: "all" }, lead.id);
    const { id, version } = await claimLead(tx, actor, { id: lead.id });
    if (was?.state !== "pool") return showRecord("lead", id);
    return { ...showRecord("lead", id), undo: { subject: { kind: "lead", id }, version, before: null } };
  },
  undo: {
    inverse: takenBackBy(({ tx, actor }, { id, version }) => releaseLead(tx, actor, { id, version, mistaken: true })),
    instead: { zh: "请让主管把这条线索分给别人。", en: "Please ask your manager to assign the lead to somebody else." },
  },
});
