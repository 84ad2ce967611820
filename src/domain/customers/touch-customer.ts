import type { Actor } from "../shared/actor";
import { auditChange } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import type { Customer } from "./customer";

/** What changes of a customer by what others did, with its line in the audit log. The caller holds the customer's lock. */
export async function touchCustomer(
  tx: Tx,
  actor: Actor,
  customer: Customer,
  change: Partial<Pick<Customer, "lastFollowUpAt" | "prospect">>,
): Promise<Customer> {
  const saved = await tx.customers.save({ ...customer, ...change });
  auditChange(tx, actor, "customer.touch", { kind: "customer", id: customer.id }, customer, saved);
  return saved;
}
