import { assignLead } from "../../../domain/leads/assign-lead";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-assign.grammar";

export const leadAssign = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead, to }) {
    const { id } = await assignLead(tx, actor, { id: lead.id, toId: to.id });
    return showRecord("lead", id);
  },
});
