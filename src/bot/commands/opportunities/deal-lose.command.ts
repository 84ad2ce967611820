import { scopeOf } from "../../../domain/access/scope";
import { reopenOpportunity } from "../../../domain/opportunities/reopen-opportunity";
import { updateOpportunity } from "../../../domain/opportunities/update-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import { loseOpportunity } from "../../../domain/opportunities/lose-opportunity";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./deal-lose.grammar";

export const dealLose = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal, reason }) {
    const was = await tx.opportunities.find(scopeOf(actor), deal.id);
    if (!was) throw new Refusal("opportunity.notFound");
    const { id, version } = await loseOpportunity(tx, actor, { id: deal.id, reason });
    return {
      ...showRecord("opportunity", id),
      undo: { subject: { kind: "opportunity", id }, version, before: { probability: was.probability } },
    };
  },
  undo: {
    inverse: takenBackBy<{ probability: string }>(async ({ tx, actor }, { id, version, before }) => {
      const back = await reopenOpportunity(tx, actor, { id, version });
      if (back.probability !== before.probability) await updateOpportunity(tx, actor, { id, probability: before.probability });
    }),
  },
});
