import { DateTime } from "luxon";
import type { MoneyValue } from "../../../cards/kit/format";
import { nameOf } from "../../domain/access/person";
import type { Product } from "../../domain/products/product";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Amount, Currency } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";

/** "2026-11-25T10:30", as the viewer's clock shows it. */
export function localMoment(viewer: Actor, at: Date): string {
  return DateTime.fromJSDate(at, { zone: viewer.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

export function sumOf(amount: Amount, currency: Currency): MoneyValue {
  return { amount, currency };
}

export function productName(product: Product, viewer: Actor): string {
  return viewer.language === "zh" ? product.nameZh : product.nameEn;
}

/** Who did what nobody did. */
export const systemName = { zh: "系统", en: "the system" } as const;

/** Colleagues' names by key, in the viewer's language; an unknown key is the system. */
export async function namesOf(tx: Tx, viewer: Actor, ids: readonly (Id | null)[]): Promise<(id: Id | null) => string> {
  const known = [...new Set(ids.filter((id): id is Id => id !== null))];
  const people = known.length === 0 ? [] : await tx.people.findMany(known);
  const names = new Map(people.map((person) => [person.id, nameOf(person, viewer.language)]));
  return (id) => (id === null ? "" : (names.get(id) ?? systemName[viewer.language]));
}

/** The short name people use, in their language. */
export function customerName(
  customer: { readonly name: string; readonly shortName: string | null; readonly nameEn: string | null },
  viewer: Actor,
): string {
  if (viewer.language === "en") return customer.nameEn ?? customer.shortName ?? customer.name;
  return customer.name;
}

export async function customersByKey(tx: Tx, ids: readonly Id[]) {
  // Whoever may see the document may see whose it is.
  const found = await tx.customers.findMany({ kind: "all" }, [...new Set(ids)]);
  return new Map(found.map((customer) => [customer.id, customer]));
}

/** A customer that a question is about; "" for one that is not there. */
export async function nameOfCustomer(tx: Tx, viewer: Actor, id: Id): Promise<string> {
  const customer = (await customersByKey(tx, [id])).get(id);
  return customer ? customerName(customer, viewer) : "";
}
