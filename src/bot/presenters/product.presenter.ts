import { productCard, type ProductCardProps } from "../../../cards/products/product.card";
import { scopeOf } from "../../domain/access/scope";
import type { PricedRow, Product } from "../../domain/products/product";
import type { Actor } from "../../domain/shared/actor";
import { unitPrice } from "../../domain/shared/money";
import { fromBase, less, total, type Quantity } from "../../domain/shared/quantity";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { readAvailability } from "../../domain/purchasing/read-availability";
import { definePresenter } from "./define-presenter";
import { supplierName } from "./purchasing-words";
import { placeName } from "./stock-of-products";
import { customerName } from "./wording";

/** A product with its prices, its stock and who supplies it, each as far as the viewer may see it. */
export const productPresenter = definePresenter({
  card: "product",
  async present(tx, viewer, subject) {
    const product = await tx.products.find(subject.id);
    return product && productCard.render(await propsOf(tx, viewer, product), viewer.language);
  },
});

async function propsOf(tx: Tx, viewer: Actor, product: Product): Promise<ProductCardProps> {
  const { sku, baseUnit, units, costCurrency } = product;
  const [name, other] = viewer.language === "zh" ? [product.nameZh, product.nameEn] : [product.nameEn, product.nameZh];
  const seesCost = viewer.permissions.has("cost.read");
  return {
    sku,
    name,
    otherName: other === name ? null : other,
    unit: baseUnit,
    units: units
      .filter(({ unit }) => unit !== baseUnit)
      .map(({ unit, numerator, denominator }) => ({
        unit,
        holds: fromBase("1" as Quantity, { numerator: denominator, denominator: numerator }),
      })),
    taxRate: product.taxRate,
    cost: seesCost && Number(product.cost) !== 0 ? { amount: product.cost, currency: costCurrency } : null,
    tracksLots: product.tracksLots,
    tracksSerials: product.tracksSerials,
    tracksStock: product.tracksStock,
    warrantyMonths: product.warrantyMonths,
    active: product.active,
    prices: await pricesOf(tx, viewer, product),
    stock: product.tracksStock && viewer.permissions.has("stock.read") ? await stockOf(tx, viewer, product) : [],
    suppliers: viewer.permissions.has("purchaseOrder.read") ? await suppliersOf(tx, viewer, product, seesCost) : null,
    mayChange: viewer.permissions.has("product.save") || viewer.permissions.has("price.set"),
  };
}

/** Everybody's prices, and those of customers that the viewer may see: what is in force and what is to come. */
async function pricesOf(tx: Tx, viewer: Actor, { id }: Product): Promise<ProductCardProps["prices"]> {
  const today = await todayOf(tx);
  const rows = (await tx.prices.ofProducts([id])).filter(({ validTo }) => validTo === null || validTo >= today);
  const owners = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))];
  const customers = new Map((await tx.customers.findMany(scopeOf(viewer), owners)).map((each) => [each.id, customerName(each, viewer)]));
  const replaced = (row: PricedRow) =>
    rows.some(
      (other) =>
        other.customerId === row.customerId &&
        other.currency === row.currency &&
        other.unit === row.unit &&
        other.minQuantity === row.minQuantity &&
        (other.validFrom ?? "") <= today &&
        (other.validFrom ?? "") > (row.validFrom ?? ""),
    );
  return rows
    .filter((row) => !replaced(row) && (row.customerId === null || customers.has(row.customerId)))
    .map(({ price, currency, minQuantity, unit, discountPercent, customerId, validFrom }) => ({
      price: { amount: unitPrice(price, currency), currency },
      from: { value: minQuantity, unit },
      discount: discountPercent,
      customer: customerId === null ? null : (customers.get(customerId) ?? null),
      since: validFrom !== null && validFrom > today ? validFrom : null,
    }));
}

async function stockOf(tx: Tx, viewer: Actor, { id }: Product): Promise<ProductCardProps["stock"]> {
  const today = await todayOf(tx);
  const expired = (await tx.stock.levels([id])).filter(({ expiryDay }) => expiryDay !== null && expiryDay < today);
  return (await readAvailability(tx, [id])).map(({ warehouse, available, onHand, incoming, threshold }) => ({
    warehouse: placeName(warehouse, viewer),
    available: less(available, total(expired.filter(({ warehouseId }) => warehouseId === warehouse.id).map((level) => level.available))),
    onHand,
    incoming,
    safety: threshold,
  }));
}

async function suppliersOf(tx: Tx, viewer: Actor, { id, baseUnit }: Product, seesCost: boolean): Promise<ProductCardProps["suppliers"]> {
  const offers = await tx.suppliers.offersFor([id]);
  const known = new Map((await tx.suppliers.findMany(offers.map(({ supplierId }) => supplierId))).map((each) => [each.id, each]));
  return offers.flatMap(({ supplierId, price, minQuantity, leadDays }) => {
    const supplier = known.get(supplierId);
    if (!supplier) return [];
    const { currency } = supplier;
    return [
      {
        name: supplierName(supplier, viewer),
        price: price === null || !seesCost ? null : { amount: unitPrice(price, currency), currency },
        minimum: { value: minQuantity, unit: baseUnit },
        leadDays,
      },
    ];
  });
}
