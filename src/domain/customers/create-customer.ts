import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { isCurrency, zero, type Currency } from "../shared/money";
import { checkTerms, prepaid, type PaymentTerms } from "../shared/payment-terms";
import { auditCreated, optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { companyNameKey } from "./company-name";
import { contactFrom, type ContactInput } from "./contact-input";
import type { Customer, Intent } from "./customer";
import { ifGiven, normalCreditCode } from "./reachable";
import { refuseDuplicates } from "./refuse-duplicates";

export interface CreateCustomer {
  readonly name: string;
  readonly shortName?: string | null;
  readonly nameEn?: string | null;
  readonly creditCode?: string | null;
  readonly currency?: Currency;
  readonly terms?: PaymentTerms;
  readonly address?: string | null;
  readonly intent?: Intent | null;
  /** Default: a prospect, until the first order. */
  readonly prospect?: boolean;
  /** Default: who creates it. */
  readonly ownerId?: Id | null;
  readonly contacts?: readonly ContactInput[];
  /** Somebody has looked at the records that are alike, and it is another company. */
  readonly evenIfAlike?: boolean;
}

/**
 * A new customer with its contacts, prepaid and without credit where nothing else is said.
 * Refuses `customer.duplicate`, `customer.badCurrency`, `contact.*`, `terms.*`.
 */
export async function createCustomer(tx: Tx, actor: Actor, input: CreateCustomer): Promise<Customer> {
  requirePermission(actor, "customer.create");
  const currency = input.currency ?? (await companyOf(tx)).baseCurrency;
  if (!isCurrency(currency)) throw new Refusal("customer.badCurrency", { currency });
  const name = requireText("name", input.name, 200);
  const id = newId();
  const contacts = (input.contacts ?? []).map((contact, index) => contactFrom(id, index + 1, contact));
  const customer: Customer = {
    id,
    number: await tx.numbers.next("C"),
    name,
    shortName: optionalText("shortName", input.shortName, 100),
    nameEn: optionalText("nameEn", input.nameEn, 200),
    nameKey: companyNameKey(name),
    creditCode: ifGiven(input.creditCode, normalCreditCode),
    ownerId: input.ownerId === undefined ? actor.personId : input.ownerId,
    prospect: input.prospect ?? true,
    currency,
    terms: checkTerms(input.terms ?? prepaid),
    creditLimit: zero(currency),
    address: optionalText("address", input.address, 400),
    intent: input.intent ?? null,
    lastFollowUpAt: null,
    assignedAt: tx.now,
    createdAt: tx.now,
    version: 1,
  };
  const found = await tx.customers.duplicates({
    phones: contacts.flatMap((contact) => contact.phone ?? []),
    emails: contacts.flatMap((contact) => contact.email ?? []),
    creditCode: customer.creditCode,
    nameKey: customer.nameKey,
  });
  refuseDuplicates(found, input.evenIfAlike ?? false);
  await tx.customers.add(customer);
  for (const contact of contacts) await tx.customers.addContact(contact);
  const subject = { kind: "customer", id };
  auditCreated(tx, actor, "customer.create", subject, { ...customer, contacts: contacts.map((contact) => contact.name) });
  tx.emit({ type: "customer.created", subject, actorId: actor.personId, data: { number: customer.number, ownerId: customer.ownerId } });
  return customer;
}
