import { logLeadFollowUp } from "../../../domain/leads/log-lead-follow-up";
import { touchOf } from "../customers/touch-arguments";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-follow-up.grammar";

export const leadFollowUp = defineCommand({
  ...grammar,
  async handle(context, { lead, ...said }) {
    await logLeadFollowUp(context.tx, context.actor, { leadId: lead.id, ...touchOf(context, said) });
    return showRecord("lead", lead.id);
  },
});
