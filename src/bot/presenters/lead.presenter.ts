import { leadCard, type LeadMove } from "../../../cards/leads/lead.card";
import { includes, scopeOf } from "../../domain/access/scope";
import type { Lead } from "../../domain/leads/lead";
import { leadMachine } from "../../domain/leads/lead.machine";
import { listOf } from "../../domain/company/word-lists";
import { poolDayOf, poolPolicyOf } from "../../domain/leads/pool-policy";
import type { Actor } from "../../domain/shared/actor";
import { addDays } from "../../domain/shared/calendar-day";
import { companyOf, todayOf } from "../../domain/shared/settings";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { sourceNamed } from "./lead-source";
import { localMoment, namesOf, sumOf } from "./wording";

const order: readonly LeadMove[] = ["claim", "contact", "qualify", "keep", "release", "disqualify"];

export const leadPresenter = definePresenter({
  card: "lead",
  async present(tx, viewer, subject) {
    // What nobody owns is everybody's to claim.
    const lead = await tx.leads.find({ kind: "all" }, subject.id);
    if (!lead || (lead.ownerId !== null && !includes(scopeOf(viewer), lead.ownerId))) return null;
    const who = await namesOf(tx, viewer, [lead.ownerId]);
    const poolDay = await poolDayIfNear(tx, lead);
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
        source: sourceNamed(await listOf(tx, "leadSources"), lead.source, viewer.language),
        campaign: lead.campaign === lead.source ? null : lead.campaign,
        region: lead.region,
        interest: lead.interest,
        amount: lead.amount ? sumOf(lead.amount, lead.currency) : null,
        owner: lead.ownerId === null ? null : who(lead.ownerId),
        lastFollowUp: lead.lastFollowUpAt && localMoment(viewer, lead.lastFollowUpAt),
        poolDay,
        reason: lead.reason,
        twins: [],
        moves: movesOf(viewer, lead, poolDay !== null),
      },
      viewer.language,
    );
  },
});

/** The day it falls back into the pool, once its owner is to be warned of it. */
export async function poolDayIfNear(tx: Tx, lead: Lead): Promise<string | null> {
  const policy = await poolPolicyOf(tx);
  const due = poolDayOf(lead, policy, (await companyOf(tx)).timeZone);
  return due !== null && due <= addDays(await todayOf(tx), policy.warnDays) ? due : null;
}

function movesOf(viewer: Actor, lead: Lead, falls: boolean): readonly LeadMove[] {
  const legal = new Set<string>(
    movesFrom(leadMachine, lead.state)
      .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
      .map((move) => move.name),
  );
  if (
    lead.ownerId === viewer.personId &&
    (lead.state === "assigned" || lead.state === "contacted") &&
    viewer.permissions.has("lead.claim")
  ) {
    legal.add("release");
    if (falls && lead.keptUntil === null) legal.add("keep");
  }
  return order.filter((move) => legal.has(move) && (move !== "claim" || lead.ownerId === null));
}
