import { assignCustomer } from "../../../domain/customers/assign-customer";
import { updateContact } from "../../../domain/customers/save-contact";
import { setCreditLimit } from "../../../domain/customers/set-credit-limit";
import { updateCustomer, type UpdateCustomer } from "../../../domain/customers/update-customer";
import { requireVersion } from "../../../domain/shared/record-change";
import { Refusal } from "../../../domain/shared/refusal";
import type { Id } from "../../../domain/shared/id";
import type { CommandContext } from "../define-command";

/** What is the customer's own, apart from limit, owner and contacts. */
export type CustomerData = Pick<UpdateCustomer, "name" | "shortName" | "creditCode" | "terms" | "address" | "intent">;

/** What a change of a customer replaced; only what was changed. */
export interface CustomerBefore extends CustomerData {
  readonly creditLimit?: string;
  readonly ownerId?: Id;
  readonly contact?: { readonly id: Id; readonly version: number; readonly phone: string | null; readonly email: string | null };
}

/** Puts back what was there before. Refuses `customer.stale` once something else has changed on the customer or its contact. */
export async function restoreCustomer({ tx, actor }: CommandContext, id: Id, version: number, before: CustomerBefore): Promise<void> {
  const customer = await tx.customers.lock(id);
  if (!customer) throw new Refusal("customer.notFound");
  requireVersion("customer", customer, version);
  const { creditLimit, ownerId, contact, ...data } = before;
  if (contact) {
    const now = await tx.customers.contact(contact.id);
    if (now?.version !== contact.version) throw new Refusal("customer.stale", { number: customer.number });
    await updateContact(tx, actor, { id: contact.id, phone: contact.phone, email: contact.email });
  }
  if (creditLimit !== undefined) await setCreditLimit(tx, actor, { id, creditLimit });
  if (Object.keys(data).length > 0) await updateCustomer(tx, actor, { id, ...data });
  if (ownerId !== undefined) await assignCustomer(tx, actor, { id, toId: ownerId });
}
