import { moveOpportunity } from "../../../domain/opportunities/move-opportunity";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./deal-move.grammar";

export const dealMove = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal, stage }) {
    const { id } = await moveOpportunity(tx, actor, { id: deal.id, stage });
    return showRecord("opportunity", id);
  },
});
