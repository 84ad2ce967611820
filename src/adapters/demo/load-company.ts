import { companyNameKey } from "../../domain/customers/company-name";
import { contactFrom } from "../../domain/customers/contact-input";
import type { Role } from "../../domain/shared/actor";
import { newId } from "../../domain/shared/id";
import { amount } from "../../domain/shared/money";
import { prepaid, type DueFrom } from "../../domain/shared/payment-terms";
import { seedHolidays } from "../calendar/seed-holidays";
import { idOf, put, type Loading } from "./loading";

const roleWords: Readonly<Record<string, readonly Role[]>> = {
  sales_manager: ["salesManager"],
  sales_rep: ["salesRep"],
  warehouse: ["warehouse"],
  purchaser: ["purchaser", "purchasingManager"],
  finance: ["finance"],
  service: ["service"],
  operations_lead: ["operationsLead"],
};

/** The company itself, its people, warehouses, customers and contacts. */
export async function loadCompany(loading: Loading): Promise<void> {
  const { tx, world, ids } = loading;
  const { zh, en, baseCurrency } = world.company;
  await tx.settings.put("bankAccounts", Object.fromEntries(world.accounts.map((each) => [each.id, { zh: each.zh, en: each.en }])));
  await tx.settings.put("company", { nameZh: zh, nameEn: en, baseCurrency, timeZone: world.timeZone });
  await seedHolidays(tx);
  for (const each of [...world.people, ...world.warehouses, ...world.customers]) ids.set(each.id, newId());
  await put(
    tx,
    "warehouses",
    world.warehouses.map((each, index) => ({
      id: idOf(loading, each.id),
      number: each.id,
      name_zh: each.zh,
      name_en: each.en,
      position: index + 1,
    })),
  );
  for (const person of world.people) {
    await tx.people.add({
      id: idOf(loading, person.id),
      number: person.id,
      nameZh: person.zh,
      nameEn: person.en,
      roles: roleWords[person.role] ?? [],
      managerId: person.manager ? idOf(loading, person.manager) : null,
      language: person.speaks[0] ?? "zh",
      timeZone: world.timeZone,
      email: `${person.en.toLowerCase().replaceAll(" ", ".")}@ruiheng.example`,
      title: person.title ?? null,
      warehouseId: person.warehouse ? idOf(loading, person.warehouse) : null,
      active: true,
      awayFrom: null,
      awayUntil: null,
      unreachableSince: null,
      version: 1,
    });
    // On the console everybody is reached under their own key.
    await tx.people.linkChatUser(
      idOf(loading, person.id),
      { platform: "console", workspace: "", externalId: idOf(loading, person.id) },
      tx.now,
    );
  }
  for (const [index, customer] of world.customers.entries()) {
    await tx.customers.add({
      id: idOf(loading, customer.id),
      number: customer.id,
      name: customer.name,
      shortName: customer.short ?? null,
      nameEn: customer.en ?? null,
      nameKey: companyNameKey(customer.name),
      creditCode: null,
      ownerId: idOf(loading, customer.owner),
      prospect: customer.prospect ?? false,
      currency: customer.currency,
      terms: customer.terms ? { days: customer.terms.days, from: customer.terms.from as DueFrom } : prepaid,
      creditLimit: amount(customer.creditLimit ?? "0", customer.currency),
      address: null,
      intent: null,
      lastFollowUpAt: loading.daysAgo(index * 3 + 2),
      assignedAt: loading.daysAgo(120),
      createdAt: loading.daysAgo(200),
      version: 1,
    });
  }
  for (const contact of world.contacts) {
    const made = contactFrom(idOf(loading, contact.customer), 1, contact);
    await tx.customers.addContact(made);
    ids.set(contact.id, made.id);
  }
}
