import { scopeOf } from "../../../domain/access/scope";
import { updateOpportunity } from "../../../domain/opportunities/update-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import { moveOpportunity } from "../../../domain/opportunities/move-opportunity";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./deal-move.grammar";

export const dealMove = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal, stage }) {
    const was = await tx.opportunities.find(scopeOf(actor), deal.id);
    if (!was) throw new Refusal("opportunity.notFound");
    const { id, version } = await moveOpportunity(tx, actor, { id: deal.id, stage });
    const before = { stage: was.stage, probability: was.probability };
    return { ...showRecord("opportunity", id), undo: { subject: { kind: "opportunity", id }, version, before } };
  },
  undo: {
    inverse: takenBackBy<{ stage: string; probability: string }>(async ({ tx, actor }, { id, version, before }) => {
      const back = await moveOpportunity(tx, actor, { id, version, stage: before.stage });
      if (back.probability !== before.probability) await updateOpportunity(tx, actor, { id, probability: before.probability });
    }),
  },
});
