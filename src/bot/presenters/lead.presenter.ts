import { leadCard, type LeadMove } from "../../../cards/leads/lead.card";
import { includes, scopeOf } from "../../domain/access/scope";
import { leadMachine } from "../../domain/leads/lead.machine";
import { movesFrom } from "../../domain/shared/state-machine";
import { definePresenter } from "./define-presenter";
import { localMoment, namesOf, sumOf } from "./wording";

const order: readonly LeadMove[] = ["claim", "contact", "qualify", "disqualify"];

export const leadPresenter = definePresenter({
  card: "lead",
  async present(tx, viewer, subject) {
    // What nobody owns is everybody's to claim.
    const lead = await tx.leads.find({ kind: "all" }, subject.id);
    if (!lead || (lead.ownerId !== null && !includes(scopeOf(viewer), lead.ownerId))) return null;
    const who = await namesOf(tx, viewer, [lead.ownerId]);
    const legal = new Set<string>(
      movesFrom(leadMachine, lead.state)
        .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
        .map((move) => move.name),
    );
    return leadCard.render(
      {
        id: lead.id,
        version: lead.version,
        number: lead.number,
        state: lead.state,
        company: lead.company,
        contact: [lead.contactName, lead.contactTitle].filter(Boolean).join(" ") || null,
        phone: lead.phone,
        email: lead.email,
        source: lead.source,
        campaign: lead.campaign === lead.source ? null : lead.campaign,
        interest: lead.interest,
        amount: lead.amount ? sumOf(lead.amount, lead.currency) : null,
        owner: lead.ownerId === null ? null : who(lead.ownerId),
        lastFollowUp: lead.lastFollowUpAt && localMoment(viewer, lead.lastFollowUpAt),
        reason: lead.reason,
        twins: [],
        moves: order.filter((move) => legal.has(move) && (move !== "claim" || lead.ownerId === null)),
      },
      viewer.language,
    );
  },
});
