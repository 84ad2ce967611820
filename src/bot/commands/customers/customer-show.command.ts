import { contactListCard } from "../../../../cards/customers/contact-list.card";
import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { customerName } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { showCard, showRecord } from "../replies";
import { grammar } from "./customer-show.grammar";

const aboutContacts = new Set(["phone", "email", "contact"]);

/** Who asks how to reach somebody gets the contacts; all else stands on the customer's card. */
export const customerShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, contact, field }) {
    const customer = await tx.customers.find(scopeOf(actor), named.id);
    if (!customer) throw new Refusal("customer.notFound");
    if (!contact && !aboutContacts.has(field ?? "")) return showRecord("customer", customer.id);
    const contacts = (await tx.customers.contactsOf(customer.id)).filter((each) => !contact || each.id === contact.id);
    if (contact && contacts.length === 0) throw new Refusal("contact.notFound");
    const lines = contacts.map(({ name, called, title, phone, email }) => ({ name, called, title, phone, email }));
    return showCard(contactListCard.render({ customer: customerName(customer, actor), contacts: lines }, actor.language));
  },
});
