import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import type { Tx } from "../shared/tx";
import type { Customer } from "./customer";
import { lockCustomer, type CustomerRef } from "./lock-customer";
import { tellChange } from "./update-customer";

/** The credit limit, in the customer's currency; has a permission of its own, `customer.setCredit`. Refuses `amount.bad`. */
export async function setCreditLimit(tx: Tx, actor: Actor, input: CustomerRef & { readonly creditLimit: string }): Promise<Customer> {
  requirePermission(actor, "customer.setCredit");
  const customer = await lockCustomer(tx, actor, input);
  const creditLimit = amountOf("creditLimit", input.creditLimit, customer.currency) ?? customer.creditLimit;
  const saved = await tx.customers.save({ ...customer, creditLimit });
  return tellChange(tx, actor, "customer.setCredit", customer, saved);
}
