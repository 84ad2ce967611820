import { scopeOf } from "../../domain/access/scope";
import { logOpportunityFollowUp } from "../../domain/opportunities/log-opportunity-follow-up";
import { loseOpportunity } from "../../domain/opportunities/lose-opportunity";
import { moveOpportunity } from "../../domain/opportunities/move-opportunity";
import type { Opportunity } from "../../domain/opportunities/opportunity";
import { reopenOpportunity } from "../../domain/opportunities/reopen-opportunity";
import { stageOf, stagesOf } from "../../domain/opportunities/stages";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, done, isAnswered, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";
import { followUpFields, followUpOf } from "./follow-up-form";
import { quoteFromForm } from "./quote-form";

async function dealOf({ tx, actor }: CommandContext, tap: Tap): Promise<Opportunity> {
  const deal = await tx.opportunities.find(scopeOf(actor), tap.id);
  if (!deal) throw new Refusal("opportunity.notFound");
  return deal;
}

const aboutOf = ({ number, title }: Opportunity) => `${number} ${title}`;

export const opportunityActions: readonly Action[] = [
  defineAction({
    name: "opportunity.move",
    permission: "opportunity.update",
    async handle(context, tap) {
      const { language } = context.actor;
      const deal = await dealOf(context, tap);
      const stages = await stagesOf(context.tx);
      if (!isAnswered(tap)) {
        const next = stages[stages.findIndex((each) => each.code === deal.stage) + 1];
        const options = stages.filter((each) => each.code !== deal.stage).map((each) => ({ value: each.code, label: each[language] }));
        const stage = { input: "choice", name: "stage", required: true, options, ...(next && { value: next.code }) } as const;
        return askFor(context, tap, {
          form: "moveDeal",
          action: "opportunity.move",
          number: deal.number,
          about: aboutOf(deal),
          fields: [stage],
        });
      }
      const stage = stageOf(stages, answer(tap, "stage") ?? "");
      await moveOpportunity(context.tx, context.actor, { id: tap.id, version: tap.version, stage: stage.code });
      return done(context, "dealMoved", { number: deal.number, stage: stage[language] });
    },
  }),
  defineAction({
    name: "opportunity.followUp",
    permission: "followUp.log",
    async handle(context, tap) {
      const deal = await dealOf(context, tap);
      if (!isAnswered(tap)) {
        const fields = followUpFields(context.actor.language);
        return askFor(context, tap, {
          form: "followUp",
          action: "opportunity.followUp",
          number: deal.number,
          about: aboutOf(deal),
          fields,
        });
      }
      await logOpportunityFollowUp(context.tx, context.actor, { opportunityId: tap.id, ...followUpOf(tap) });
      return done(context, "followUpLogged");
    },
  }),
  defineAction({
    name: "opportunity.quote",
    permission: "quote.create",
    async handle(context, tap) {
      const deal = await dealOf(context, tap);
      const { number, customerId } = deal;
      return quoteFromForm(context, tap, { action: "opportunity.quote", number, about: aboutOf(deal), customerId, opportunityId: deal.id });
    },
  }),
  defineAction({
    name: "opportunity.lose",
    permission: "opportunity.lose",
    async handle(context, tap) {
      const deal = await dealOf(context, tap);
      if (!isAnswered(tap)) {
        const { number } = deal;
        return askFor(context, tap, { form: "loseDeal", action: "opportunity.lose", number, about: aboutOf(deal), fields: [reasonField] });
      }
      await loseOpportunity(context.tx, context.actor, { id: tap.id, version: tap.version, reason: answer(tap, "reason") });
      return done(context, "dealLost", { number: deal.number });
    },
  }),
  defineAction({
    name: "opportunity.reopen",
    permission: "opportunity.update",
    async handle(context, { id, version }) {
      const { number } = await reopenOpportunity(context.tx, context.actor, { id, version });
      return done(context, "dealReopened", { number });
    },
  }),
];
