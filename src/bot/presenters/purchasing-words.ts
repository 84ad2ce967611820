import type { Product } from "../../domain/products/product";
import { unitOf } from "../../domain/products/units";
import type { Supplier } from "../../domain/purchasing/supplier";
import type { Actor } from "../../domain/shared/actor";
import { daysBetween, type CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { fromBase, type Quantity } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";

export function supplierName(supplier: Pick<Supplier, "name" | "nameEn" | "shortName"> | null | undefined, viewer: Actor): string {
  if (!supplier) return "";
  return viewer.language === "en" ? (supplier.nameEn ?? supplier.shortName ?? supplier.name) : supplier.name;
}

export function productLabel(product: Product | undefined, { language }: Pick<Actor, "language">): string {
  return product ? `${product.sku} ${language === "zh" ? product.nameZh : product.nameEn}` : "";
}

export async function productsById(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Product>> {
  return new Map((await tx.products.findMany([...new Set(ids)])).map((product) => [product.id, product]));
}

export async function warehouseName(tx: Tx, id: Id | null, viewer: Actor): Promise<string | null> {
  const found = (await tx.stock.warehouses()).find((each) => each.id === id);
  return found ? (viewer.language === "zh" ? found.nameZh : found.nameEn) : null;
}

/** Base units in the unit something was ordered in: "1.5" of 12 for 18 pieces. */
export function inUnit(product: Product | undefined, unit: string, counted: Quantity): { readonly value: string; readonly unit: string } {
  if (!product) return { value: counted, unit: "pcs" };
  const ratio = unitOf(product, unit);
  return { value: fromBase(counted, ratio), unit: ratio.unit };
}

/** How many days ago a day was that should have seen something; 0 for one to come, or none. */
export function lateBy(day: CalendarDay | null, today: CalendarDay): number {
  return day !== null && day < today ? daysBetween(day, today) : 0;
}
