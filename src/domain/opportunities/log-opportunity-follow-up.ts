import { requirePermission } from "../access/scope";
import type { FollowUp } from "../customers/customer";
import { keepFollowUp, laterOf, type FollowUpInput } from "../customers/follow-up-input";
import { touchCustomer } from "../customers/touch-customer";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import { lockOpportunity } from "./move-state";

/** Logs a touch about a deal: it counts for the customer too, and the next step becomes the deal's. */
export async function logOpportunityFollowUp(
  tx: Tx,
  actor: Actor,
  input: FollowUpInput & { readonly opportunityId: Id },
): Promise<FollowUp> {
  requirePermission(actor, "followUp.log");
  const deal = await lockOpportunity(tx, actor, { id: input.opportunityId });
  const subject = { kind: "opportunity" as const, id: deal.id, customerId: deal.customerId, ownerId: deal.ownerId };
  const followUp = await keepFollowUp(tx, actor, subject, input);
  const next = input.next ? { nextStep: followUp.nextStep, nextDay: followUp.nextDay, nextAt: followUp.nextAt } : {};
  await tx.opportunities.save({ ...deal, ...next, lastFollowUpAt: laterOf(deal.lastFollowUpAt, followUp.happenedAt) });
  const customer = await tx.customers.lock(deal.customerId);
  if (customer) await touchCustomer(tx, actor, customer, { lastFollowUpAt: laterOf(customer.lastFollowUpAt, followUp.happenedAt) });
  return followUp;
}
