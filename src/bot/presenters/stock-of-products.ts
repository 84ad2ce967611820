import type { StockOfProduct } from "../../../cards/stock/stock-answer.card";
import { scopeOf } from "../../domain/access/scope";
import type { Product, ProductUnit } from "../../domain/products/product";
import { readAvailability } from "../../domain/purchasing/read-availability";
import type { Actor } from "../../domain/shared/actor";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { fromBase, isPositive, total, type Quantity } from "../../domain/shared/quantity";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import type { StockLevel, Warehouse } from "../../domain/stock/stock";
import { customerName, productName } from "./wording";

/** Products with the unit to show each in; one asked for alone is told with who holds it and in which lots. */
export interface StockAsked {
  readonly products: readonly { readonly product: Product; readonly unit: ProductUnit }[];
  readonly warehouseId?: Id;
}

/** The stock of products at this moment, as the card shows it; expired lots are on hand and not available. */
export async function stockOfProducts(tx: Tx, viewer: Actor, { products, warehouseId }: StockAsked): Promise<StockOfProduct[]> {
  const today = await todayOf(tx);
  const ids = products.map(({ product }) => product.id);
  const [rows, levels, incoming, warehouses] = [
    await readAvailability(tx, ids, warehouseId),
    await tx.stock.levels(ids),
    await tx.requisitions.onItsWay(ids),
    await tx.stock.warehouses(),
  ];
  const locations = await tx.stock.locations(ids);
  const alone = products.length === 1;
  const answers: StockOfProduct[] = [];
  for (const { product, unit } of products) {
    const own = rows.filter((row) => row.productId === product.id);
    const here = levels.filter((level) => level.productId === product.id && (warehouseId ?? level.warehouseId) === level.warehouseId);
    const shown = (quantity: Quantity) => fromBase(quantity, unit);
    const free = (of: readonly StockLevel[]) => total(of.filter((level) => !expired(level, today)).map((level) => level.available));
    const dueIn = (place: Id) =>
      incoming.reduce<CalendarDay | null>((first, { productId, warehouseId: at, dueDay }) => {
        const counts = productId === product.id && dueDay !== null && (at === null || at === place);
        return counts && (first === null || dueDay < first) ? dueDay : first;
      }, null);
    answers.push({
      sku: product.sku,
      name: productName(product, viewer),
      unit: unit.unit,
      available: shown(free(here)),
      onHand: shown(total(here.map((level) => level.onHand))),
      reserved: shown(total(here.map((level) => level.reserved))),
      incoming: shown(total(own.map((row) => row.incoming))),
      low: own.some((row) => row.low),
      warehouses: own.map((row) => ({
        warehouse: placeName(row.warehouse, viewer),
        location: locations.find((each) => each.productId === product.id && each.warehouseId === row.warehouse.id)?.location ?? null,
        onHand: shown(row.onHand),
        reserved: shown(row.reserved),
        available: shown(free(here.filter((level) => level.warehouseId === row.warehouse.id))),
        incoming: shown(row.incoming),
        incomingOn: isPositive(row.incoming) ? dueIn(row.warehouse.id) : null,
        safety: row.threshold === null ? null : shown(row.threshold),
      })),
      reservedFor: alone ? await reservedFor(tx, viewer, product.id, warehouses, shown, warehouseId) : [],
      transfers: alone ? await transfersOf(tx, viewer, product.id, warehouses, shown, warehouseId) : [],
      lots: alone ? lotsOf(here, warehouses, viewer, shown) : [],
    });
  }
  return answers;
}

export function placeName(warehouse: Warehouse, { language }: Actor): string {
  return language === "zh" ? warehouse.nameZh : warehouse.nameEn;
}

function expired({ expiryDay }: StockLevel, today: CalendarDay): boolean {
  return expiryDay !== null && expiryDay < today;
}

/** Everybody may know which order or hold has the goods; whose it is, only who may see the customer. */
async function reservedFor(
  tx: Tx,
  viewer: Actor,
  productId: Id,
  warehouses: readonly Warehouse[],
  shown: (quantity: Quantity) => string,
  warehouseId: Id | undefined,
): Promise<StockOfProduct["reservedFor"]> {
  const held = (await tx.stock.reservationsOfProduct(productId)).filter((each) => (warehouseId ?? each.warehouseId) === each.warehouseId);
  const sources = held.map((each) => each.source.id);
  const owners = new Map([
    ...(await tx.orders.ofLines(sources)).map(({ lineId, number, customerId }) => [lineId, { number, customerId }] as const),
    ...(await tx.stockHolds.findMany(sources)).map(({ id, number, customerId }) => [id, { number, customerId }] as const),
  ]);
  const customerIds = [...new Set([...owners.values()].flatMap((each) => each.customerId ?? []))];
  const customers = new Map((await tx.customers.findMany(scopeOf(viewer), customerIds)).map((each) => [each.id, each]));
  return held.flatMap((each) => {
    const owner = owners.get(each.source.id);
    if (!owner) return [];
    const customer = owner.customerId === null ? undefined : customers.get(owner.customerId);
    const warehouse = warehouses.find((place) => place.id === each.warehouseId);
    return {
      order: owner.number,
      customer: customer ? customerName(customer, viewer) : "",
      quantity: shown(each.quantity),
      warehouse: warehouse ? placeName(warehouse, viewer) : "",
    };
  });
}

/** What is on its way between our warehouses: to or from the one that was asked for. */
async function transfersOf(
  tx: Tx,
  viewer: Actor,
  productId: Id,
  warehouses: readonly Warehouse[],
  shown: (quantity: Quantity) => string,
  warehouseId: Id | undefined,
): Promise<StockOfProduct["transfers"]> {
  const named = (id: Id) => {
    const found = warehouses.find((each) => each.id === id);
    return found ? placeName(found, viewer) : "";
  };
  return (await tx.transfers.inTransit([productId]))
    .filter((each) => warehouseId === undefined || warehouseId === each.fromWarehouseId || warehouseId === each.toWarehouseId)
    .map(({ transferNumber: number, fromWarehouseId, toWarehouseId, quantity }) => ({
      number,
      from: named(fromWarehouseId),
      to: named(toWarehouseId),
      quantity: shown(quantity),
    }));
}

function lotsOf(
  levels: readonly StockLevel[],
  warehouses: readonly Warehouse[],
  viewer: Actor,
  shown: (quantity: Quantity) => string,
): StockOfProduct["lots"] {
  return levels
    .filter((level) => level.lotNumber !== null && isPositive(level.onHand))
    .map((level) => {
      const warehouse = warehouses.find((place) => place.id === level.warehouseId);
      return {
        lot: level.lotNumber ?? "",
        expiry: level.expiryDay,
        onHand: shown(level.onHand),
        warehouse: warehouse ? placeName(warehouse, viewer) : "",
      };
    });
}
