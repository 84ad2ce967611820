import { opportunityCard, type OpportunityMove } from "../../../cards/opportunities/opportunity.card";
import { stateText } from "../../../cards/kit/state-tag";
import { scopeOf } from "../../domain/access/scope";
import { stagesOf } from "../../domain/opportunities/stages";
import { firstPage } from "../../domain/shared/page";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, localMoment, namesOf, sumOf } from "./wording";

export const opportunityPresenter = definePresenter({
  card: "opportunity",
  async present(tx, viewer, subject) {
    const deal = await tx.opportunities.find(scopeOf(viewer), subject.id);
    if (!deal) return null;
    const { language } = viewer;
    const stages = await stagesOf(tx);
    const customer = (await customersByKey(tx, [deal.customerId])).get(deal.customerId);
    const { items: quotes } = await tx.quotes.list(scopeOf(viewer), { opportunityId: deal.id }, firstPage);
    const { items: followUps } = await tx.followUps.of({ kind: "opportunity", id: deal.id }, { limit: 5, after: null });
    const who = await namesOf(tx, viewer, [deal.ownerId, ...followUps.map((each) => each.authorId)]);
    const may = viewer.permissions;
    const moves: OpportunityMove[] = [];
    if (deal.state === "open" && may.has("opportunity.update")) moves.push("move", "followUp", "quote");
    if (deal.state === "open" && may.has("opportunity.win")) moves.push("win");
    if (deal.state === "open" && may.has("opportunity.lose")) moves.push("lose");
    if (deal.state === "lost" && may.has("opportunity.update")) moves.push("reopen");
    return opportunityCard.render(
      {
        id: deal.id,
        version: deal.version,
        number: deal.number,
        title: deal.title,
        state: deal.state,
        customer: customer ? customerName(customer, viewer) : "",
        stage: stages.find((stage) => stage.code === deal.stage)?.[language] ?? deal.stage,
        stages: stages.map((stage) => stage[language]),
        amount: deal.amount ? sumOf(deal.amount, deal.currency) : null,
        probability: deal.probability,
        closeDay: deal.closeDay,
        nextStep: deal.nextDay && { on: deal.nextAt ? localMoment(viewer, deal.nextAt) : deal.nextDay, what: deal.nextStep ?? "" },
        owner: who(deal.ownerId),
        lostReason: deal.lostReason,
        documents: quotes.map(
          (quote) => `${quote.number} v${quote.current.versionNo} ${stateText("quote", quote.current.state, language)}`,
        ),
        followUps: followUps.map((each) => ({ at: localMoment(viewer, each.happenedAt), by: who(each.authorId), note: each.note })),
        moves,
      },
      language,
    );
  },
});
