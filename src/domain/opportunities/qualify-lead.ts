import { requireFilledIn } from "../conditions/require-filled-in";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { createCustomer } from "../customers/create-customer";
import type { Customer } from "../customers/customer";
import { addContact, updateContact } from "../customers/save-contact";
import { twinOf } from "../customers/twin-contact";
import { scopeOf } from "../access/scope";
import type { Lead } from "../leads/lead";
import { leadMachine } from "../leads/lead.machine";
import { lockLead, moveLead, type LeadRef } from "../leads/move-lead";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Currency } from "../shared/money";
import type { Tx } from "../shared/tx";
import { createOpportunity } from "./create-opportunity";
import type { Opportunity } from "./opportunity";

export interface QualifyLead extends LeadRef {
  /** The customer it turns out to be; without one a new customer is made of the lead. */
  readonly customerId?: Id | null;
  readonly title?: string;
  readonly amount?: string | null;
  /** What a new customer is to pay in; the lead's where left out. */
  readonly currency?: Currency;
  readonly closeDay?: CalendarDay | null;
  readonly evenIfAlike?: boolean;
}

/**
 * A lead becomes a customer with its contact, and an opportunity; the contact is made once. Refuses `customer.duplicate`
 * when there is such a customer already: then its id is passed, and the lead's contact becomes one of its people. Refuses `field.required`.
 */
export async function qualifyLead(
  tx: Tx,
  actor: Actor,
  input: QualifyLead,
): Promise<{ readonly lead: Lead; readonly customer: Customer; readonly opportunity: Opportunity }> {
  const lead = await lockLead(tx, actor, input);
  // Refused before a customer is made of it: the state is the first thing to be told.
  applyTransition(actor, leadMachine, "qualify", lead, { reason: null });
  await requireFilledIn(tx, actor, { kind: "lead", id: lead.id });
  const customer = await customerOf(tx, actor, lead, input);
  const qualified = await moveLead(tx, actor, "qualify", lead, { customerId: customer.id });
  const opportunity = await createOpportunity(tx, actor, {
    customerId: customer.id,
    title: input.title ?? titleOf(lead),
    amount: input.amount ?? (lead.currency === customer.currency ? lead.amount : null),
    closeDay: input.closeDay ?? null,
    leadId: lead.id,
  });
  return { lead: qualified, customer, opportunity };
}

async function customerOf(tx: Tx, actor: Actor, lead: Lead, input: QualifyLead): Promise<Customer> {
  if (input.customerId) {
    const known = await tx.customers.find(scopeOf(actor), input.customerId);
    if (!known) throw new Refusal("customer.notFound");
    await linkContact(tx, actor, known, lead);
    return known;
  }
  const contacts =
    lead.contactName === null ? [] : [{ name: lead.contactName, title: lead.contactTitle, phone: lead.phone, email: lead.email }];
  return createCustomer(tx, actor, {
    name: lead.company,
    currency: input.currency ?? lead.currency,
    ownerId: lead.ownerId,
    contacts,
    evenIfAlike: input.evenIfAlike ?? false,
  });
}

/** Who the lead talks of is one of the customer's people: the one that is there learns what is new, nobody is there twice. */
async function linkContact(tx: Tx, actor: Actor, customer: Customer, { contactName, contactTitle, phone, email }: Lead): Promise<void> {
  if (contactName === null) return;
  const twin = twinOf({ name: contactName, phone, email }, await tx.customers.contactsOf(customer.id));
  if (!twin) return void (await addContact(tx, actor, { customerId: customer.id, name: contactName, title: contactTitle, phone, email }));
  const news = { title: twin.title ?? contactTitle, phone: twin.phone ?? phone, email: twin.email ?? email };
  if (news.title !== twin.title || news.phone !== twin.phone || news.email !== twin.email)
    await updateContact(tx, actor, { id: twin.id, ...news });
}

/** What they want, as far as it is known; a title is at most 200 characters. */
function titleOf(lead: Lead): string {
  return (lead.interest ?? lead.company).slice(0, 200);
}
