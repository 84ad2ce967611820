import type { Contact } from "./customer";

type Known = Pick<Contact, "name" | "phone" | "email">;

/** The contact that is the same person: by phone or e-mail, else by name where neither says otherwise. */
export function twinOf(contact: Known, others: readonly Contact[]): Contact | null {
  const same = (one: string | null, other: string | null) => one !== null && one === other;
  const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  return (
    others.find((each) => same(each.phone, contact.phone) || same(each.email, contact.email)) ??
    others.find(
      (each) => each.name.trim() === contact.name.trim() && !differ(each.phone, contact.phone) && !differ(each.email, contact.email),
    ) ??
    null
  );
}
