import type { Contact, Customer, Intent } from "../../../domain/customers/customer";
import type { CustomerStore, DuplicateFound } from "../../../domain/customers/customer-store";
import { pageOf } from "../../../domain/shared/page";
import type { PaymentTerms } from "../../../domain/shared/payment-terms";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst, where } from "../conditions";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, rowFrom, select, table, updateVersioned } from "../table";

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
  /** A customer that was merged into another one stands for that one. */
  const follow = async (id: string, go: (keptId: string) => Promise<Customer | null>): Promise<Customer | null> => {
    const [row] = await sql.rows<{ into: string | null }>("SELECT merged_into_id AS `into` FROM customers WHERE id = ?", [id]);
    return row?.into ? go(row.into) : null;
  };
  const store: CustomerStore = {
    async find(scope, id) {
      const found = where(condition("id = ?", id), condition("merged_into_id IS NULL"), inScope(scope));
      return (await one(found.text, found.values)) ?? follow(id, (keptId) => store.find(scope, keptId));
    },
    async findMany(scope, ids) {
      const found = where(isOneOf("id", ids), inScope(scope));
      return select(sql, customers, found.text, found.values);
    },
    async byNumber(scope, number) {
      const found = where(condition("number = ?", number), condition("merged_into_id IS NULL"), inScope(scope));
      const customer = await one(found.text, found.values);
      if (customer) return customer;
      const [merged] = await sql.rows<{ id: string }>("SELECT id FROM customers WHERE number = ? AND merged_into_id IS NOT NULL", [number]);
      return merged ? store.find(scope, merged.id) : null;
    },
    async list(scope, filter, page) {
      const found = newestFirst(
        page,
        condition("merged_into_id IS NULL"),
        inScope(scope),
        filter.prospect !== undefined && condition("prospect = ?", filter.prospect ? 1 : 0),
        filter.ownerId !== undefined &&
          (filter.ownerId === null ? condition("owner_id IS NULL") : condition("owner_id = ?", filter.ownerId)),
      );
      return pageOf(await select(sql, customers, found.text, found.values), page);
    },
    // Read without a condition on what it is: a merge that was waited for shows in the locked row alone.
    async lock(id) {
      const [stored] = await sql.rows<Record<string, unknown> & { merged_into_id: string | null }>(
        `SELECT ${customers.selectList}, merged_into_id FROM customers WHERE id = ? FOR UPDATE`,
        [id],
        "prepared",
      );
      if (!stored) return null;
      return stored.merged_into_id === null ? rowFrom(customers, stored) : store.lock(stored.merged_into_id);
    },
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
    contactsOfMany: async (customerIds) =>
      customerIds.length === 0
        ? []
        : select(sql, contacts, "WHERE customer_id IN (?) ORDER BY customer_id, position, id", [[...customerIds]]),
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
  return store;
}

/** Firm ones first; each record once, by the firmest sign. */
async function duplicatesOf(sql: Sql, hints: Parameters<CustomerStore["duplicates"]>[0]): Promise<DuplicateFound[]> {
  const found = new Map<string, DuplicateFound>();
  const note = (by: DuplicateFound["by"], rows: readonly Customer[]): void => {
    for (const { id, number, name, ownerId } of rows) if (!found.has(id)) found.set(id, { id, number, name, ownerId, by });
  };
  if (hints.creditCode !== null)
    note("creditCode", await select(sql, customers, "WHERE credit_code = ? AND merged_into_id IS NULL LIMIT 10", [hints.creditCode]));
  const byContact = "WHERE merged_into_id IS NULL AND id IN (SELECT customer_id FROM contacts WHERE";
  if (hints.phones.length > 0) note("phone", await select(sql, customers, `${byContact} phone IN (?)) LIMIT 10`, [hints.phones]));
  if (hints.emails.length > 0) note("email", await select(sql, customers, `${byContact} email IN (?)) LIMIT 10`, [hints.emails]));
  if (hints.nameKey !== null)
    note("name", await select(sql, customers, "WHERE name_key = ? AND merged_into_id IS NULL LIMIT 10", [hints.nameKey]));
  return [...found.values()];
}
