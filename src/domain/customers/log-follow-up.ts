import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { FollowUp } from "./customer";
import { keepFollowUp, laterOf, type FollowUpInput } from "./follow-up-input";
import { lockCustomer } from "./lock-customer";
import { touchCustomer } from "./touch-customer";

/** Logs a touch with a customer, with the next step if one was agreed. */
export async function logFollowUp(tx: Tx, actor: Actor, input: FollowUpInput & { readonly customerId: Id }): Promise<FollowUp> {
  requirePermission(actor, "followUp.log");
  const customer = await lockCustomer(tx, actor, { id: input.customerId });
  const subject = { kind: "customer" as const, id: customer.id, customerId: customer.id, ownerId: customer.ownerId };
  const followUp = await keepFollowUp(tx, actor, subject, input);
  await touchCustomer(tx, actor, customer, { lastFollowUpAt: laterOf(customer.lastFollowUpAt, followUp.happenedAt) });
  return followUp;
}
