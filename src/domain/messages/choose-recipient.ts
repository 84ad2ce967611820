import type { Contact, Customer } from "../customers/customer";
import type { Language } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { MessageChannel } from "./message";
import type { Recipient } from "./write-message";

export interface Wanted {
  /** Default: who of the customer's contacts stands first and can be reached. */
  readonly contactId?: Id | null;
  /** Default: `usual` where the contact can be reached so, else the other way. */
  readonly channel?: MessageChannel | null;
  readonly usual: MessageChannel;
}

/** Whom a message about a customer goes to, and how. Without any address the recipient has none, and the log says so. */
export async function chooseRecipient(tx: Tx, customer: Customer, wanted: Wanted): Promise<Recipient> {
  const contacts = await tx.customers.contactsOf(customer.id);
  const named = wanted.contactId ? contacts.find((each) => each.id === wanted.contactId) : undefined;
  return recipientAmong(customer, named ? [named] : contacts, wanted);
}

/** Pure: see `chooseRecipient`. */
export function recipientAmong(
  customer: Pick<Customer, "id" | "name" | "nameEn">,
  contacts: readonly Contact[],
  { channel, usual }: Pick<Wanted, "channel" | "usual">,
): Recipient {
  const ways: readonly MessageChannel[] = channel ? [channel] : usual === "sms" ? ["sms", "email"] : ["email", "sms"];
  for (const way of ways) {
    const contact = contacts.find((each) => addressOf(each, way) !== null);
    if (contact) return recipientOf(customer, contact, way, addressOf(contact, way));
  }
  return recipientOf(customer, contacts[0] ?? null, ways[0] ?? usual, null);
}

function recipientOf(
  customer: Pick<Customer, "id" | "name" | "nameEn">,
  contact: Contact | null,
  channel: MessageChannel,
  address: string | null,
): Recipient {
  const name = contact?.name ?? customer.name;
  return { channel, address, name, language: languageOf(customer, contact), customerId: customer.id, contactId: contact?.id ?? null };
}

function addressOf(contact: Contact, channel: MessageChannel): string | null {
  return channel === "sms" ? contact.phone : contact.email;
}

/** A Chinese number or a Chinese name is written to in Chinese: customers set no language. */
function languageOf(customer: Pick<Customer, "name">, contact: Contact | null): Language {
  if (contact?.phone) return contact.phone.startsWith("+86") ? "zh" : "en";
  return /\p{Script=Han}/u.test(`${contact?.name ?? ""}${customer.name}`) ? "zh" : "en";
}
