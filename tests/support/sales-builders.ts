import { permissionsOf } from "../../src/domain/access/permissions";
import type { Person } from "../../src/domain/access/person";
import type { Customer } from "../../src/domain/customers/customer";
import type { ListedPrice, Product } from "../../src/domain/products/product";
import type { PricingBasis } from "../../src/domain/quotes/quote-pricing";
import type { Actor, Role } from "../../src/domain/shared/actor";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { ratesOn } from "../../src/domain/shared/exchange-rates";
import { newId } from "../../src/domain/shared/id";
import { amount, percent, unitPrice } from "../../src/domain/shared/money";
import { quantity } from "../../src/domain/shared/quantity";

export const aDay = calendarDay("2026-11-25");
export const aMoment = new Date("2026-11-25T02:00:00.000Z");

export function anActor(given: { roles?: readonly Role[]; personId?: string; team?: readonly string[] } = {}): Actor {
  const personId = given.personId ?? newId();
  const roles = given.roles ?? ["salesRep"];
  return {
    kind: "person",
    personId,
    name: "Han Meimei",
    roles,
    permissions: permissionsOf(roles),
    language: "en",
    timeZone: "Asia/Shanghai",
    team: given.team ?? [personId],
    messageId: null,
  };
}

export function aPerson(given: Partial<Person> = {}): Person {
  const id = given.id ?? newId();
  return {
    id,
    number: `P-${id.slice(-8)}`,
    nameZh: "韩梅梅",
    nameEn: "Han Meimei",
    roles: ["salesRep"],
    managerId: null,
    language: "en",
    timeZone: "Asia/Shanghai",
    email: null,
    title: null,
    warehouseId: null,
    active: true,
    awayFrom: null,
    awayUntil: null,
    unreachableSince: null,
    version: 1,
    ...given,
  };
}

export function aCustomer(given: Partial<Customer> = {}): Customer {
  const id = given.id ?? newId();
  return {
    id,
    number: `C${id.slice(-8)}`,
    name: "深圳华强精密机械有限公司",
    shortName: "华强",
    nameEn: "Huaqiang Precision Machinery",
    nameKey: "深圳华强精密机械",
    creditCode: null,
    ownerId: newId(),
    prospect: false,
    currency: "CNY",
    terms: { days: 30, from: "shipment" },
    creditLimit: amount("500000", "CNY"),
    address: null,
    intent: null,
    lastFollowUpAt: null,
    assignedAt: null,
    createdAt: aMoment,
    version: 1,
    ...given,
  };
}

/** A linear bearing: pieces, boxes of 12, cartons of 120; cost 27.00, 13 % tax. */
export function aProduct(given: Partial<Product> = {}): Product {
  const id = given.id ?? newId();
  return {
    id,
    sku: `A-${id.slice(-8)}`,
    nameZh: "直线轴承",
    nameEn: "Linear bearing",
    baseUnit: "pcs",
    units: [
      { unit: "pcs", numerator: "1", denominator: "1" },
      { unit: "box", numerator: "12", denominator: "1" },
      { unit: "dozen", numerator: "12", denominator: "1" },
      { unit: "carton", numerator: "120", denominator: "1" },
    ],
    cost: unitPrice("27", "CNY"),
    costCurrency: "CNY",
    taxRate: percent("13"),
    tracksLots: false,
    tracksStock: true,
    tracksSerials: false,
    warrantyMonths: null,
    active: true,
    version: 1,
    ...given,
  };
}

export function aListedPrice(
  product: Product,
  given: { unit?: string; from?: string; price: string; discount?: string; forCustomer?: boolean; currency?: string; since?: string },
): ListedPrice {
  const currency = given.currency ?? "CNY";
  return {
    id: newId(),
    priceListId: newId(),
    productId: product.id,
    unit: given.unit ?? product.baseUnit,
    minQuantity: quantity(given.from ?? "0"),
    price: unitPrice(given.price, currency),
    discountPercent: percent(given.discount ?? "0"),
    currency,
    forCustomer: given.forCustomer ?? false,
    validFrom: given.since === undefined ? null : calendarDay(given.since),
  };
}

export function aBasis(given: Partial<PricingBasis> = {}): PricingBasis {
  return {
    currency: "CNY",
    taxInclusive: false,
    discountPercent: percent("0"),
    listed: [],
    rates: ratesOn("CNY", aDay, new Map()),
    ...given,
  };
}
