import { disqualifyLead } from "../../../domain/leads/disqualify-lead";
import { qualifyLead } from "../../../domain/opportunities/qualify-lead";
import { defineCommand } from "../define-command";
import { liveCardOf, showRecord } from "../replies";
import { grammar } from "./lead-qualify.grammar";

/** A lead becomes a customer and a deal, or is given up with its reason. */
export const leadQualify = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead: named, customer, outcome, reason, amount, closeDate }) {
    const { id } = named;
    if (outcome === "disqualified") {
      const lead = await disqualifyLead(tx, actor, { id, ...(reason !== undefined && { reason }) });
      return showRecord("lead", lead.id);
    }
    const { lead, opportunity } = await qualifyLead(tx, actor, {
      id,
      ...(customer && { customerId: customer.id }),
      ...(amount && { amount: amount.amount }),
      ...(amount?.currency !== undefined && { currency: amount.currency }),
      ...(closeDate && { closeDay: closeDate.day }),
    });
    return { parts: [liveCardOf({ kind: "opportunity", id: opportunity.id }), liveCardOf({ kind: "lead", id: lead.id })] };
  },
  undo: {
    instead: { zh: "商机请标成输单；判无效的线索请重新录入。", en: "Please mark the deal as lost; enter a disqualified lead again." },
  },
});
