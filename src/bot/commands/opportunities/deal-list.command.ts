import { dealListCard } from "../../../../cards/opportunities/deal-list.card";
import { stateText } from "../../../../cards/kit/state-tag";
import { scopeOf } from "../../../domain/access/scope";
import { weightedAmount } from "../../../domain/opportunities/deal-figures";
import { opportunityStates } from "../../../domain/opportunities/opportunity";
import type { StageSum } from "../../../domain/opportunities/opportunity-store";
import { stagesOf, type Stage } from "../../../domain/opportunities/stages";
import type { Language } from "../../../domain/shared/actor";
import { sum } from "../../../domain/shared/money";
import { customerName, customersByKey, nameOfCustomer, namesOf, sumOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./deal-list.grammar";

/** Deals of the actor's scope, open ones unless others are asked for, the newest first; on top what stands at each stage in all. */
export const dealList = defineCommand({
  ...grammar,
  async handle(context, { owner, customer, stage: code, state: word }) {
    const { tx, actor, from } = context;
    const { language } = actor;
    const state = opportunityStates.find((each) => each === word) ?? "open";
    const filter = {
      states: [state],
      ...(owner && { ownerId: owner.id }),
      ...(customer && { customerId: customer.id }),
      ...(code !== undefined && { stage: code }),
    };
    const found = await tx.opportunities.list(scopeOf(actor), filter, pageAsked(context));
    const stages = await stagesOf(tx);
    const nameOfStage = (wanted: string) => stages.find((each) => each.code === wanted)?.[language] ?? wanted;
    const customers = await customersByKey(
      tx,
      found.items.map((each) => each.customerId),
    );
    const who = await namesOf(tx, actor, [owner?.id ?? null]);
    const deals = found.items.map((deal) => {
      const whose = customers.get(deal.customerId);
      return {
        number: deal.number,
        customer: whose ? customerName(whose, actor) : "",
        title: deal.title,
        stage: deal.state === "open" ? nameOfStage(deal.stage) : stateText("opportunity", deal.state, language),
        amount: deal.amount ? sumOf(deal.amount, deal.currency) : null,
        closeDay: deal.closeDay,
      };
    });
    const of = customer && (await nameOfCustomer(tx, actor, customer.id));
    const asked = [owner && who(owner.id), of, code && nameOfStage(code), word && stateText("opportunity", state, language)].filter(
      Boolean,
    );
    const funnel = from || state !== "open" ? noFunnel : funnelOf(await tx.opportunities.sums(scopeOf(actor), filter), stages, language);
    return showPage(context, found, (page) =>
      dealListCard.render({ asked: asked.length === 0 ? null : asked.join(" · "), ...funnel, deals, page }, language),
    );
  },
});

const noFunnel = { stages: [], forecast: null };

/** Sums need one currency; of several the deals speak for themselves. */
function funnelOf(sums: readonly StageSum[], stages: readonly Stage[], language: Language) {
  const [currency, another] = [...new Set(sums.map((each) => each.currency))];
  if (currency === undefined || another !== undefined) return noFunnel;
  const rows = stages.flatMap((stage) => {
    const here = sums.filter((each) => each.stage === stage.code);
    const whole = sum(
      here.map((each) => each.amount),
      currency,
    );
    const deals = here.reduce((count, each) => count + each.deals, 0);
    return deals === 0 ? [] : [{ stage: stage[language], deals, amount: sumOf(whole, currency) }];
  });
  return { stages: rows, forecast: sumOf(sum(sums.map(weightedAmount), currency), currency) };
}
