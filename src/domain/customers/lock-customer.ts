import { requireInScope } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { requireVersion } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import type { Customer } from "./customer";

export interface CustomerRef {
  readonly id: Id;
  readonly version?: number;
}

/** The customer locked for a change. Refuses `customer.notFound` and `customer.stale`. */
export async function lockCustomer(tx: Tx, actor: Actor, ref: CustomerRef): Promise<Customer> {
  const customer = requireInScope("customer", actor, await tx.customers.lock(ref.id));
  requireVersion("customer", customer, ref.version);
  return customer;
}
