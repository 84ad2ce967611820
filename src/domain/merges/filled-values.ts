import type { Contact, Customer } from "../customers/customer";
import type { Lead } from "../leads/lead";
import type { Filled } from "./merge";

type Values = Readonly<Record<string, unknown>>;

/** What the kept customer takes over: only where it has nothing itself. Terms, credit limit and currency are never taken over. */
export function filledCustomer(keep: Customer, gone: Customer): Partial<Customer> {
  return {
    ...taken(keep, gone, ["shortName", "nameEn", "creditCode", "address", "intent"]),
    ...(keep.ownerId === null && gone.ownerId !== null && { ownerId: gone.ownerId, assignedAt: gone.assignedAt }),
    ...(keep.prospect && !gone.prospect && { prospect: false }),
    ...later(keep, gone),
  };
}

/** What the kept lead takes over. */
export function filledLead(keep: Lead, gone: Lead): Partial<Lead> {
  return {
    ...taken(keep, gone, ["contactName", "contactTitle", "phone", "email", "source", "campaign", "region", "interest"]),
    ...(keep.amount === null && gone.amount !== null && { amount: gone.amount, currency: gone.currency }),
    ...later(keep, gone),
  };
}

/** What a contact takes over from its twin. */
export function filledContact(keep: Contact, twin: Contact): Partial<Contact> {
  return taken(keep, twin, ["called", "title", "phone", "email"]);
}

/** What was and what became of the values that change, as JSON keeps them. */
export function noted(before: object, change: object): Filled {
  const was = before as Values;
  return {
    was: Object.fromEntries(Object.keys(change).map((name) => [name, plain(was[name])])),
    became: Object.fromEntries(Object.entries(change).map(([name, value]) => [name, plain(value)])),
  };
}

/** The values to put back: those that nobody has changed since. */
export function backFrom(present: object, { was, became }: Filled): Values {
  const is = present as Values;
  const untouched = Object.keys(became).filter((name) => plain(is[name]) === became[name]);
  return Object.fromEntries(untouched.map((name) => [name, revived(name, was[name])]));
}

function taken<Kept extends object>(keep: Kept, gone: Kept, names: readonly (keyof Kept)[]): Partial<Kept> {
  const missing = names.filter((name) => keep[name] === null && gone[name] !== null);
  return Object.fromEntries(missing.map((name) => [name, gone[name]])) as unknown as Partial<Kept>;
}

function later(keep: { readonly lastFollowUpAt: Date | null }, gone: { readonly lastFollowUpAt: Date | null }) {
  const [ours, theirs] = [keep.lastFollowUpAt, gone.lastFollowUpAt];
  return theirs !== null && (ours === null || theirs > ours) ? { lastFollowUpAt: theirs } : {};
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);
const revived = (name: string, value: unknown): unknown => (name.endsWith("At") && typeof value === "string" ? new Date(value) : value);
