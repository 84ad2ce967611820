import { reopenOpportunity } from "../../../domain/opportunities/reopen-opportunity";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./deal-reopen.grammar";

export const dealReopen = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal }) {
    const { id } = await reopenOpportunity(tx, actor, { id: deal.id });
    return showRecord("opportunity", id);
  },
});
