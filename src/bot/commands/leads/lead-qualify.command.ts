import { scopeOf } from "../../../domain/access/scope";
import { disqualifyLead } from "../../../domain/leads/disqualify-lead";
import { qualifyLead } from "../../../domain/opportunities/qualify-lead";
import { companyOf } from "../../../domain/shared/settings";
import { defineCommand } from "../define-command";
import { liveCardOf, showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./lead-qualify.grammar";

/** A lead becomes a customer and a deal, or is given up with its reason. */
export const leadQualify = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead: named, outcome, reason, amount, closeDate }) {
    const { id } = named;
    if (outcome === "disqualified") {
      const lead = await disqualifyLead(tx, actor, { id, ...(reason !== undefined && { reason }) });
      return showRecord("lead", lead.id);
    }
    const known = await tx.leads.find(scopeOf(actor), id);
    const currency = known?.currency ?? (await companyOf(tx)).baseCurrency;
    const { lead, opportunity } = await qualifyLead(tx, actor, {
      id,
      ...(amount && { amount: amountIn(amount, currency) }),
      ...(closeDate && { closeDay: closeDate.day }),
    });
    return { parts: [liveCardOf({ kind: "opportunity", id: opportunity.id }), liveCardOf({ kind: "lead", id: lead.id })] };
  },
});
