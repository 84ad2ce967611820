import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import type { CalendarDay } from "../shared/calendar-day";
import { optionalText, requireText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import { probabilityOf } from "./deal-figures";
import { lockOpportunity, moveState, type OpportunityRef } from "./move-state";
import type { Opportunity } from "./opportunity";

export interface UpdateOpportunity extends OpportunityRef {
  readonly title?: string;
  readonly amount?: string | null;
  readonly probability?: string;
  readonly closeDay?: CalendarDay | null;
  readonly nextStep?: string | null;
  readonly nextDay?: CalendarDay | null;
  readonly nextAt?: Date | null;
}

/** Changes what is given, of an open deal. */
export async function updateOpportunity(tx: Tx, actor: Actor, input: UpdateOpportunity): Promise<Opportunity> {
  const deal = await lockOpportunity(tx, actor, input);
  return moveState(tx, actor, "update", deal, {
    title: input.title === undefined ? deal.title : requireText("title", input.title, 200),
    amount: input.amount === undefined ? deal.amount : amountOf("amount", input.amount, deal.currency),
    probability: input.probability === undefined ? deal.probability : probabilityOf(input.probability),
    closeDay: input.closeDay === undefined ? deal.closeDay : input.closeDay,
    nextStep: input.nextStep === undefined ? deal.nextStep : optionalText("nextStep", input.nextStep, 500),
    nextDay: input.nextDay === undefined ? deal.nextDay : input.nextDay,
    nextAt: input.nextAt === undefined ? deal.nextAt : input.nextAt,
  });
}
