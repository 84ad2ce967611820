import { takesWork, nameOf } from "../access/person";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Customer } from "./customer";
import { lockCustomer, type CustomerRef } from "./lock-customer";
import { tellChange } from "./update-customer";

/** Gives a customer to somebody who takes work. Refuses `person.notFound`, `person.notThere`. */
export async function assignCustomer(tx: Tx, actor: Actor, input: CustomerRef & { readonly toId: Id }): Promise<Customer> {
  requirePermission(actor, "lead.assign");
  const customer = await lockCustomer(tx, actor, input);
  const to = await tx.people.find(input.toId);
  if (!to) throw new Refusal("person.notFound");
  if (!takesWork(to, await todayOf(tx))) throw new Refusal("person.notThere", { name: nameOf(to, actor.language) });
  const saved = await tx.customers.save({ ...customer, ownerId: to.id, assignedAt: tx.now });
  return tellChange(tx, actor, "customer.assign", customer, saved);
}
