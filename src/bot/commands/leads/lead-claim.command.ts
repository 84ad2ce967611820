import { claimLead } from "../../../domain/leads/claim-lead";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-claim.grammar";

export const leadClaim = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead }) {
    const { id } = await claimLead(tx, actor, { id: lead.id });
    return showRecord("lead", id);
  },
});
