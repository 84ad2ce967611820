import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, auditCreated, optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { contactFrom, type ContactInput } from "./contact-input";
import type { Contact } from "./customer";
import { lockCustomer } from "./lock-customer";
import { ifGiven, normalEmail, normalPhone } from "./reachable";

/** A further contact of a customer. Refuses `customer.notFound`, `contact.badPhone`, `contact.badEmail`. */
export async function addContact(tx: Tx, actor: Actor, input: ContactInput & { readonly customerId: Id }): Promise<Contact> {
  requirePermission(actor, "customer.update");
  const customer = await lockCustomer(tx, actor, { id: input.customerId });
  const known = await tx.customers.contactsOf(customer.id);
  const contact = contactFrom(customer.id, known.length + 1, input);
  await tx.customers.addContact(contact);
  auditCreated(tx, actor, "contact.create", { kind: "contact", id: contact.id }, contact);
  tx.emit({
    type: "customer.changed",
    subject: { kind: "customer", id: customer.id },
    actorId: actor.personId,
    data: { number: customer.number, ownerId: customer.ownerId, verb: "contact.create" },
  });
  return contact;
}

/** Changes what is given. Refuses `contact.notFound`. */
export async function updateContact(tx: Tx, actor: Actor, input: Partial<ContactInput> & { readonly id: Id }): Promise<Contact> {
  requirePermission(actor, "customer.update");
  const contact = await tx.customers.contact(input.id);
  if (!contact) throw new Refusal("contact.notFound");
  const customer = await lockCustomer(tx, actor, { id: contact.customerId });
  const saved = await tx.customers.saveContact({
    ...contact,
    name: input.name === undefined ? contact.name : requireText("contact", input.name, 200),
    called: input.called === undefined ? contact.called : optionalText("called", input.called, 100),
    title: input.title === undefined ? contact.title : optionalText("title", input.title, 100),
    phone: input.phone === undefined ? contact.phone : ifGiven(input.phone, normalPhone),
    email: input.email === undefined ? contact.email : ifGiven(input.email, normalEmail),
  });
  auditChange(tx, actor, "contact.update", { kind: "contact", id: contact.id }, contact, saved);
  tx.emit({
    type: "customer.changed",
    subject: { kind: "customer", id: customer.id },
    actorId: actor.personId,
    data: { number: customer.number, ownerId: customer.ownerId, verb: "contact.update" },
  });
  return saved;
}
