import { logOpportunityFollowUp } from "../../../domain/opportunities/log-opportunity-follow-up";
import { touchOf } from "../customers/touch-arguments";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./deal-follow-up.grammar";

export const dealFollowUp = defineCommand({
  ...grammar,
  async handle(context, { deal, ...said }) {
    await logOpportunityFollowUp(context.tx, context.actor, { opportunityId: deal.id, ...touchOf(context, said) });
    return showRecord("opportunity", deal.id);
  },
});
