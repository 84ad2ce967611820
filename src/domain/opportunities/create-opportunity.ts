import { requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import type { Percent } from "../shared/money";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { probabilityOf } from "./deal-figures";
import type { Opportunity } from "./opportunity";
import { stageOf, stagesOf } from "./stages";

export interface CreateOpportunity {
  readonly customerId: Id;
  readonly title: string;
  /** Plain decimal in the customer's currency, tax included. */
  readonly amount?: string | null;
  readonly probability?: string | null;
  readonly stage?: string;
  readonly closeDay?: CalendarDay | null;
  /** Whose it is where nobody looks after the customer; who opens it when left out. */
  readonly ownerIfNobody?: Id;
  readonly leadId?: Id | null;
  readonly renewsContractId?: Id | null;
}

/** Opens a deal, in the first stage where none is named. Refuses `customer.notFound`, `opportunity.unknownStage`, `amount.bad`, `opportunity.badProbability`. */
export async function createOpportunity(tx: Tx, actor: Actor, input: CreateOpportunity): Promise<Opportunity> {
  requirePermission(actor, "opportunity.create");
  const customer = await tx.customers.find(scopeOf(actor), input.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const stages = await stagesOf(tx);
  const stage = input.stage === undefined ? stages[0] : stageOf(stages, input.stage);
  if (!stage) throw new Refusal("opportunity.unknownStage", { stage: "", stages: [] });
  const probability: Percent = input.probability ? probabilityOf(input.probability) : stage.probability;
  const deal: Opportunity = {
    id: newId(),
    number: await tx.numbers.next("OP"),
    customerId: customer.id,
    title: requireText("title", input.title, 200),
    state: "open",
    stage: stage.code,
    amount: amountOf("amount", input.amount, customer.currency),
    currency: customer.currency,
    probability,
    closeDay: input.closeDay ?? null,
    nextStep: null,
    nextDay: null,
    nextAt: null,
    ownerId: customer.ownerId ?? input.ownerIfNobody ?? actor.personId,
    leadId: input.leadId ?? null,
    renewsContractId: input.renewsContractId ?? null,
    lostReason: null,
    lastFollowUpAt: null,
    createdAt: tx.now,
    closedAt: null,
    version: 1,
  };
  await tx.opportunities.add(deal);
  const subject = { kind: "opportunity", id: deal.id };
  auditCreated(tx, actor, "opportunity.create", subject, deal);
  const { number, customerId, ownerId } = deal;
  tx.emit({ type: "opportunity.created", subject, actorId: actor.personId, data: { number, customerId, ownerId, stage: deal.stage } });
  return deal;
}
