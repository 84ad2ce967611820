import { scopeOf } from "../../../domain/access/scope";
import { updateOpportunity, type UpdateOpportunity } from "../../../domain/opportunities/update-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./deal-update.grammar";

/** What can be changed, as it was before. */
type Figures = Required<Omit<UpdateOpportunity, "id" | "version" | "title" | "nextAt">> & { readonly nextAt: string | null };

export const dealUpdate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { deal: named, amount, closeDate, probability, nextStep, nextDue }) {
    const deal = await tx.opportunities.find(scopeOf(actor), named.id);
    if (!deal) throw new Refusal("opportunity.notFound");
    const said = [amount, closeDate, probability, nextStep, nextDue].some((each) => each !== undefined);
    if (!said) throw new Refusal("change.nothing", { number: deal.number });
    const { version } = await updateOpportunity(tx, actor, {
      id: deal.id,
      ...(amount && { amount: amountIn(amount, deal.currency) }),
      ...(closeDate && { closeDay: closeDate.day }),
      ...(probability !== undefined && { probability }),
      ...(nextStep !== undefined && { nextStep }),
      ...(nextDue && { nextDay: nextDue.day, nextAt: nextDue.at ?? null }),
    });
    const before = {
      amount: deal.amount,
      probability: deal.probability,
      closeDay: deal.closeDay,
      nextStep: deal.nextStep,
      nextDay: deal.nextDay,
      nextAt: deal.nextAt?.toISOString() ?? null,
    };
    return { ...showRecord("opportunity", deal.id), undo: { subject: { kind: "opportunity", id: deal.id }, version, before } };
  },
  undo: {
    inverse: takenBackBy<Figures>(({ tx, actor }, { id, version, before: { nextAt, ...figures } }) =>
      updateOpportunity(tx, actor, { id, version, ...figures, nextAt: nextAt === null ? null : new Date(nextAt) }),
    ),
  },
});
