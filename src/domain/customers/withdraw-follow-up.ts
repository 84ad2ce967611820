import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { FollowUp } from "./customer";
import { lockCustomer } from "./lock-customer";
import { touchCustomer } from "./touch-customer";

export interface WithdrawFollowUp {
  readonly id: Id;
  /** The customer's version as the follow-up left it. */
  readonly customerVersion: number;
  /** When the customer was last followed up before it. */
  readonly lastFollowUpAt: Date | null;
}

/**
 * Takes back a follow-up on a customer that was logged by mistake: it is kept, marked, and counts for nothing. Refuses
 * `followUp.notYours` for anybody but its author, `customer.stale` once something else has happened on the customer.
 */
export async function withdrawFollowUp(tx: Tx, actor: Actor, input: WithdrawFollowUp): Promise<FollowUp> {
  requirePermission(actor, "followUp.log");
  const followUp = await tx.followUps.find(input.id);
  if (!followUp || followUp.customerId === null) throw new Refusal("followUp.notFound");
  if (followUp.authorId !== actor.personId) throw new Refusal("followUp.notYours");
  const customer = await lockCustomer(tx, actor, { id: followUp.customerId, version: input.customerVersion });
  const withdrawn = await tx.followUps.withdraw(followUp, tx.now);
  await touchCustomer(tx, actor, customer, { lastFollowUpAt: input.lastFollowUpAt });
  auditChange(tx, actor, "followUp.withdraw", { kind: "followUp", id: followUp.id }, followUp, withdrawn);
  tx.emit({
    type: "followUp.withdrawn",
    subject: { kind: "customer", id: customer.id },
    actorId: actor.personId,
    data: { followUpId: followUp.id, customerId: customer.id, ownerId: customer.ownerId },
  });
  return withdrawn;
}
