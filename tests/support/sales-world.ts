import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlTx, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actorFor } from "../../src/domain/access/identify-actor";
import type { Person } from "../../src/domain/access/person";
import type { Customer } from "../../src/domain/customers/customer";
import type { Product } from "../../src/domain/products/product";
import type { Actor } from "../../src/domain/shared/actor";
import { newId } from "../../src/domain/shared/id";
import { percent, unitPrice } from "../../src/domain/shared/money";
import { quantity } from "../../src/domain/shared/quantity";
import { freshDatabase } from "./database";
import { aCustomer, aDay, aMoment, aPerson, aProduct } from "./sales-builders";

/** A small company on the real server: a rep and her manager, another rep, two operations leads; a customer, a product, prices. */
export interface SalesWorld {
  readonly database: Database;
  readonly uow: MySqlUnitOfWork;
  readonly people: Readonly<Record<"rep" | "otherRep" | "manager" | "lead" | "secondLead" | "finance", Person>>;
  readonly customer: Customer;
  readonly product: Product;
  /** Moves the clock. */
  at(moment: Date): void;
  /** One unit of work, as one of the people. */
  as<T>(who: Person, work: (tx: MySqlTx, actor: Actor) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function salesWorld(): Promise<SalesWorld> {
  const database = await freshDatabase();
  let now = aMoment;
  const uow = unitOfWork(database, { now: () => now }, documentNumbers(database));
  const lead = aPerson({ nameEn: "Emma Clark", roles: ["operationsLead"] });
  const secondLead = aPerson({ nameEn: "Otto Lead", roles: ["operationsLead"] });
  const manager = aPerson({ nameEn: "Li Lei", roles: ["salesManager"], managerId: lead.id });
  const rep = aPerson({ nameEn: "Han Meimei", managerId: manager.id });
  const otherRep = aPerson({ nameEn: "Tom Baker", managerId: manager.id });
  const finance = aPerson({ nameEn: "Fiona Wang", roles: ["finance"] });
  const people = { rep, otherRep, manager, lead, secondLead, finance };
  const customer = aCustomer({ ownerId: rep.id });
  const product = aProduct();
  await uow.run(async (tx) => {
    for (const person of Object.values(people)) await tx.people.add(person);
    await tx.customers.add(customer);
    await tx.products.add(product);
    const list = { id: newId(), name: "2026", currency: "CNY", customerId: null, validFrom: null, validTo: null };
    await tx.prices.addList(list);
    const price = { priceListId: list.id, productId: product.id, unit: "pcs", price: unitPrice("38.50", "CNY") };
    await tx.prices.put({ ...price, id: newId(), minQuantity: quantity("0"), discountPercent: percent("0") });
    await tx.prices.put({ ...price, id: newId(), minQuantity: quantity("1000"), discountPercent: percent("5") });
    await tx.rates.put({ currency: "USD", day: aDay, rate: "7.12" });
  });
  return {
    database,
    uow,
    people,
    customer,
    product,
    at: (moment) => void (now = moment),
    as: (who, work) => uow.run(async (tx) => work(tx, await actorFor(tx, who, null))),
    close: () => database.close(),
  };
}
