import { scopeOf } from "../../domain/access/scope";
import { claimLead } from "../../domain/leads/claim-lead";
import { disqualifyLead } from "../../domain/leads/disqualify-lead";
import { keepLead } from "../../domain/leads/keep-lead";
import { releaseLead } from "../../domain/leads/release-lead";
import { day } from "../../../cards/kit/format";
import type { Lead } from "../../domain/leads/lead";
import { logLeadFollowUp } from "../../domain/leads/log-lead-follow-up";
import { qualifyLead } from "../../domain/opportunities/qualify-lead";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, done, isAnswered, liveCard, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";
import { followUpFields, followUpOf } from "./follow-up-form";

async function leadOf({ tx, actor }: CommandContext, tap: Tap): Promise<Lead> {
  const lead = await tx.leads.find(scopeOf(actor), tap.id);
  if (!lead) throw new Refusal("lead.notFound");
  return lead;
}

export const leadActions: readonly Action[] = [
  defineAction({
    name: "lead.claim",
    permission: "lead.claim",
    async handle(context, { id, version }) {
      const { number } = await claimLead(context.tx, context.actor, { id, version });
      return done(context, "leadClaimed", { number });
    },
  }),
  defineAction({
    name: "lead.keep",
    permission: "lead.claim",
    async handle(context, { id, version }) {
      const { number, keptUntil } = await keepLead(context.tx, context.actor, { id, version });
      return done(context, "leadKept", { number, day: day(keptUntil, context.actor.language) });
    },
  }),
  defineAction({
    name: "lead.release",
    permission: "lead.claim",
    async handle(context, { id, version }) {
      const { number } = await releaseLead(context.tx, context.actor, { id, version });
      return done(context, "leadReleased", { number });
    },
  }),
  defineAction({
    name: "lead.contact",
    permission: "followUp.log",
    async handle(context, tap) {
      const { number, company } = await leadOf(context, tap);
      if (!isAnswered(tap)) {
        const fields = followUpFields(context.actor.language);
        return askFor(context, tap, { form: "contactLead", action: "lead.contact", number, about: `${number} ${company}`, fields });
      }
      await logLeadFollowUp(context.tx, context.actor, { leadId: tap.id, ...followUpOf(tap) });
      return done(context, "leadContacted", { number });
    },
  }),
  defineAction({
    name: "lead.qualify",
    permission: "lead.qualify",
    async handle(context, { id, version }) {
      const { lead, customer, opportunity } = await qualifyLead(context.tx, context.actor, { id, version });
      const params = { number: lead.number, customer: customer.number, deal: opportunity.number };
      return done(context, "leadQualified", params, [liveCard("opportunity", { kind: "opportunity", id: opportunity.id })]);
    },
  }),
  defineAction({
    name: "lead.disqualify",
    permission: "lead.qualify",
    async handle(context, tap) {
      const { number, company } = await leadOf(context, tap);
      if (!isAnswered(tap)) {
        const about = `${number} ${company}`;
        return askFor(context, tap, { form: "disqualifyLead", action: "lead.disqualify", number, about, fields: [reasonField] });
      }
      await disqualifyLead(context.tx, context.actor, { id: tap.id, version: tap.version, reason: answer(tap, "reason") });
      return done(context, "leadDisqualified", { number });
    },
  }),
];
