import type { Contact, Customer, Intent } from "../../../domain/customers/customer";
import type { CustomerStore, DuplicateFound } from "../../../domain/customers/customer-store";
import { pageOf } from "../../../domain/shared/page";
import type { PaymentTerms } from "../../../domain/shared/payment-terms";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst, where } from "../conditions";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const customers = table("customers", {
  id: column.id,
  number: column.text,
  name: column.text,
  shortName: column.textOrNull,
  nameEn: column.textOrNull,
  nameKey: column.text,
  creditCode: column.textOrNull,
  ownerId: column.textOrNull,
  prospect: column.yesNo,
  currency: column.text,
  terms: column.json<PaymentTerms>(),
  creditLimit: column.amount(),
  address: column.textOrNull,
  intent: column.wordOrNull<Intent>(),
  lastFollowUpAt: column.instantOrNull,
  assignedAt: column.instantOrNull,
  createdAt: column.instant,
  version: column.integer,
});

export const contacts = table("contacts", {
  id: column.id,
  customerId: column.id,
  name: column.text,
  called: column.textOrNull,
  title: column.textOrNull,
  phone: column.textOrNull,
  email: column.textOrNull,
  position: column.integer,
  version: column.integer,
});

export function customerStore(sql: Sql): CustomerStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<Customer | null> =>
    (await select(sql, customers, rest, values))[0] ?? null;
  return {
    find(scope, id) {
      const found = where(condition("id = ?", id), inScope(scope));
      return one(found.text, found.values);
    },
    async findMany(scope, ids) {
      const found = where(isOneOf("id", ids), inScope(scope));
      return select(sql, customers, found.text, found.values);
    },
    byNumber(scope, number) {
      const found = where(condition("number = ?", number), inScope(scope));
      return one(found.text, found.values);
    },
    async list(scope, filter, page) {
      const found = newestFirst(
        page,
        inScope(scope),
        filter.prospect !== undefined && condition("prospect = ?", filter.prospect ? 1 : 0),
        filter.ownerId !== undefined &&
          (filter.ownerId === null ? condition("owner_id IS NULL") : condition("owner_id = ?", filter.ownerId)),
      );
      return pageOf(await select(sql, customers, found.text, found.values), page);
    },
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    duplicates: (hints) => duplicatesOf(sql, hints),
    async add(customer) {
      await insert(sql, customers, [{ ...customer }]);
      await refreshLookup(sql, "customer", [customer.id]);
    },
    async save(customer) {
      if (!(await updateVersioned(sql, customers, { ...customer }))) throw new Refusal("customer.stale", { number: customer.number });
      await refreshLookup(sql, "customer", [customer.id]);
      return { ...customer, version: customer.version + 1 };
    },
    contactsOf: (customerId) => select(sql, contacts, "WHERE customer_id = ? ORDER BY position, id", [customerId]),
    contact: async (id): Promise<Contact | null> => (await select(sql, contacts, "WHERE id = ?", [id]))[0] ?? null,
    async addContact(contact) {
      await insert(sql, contacts, [{ ...contact }]);
      await refreshLookup(sql, "contact", [contact.id]);
    },
    async saveContact(contact) {
      if (!(await updateVersioned(sql, contacts, { ...contact }))) throw new Refusal("customer.stale", { number: contact.name });
      await refreshLookup(sql, "contact", [contact.id]);
      return { ...contact, version: contact.version + 1 };
    },
  };
}

/** Firm ones first; each record once, by the firmest sign. */
async function duplicatesOf(sql: Sql, hints: Parameters<CustomerStore["duplicates"]>[0]): Promise<DuplicateFound[]> {
  const found = new Map<string, DuplicateFound>();
  const note = (by: DuplicateFound["by"], rows: readonly Customer[]): void => {
    for (const { id, number, name, ownerId } of rows) if (!found.has(id)) found.set(id, { id, number, name, ownerId, by });
  };
  if (hints.creditCode !== null) note("creditCode", await select(sql, customers, "WHERE credit_code = ? LIMIT 10", [hints.creditCode]));
  const byContact = "WHERE id IN (SELECT customer_id FROM contacts WHERE";
  if (hints.phones.length > 0) note("phone", await select(sql, customers, `${byContact} phone IN (?)) LIMIT 10`, [hints.phones]));
  if (hints.emails.length > 0) note("email", await select(sql, customers, `${byContact} email IN (?)) LIMIT 10`, [hints.emails]));
  if (hints.nameKey !== null) note("name", await select(sql, customers, "WHERE name_key = ? LIMIT 10", [hints.nameKey]));
  return [...found.values()];
}
