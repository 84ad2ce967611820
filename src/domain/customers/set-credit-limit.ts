import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { amount } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Customer } from "./customer";
import { lockCustomer, type CustomerRef } from "./lock-customer";
import { tellChange } from "./update-customer";

/** The credit limit, in the customer's currency; has a permission of its own, `customer.setCredit`. Refuses `customer.badCreditLimit`. */
export async function setCreditLimit(tx: Tx, actor: Actor, input: CustomerRef & { readonly creditLimit: string }): Promise<Customer> {
  requirePermission(actor, "customer.setCredit");
  const customer = await lockCustomer(tx, actor, input);
  const { creditLimit } = input;
  if (!isPlainDecimal(creditLimit) || new Dec(creditLimit).isNegative() || new Dec(creditLimit).greaterThanOrEqualTo("1e15")) {
    throw new Refusal("customer.badCreditLimit", { limit: creditLimit.slice(0, 40) });
  }
  const saved = await tx.customers.save({ ...customer, creditLimit: amount(creditLimit, customer.currency) });
  return tellChange(tx, actor, "customer.setCredit", customer, saved);
}
