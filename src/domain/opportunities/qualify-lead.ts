import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { createCustomer } from "../customers/create-customer";
import type { Customer } from "../customers/customer";
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
 * when there is such a customer already: then its id is passed.
 */
export async function qualifyLead(
  tx: Tx,
  actor: Actor,
  input: QualifyLead,
): Promise<{ readonly lead: Lead; readonly customer: Customer; readonly opportunity: Opportunity }> {
  const lead = await lockLead(tx, actor, input);
  // Refused before a customer is made of it: the state is the first thing to be told.
  applyTransition(actor, leadMachine, "qualify", lead, { reason: null });
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

/** What they want, as far as it is known; a title is at most 200 characters. */
function titleOf(lead: Lead): string {
  return (lead.interest ?? lead.company).slice(0, 200);
}
