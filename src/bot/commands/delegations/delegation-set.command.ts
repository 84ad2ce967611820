import { delegationListCard } from "../../../../cards/approvals/delegation-list.card";
import { delegateApprovals, endDelegations } from "../../../domain/approvals/delegate";
import { companyOf } from "../../../domain/shared/settings";
import { delegationLines } from "../../presenters/delegation-lines";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./delegation-set.grammar";

export const delegationSet = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { to, from, until, limit }) {
    const { baseCurrency } = await companyOf(tx);
    const delegation = await delegateApprovals(tx, actor, {
      toId: to.id,
      // "I'm away until Friday": what comes first in such a sentence is its end.
      ...(from && from.day <= until.day && { from: from.day }),
      until: until.day,
      ...(limit && { limit: amountIn(limit, baseCurrency) }),
    });
    const card = delegationListCard.render(await delegationLines(tx, actor), actor.language);
    return { ...showCard(card), undo: { subject: { kind: "delegation", id: delegation.id }, version: delegation.version, before: null } };
  },
  undo: { inverse: ({ tx, actor }) => endDelegations(tx, actor) },
});
