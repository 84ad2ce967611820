import { requireTakesWork } from "../access/require-takes-work";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { Customer } from "./customer";
import { lockCustomer, type CustomerRef } from "./lock-customer";
import { tellChange } from "./update-customer";

/** Gives a customer to somebody who takes work. Refuses `person.notFound`, `person.notThere`. */
export async function assignCustomer(tx: Tx, actor: Actor, input: CustomerRef & { readonly toId: Id }): Promise<Customer> {
  requirePermission(actor, "lead.assign");
  const customer = await lockCustomer(tx, actor, input);
  const to = await requireTakesWork(tx, actor, input.toId);
  const saved = await tx.customers.save({ ...customer, ownerId: to.id, assignedAt: tx.now });
  return tellChange(tx, actor, "customer.assign", customer, saved);
}
