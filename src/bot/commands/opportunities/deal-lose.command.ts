import { loseOpportunity } from "../../../domain/opportunities/lose-opportunity";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./deal-lose.grammar";

export const dealLose = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal, reason }) {
    const { id } = await loseOpportunity(tx, actor, { id: deal.id, reason });
    return showRecord("opportunity", id);
  },
});
