import { dealListCard } from "../../../../cards/opportunities/deal-list.card";
import { scopeOf } from "../../../domain/access/scope";
import { weightedAmount } from "../../../domain/opportunities/deal-figures";
import type { Opportunity } from "../../../domain/opportunities/opportunity";
import { stagesOf, type Stage } from "../../../domain/opportunities/stages";
import { amount, sum } from "../../../domain/shared/money";
import { customerName, customersByKey, namesOf, sumOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./deal-list.grammar";

/** Open deals of the actor's scope, the newest first, with what stands at each stage of those shown. */
export const dealList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { owner }) {
    const filter = { states: ["open"] as const, ...(owner && { ownerId: owner.id }) };
    const { items, next } = await tx.opportunities.list(scopeOf(actor), filter, { limit: 50, after: null });
    const stages = await stagesOf(tx);
    const customers = await customersByKey(
      tx,
      items.map((each) => each.customerId),
    );
    const who = await namesOf(tx, actor, [owner?.id ?? null]);
    const deals = items.map((deal) => {
      const customer = customers.get(deal.customerId);
      return {
        number: deal.number,
        customer: customer ? customerName(customer, actor) : "",
        title: deal.title,
        stage: stages.find(({ code }) => code === deal.stage)?.[actor.language] ?? deal.stage,
        amount: deal.amount ? sumOf(deal.amount, deal.currency) : null,
        closeDay: deal.closeDay,
      };
    });
    const asked = owner ? who(owner.id) : null;
    return showCard(dealListCard.render({ asked, ...funnelOf(items, stages, actor.language), deals, more: next !== null }, actor.language));
  },
});

/** Sums need one currency; of several the deals speak for themselves. */
function funnelOf(deals: readonly Opportunity[], stages: readonly Stage[], language: "zh" | "en") {
  const [currency, another] = [...new Set(deals.map((deal) => deal.currency))];
  if (currency === undefined || another !== undefined) return { stages: [], forecast: null };
  const rows = stages.flatMap((stage) => {
    const here = deals.filter((deal) => deal.stage === stage.code);
    const whole = sum(
      here.map((deal) => deal.amount ?? amount("0", currency)),
      currency,
    );
    return here.length === 0 ? [] : [{ stage: stage[language], deals: here.length, amount: sumOf(whole, currency) }];
  });
  return { stages: rows, forecast: sumOf(sum(deals.map(weightedAmount), currency), currency) };
}
