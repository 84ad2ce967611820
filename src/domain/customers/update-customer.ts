import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { checkTerms, type PaymentTerms } from "../shared/payment-terms";
import { auditChange, optionalText, requireText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import { companyNameKey } from "./company-name";
import type { Customer, Intent } from "./customer";
import { lockCustomer, type CustomerRef } from "./lock-customer";
import { ifGiven, normalCreditCode } from "./reachable";
import { refuseDuplicates } from "./refuse-duplicates";

export interface UpdateCustomer extends CustomerRef {
  readonly name?: string;
  readonly shortName?: string | null;
  readonly nameEn?: string | null;
  readonly creditCode?: string | null;
  readonly terms?: PaymentTerms;
  readonly address?: string | null;
  readonly intent?: Intent | null;
}

/** Changes what is given. The credit limit is not among it: see `set-credit-limit.ts`. Refuses `customer.duplicate` for another's credit code. */
export async function updateCustomer(tx: Tx, actor: Actor, input: UpdateCustomer): Promise<Customer> {
  requirePermission(actor, "customer.update");
  const customer = await lockCustomer(tx, actor, input);
  const name = input.name === undefined ? customer.name : requireText("name", input.name, 200);
  const creditCode = input.creditCode === undefined ? customer.creditCode : ifGiven(input.creditCode, normalCreditCode);
  const others = await tx.customers.duplicates({ phones: [], emails: [], creditCode, nameKey: null });
  refuseDuplicates(
    others.filter((other) => other.id !== customer.id),
    true,
  );
  const saved = await tx.customers.save({
    ...customer,
    name,
    nameKey: companyNameKey(name),
    creditCode,
    shortName: input.shortName === undefined ? customer.shortName : optionalText("shortName", input.shortName, 100),
    nameEn: input.nameEn === undefined ? customer.nameEn : optionalText("nameEn", input.nameEn, 200),
    terms: input.terms === undefined ? customer.terms : checkTerms(input.terms),
    address: input.address === undefined ? customer.address : optionalText("address", input.address, 400),
    intent: input.intent === undefined ? customer.intent : input.intent,
  });
  return tellChange(tx, actor, "customer.update", customer, saved);
}

export function tellChange(tx: Tx, actor: Actor, verb: string, before: Customer, after: Customer): Customer {
  const subject = { kind: "customer", id: after.id };
  auditChange(tx, actor, verb, subject, before, after);
  tx.emit({ type: "customer.changed", subject, actorId: actor.personId, data: { number: after.number, ownerId: after.ownerId, verb } });
  return after;
}
