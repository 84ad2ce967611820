import { scopeOf } from "../../../domain/access/scope";
import { updateOpportunity } from "../../../domain/opportunities/update-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./deal-update.grammar";

export const dealUpdate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal: named, amount, closeDate, probability, nextStep, nextDue }) {
    const deal = await tx.opportunities.find(scopeOf(actor), named.id);
    if (!deal) throw new Refusal("opportunity.notFound");
    const said = [amount, closeDate, probability, nextStep, nextDue].some((each) => each !== undefined);
    if (!said) throw new Refusal("change.nothing", { number: deal.number });
    await updateOpportunity(tx, actor, {
      id: deal.id,
      ...(amount && { amount: amountIn(amount, deal.currency) }),
      ...(closeDate && { closeDay: closeDate.day }),
      ...(probability !== undefined && { probability }),
      ...(nextStep !== undefined && { nextStep }),
      ...(nextDue && { nextDay: nextDue.day, nextAt: nextDue.at ?? null }),
    });
    return showRecord("opportunity", deal.id);
  },
});
