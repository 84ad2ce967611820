import { dayOf } from "../../domain/shared/calendar-day";
import { Dec } from "../../domain/shared/decimal";
import { newId } from "../../domain/shared/id";
import { percent, unitPrice, type Currency } from "../../domain/shared/money";
import { noQuantity, quantity } from "../../domain/shared/quantity";
import { idOf, put, type Loading } from "./loading";

/** Value-added tax on goods, in per cent, included in every price of the list. */
const taxRate = "13";
const yuanPerDollar = "7.10";
/** What we pay for goods, as a share of the list price. */
const costShare = "0.68";

/** Products with units and prices, suppliers, lots, stock with its opening moves, safety stocks. */
export async function loadCatalogue(loading: Loading): Promise<void> {
  const { tx, world, ids } = loading;
  const { baseCurrency } = world.company;
  for (const each of [...world.products, ...world.suppliers]) ids.set(each.id, newId());
  await tx.rates.put({ currency: "USD", day: loading.day("2026-01-01"), rate: yuanPerDollar });
  const costs = new Map(world.products.map(({ id, price }) => [id, new Dec(price).times(costShare).toDecimalPlaces(2).toFixed()]));
  for (const product of world.products) {
    await tx.products.add({
      id: idOf(loading, product.id),
      sku: product.id,
      nameZh: product.zh,
      nameEn: product.en,
      baseUnit: product.base,
      units: Object.entries(product.units).map(([unit, size]) => ({ unit, numerator: size, denominator: "1" })),
      cost: unitPrice(costs.get(product.id) ?? "0", baseCurrency),
      costCurrency: baseCurrency,
      taxRate: percent(taxRate),
      tracksLots: product.lots ?? false,
      tracksStock: true,
      tracksSerials: false,
      warrantyMonths: null,
      active: true,
      version: 1,
    });
  }
  await loadPrices(loading, baseCurrency, (price) => new Dec(price));
  await loadPrices(loading, "USD", (price) => new Dec(price).dividedBy(yuanPerDollar).toDecimalPlaces(2));
  await put(
    tx,
    "suppliers",
    world.suppliers.map((each) => ({
      id: idOf(loading, each.id),
      number: each.id,
      name: each.name,
      short_name: each.short ?? null,
      name_en: each.en ?? null,
      currency: baseCurrency,
      email: `orders@${each.id.toLowerCase()}.example`,
    })),
  );
  await put(
    tx,
    "supplier_products",
    world.suppliers.flatMap((supplier) =>
      supplier.supplies.map((sku) => ({
        supplier_id: idOf(loading, supplier.id),
        product_id: idOf(loading, sku),
        priority: 1,
        price: costs.get(sku) ?? null,
        lead_days: 9,
        min_quantity: 10,
        pack_quantity: 10,
      })),
    ),
  );
  await loadStock(loading);
}

/** Ten per cent off from a hundred base units on. */
async function loadPrices({ tx, world, ids }: Loading, currency: Currency, convert: (price: string) => Dec): Promise<void> {
  const list = { id: newId(), name: `Standard ${currency}`, currency, customerId: null, validFrom: null, validTo: null };
  await tx.prices.addList(list);
  for (const product of world.products) {
    const price = {
      priceListId: list.id,
      productId: ids.get(product.id) as string,
      unit: product.base,
      price: unitPrice(convert(product.price), currency),
    };
    await tx.prices.put({ ...price, id: newId(), minQuantity: noQuantity, discountPercent: percent("0") });
    await tx.prices.put({ ...price, id: newId(), minQuantity: quantity("1000"), discountPercent: percent("8") });
  }
}

async function loadStock(loading: Loading): Promise<void> {
  const { tx, world } = loading;
  for (const each of world.stock) {
    const key = { product_id: idOf(loading, each.product), warehouse_id: idOf(loading, each.warehouse) };
    const lotId = each.lot ? newId() : "";
    if (each.lot)
      await put(tx, "lots", [
        { id: lotId, product_id: key.product_id, number: each.lot, expiry_day: each.expiry ? loading.day(each.expiry) : null },
      ]);
    await put(tx, "stock_levels", [{ ...key, lot_id: lotId, on_hand: each.onHand, reserved: each.reserved, position: 1 }]);
    await put(tx, "stock_moves", [
      {
        id: newId(),
        ...key,
        lot_id: lotId,
        kind: "opening",
        quantity: each.onHand,
        source_kind: "company",
        source_id: key.warehouse_id,
        moved_day: dayOf(loading.daysAgo(60), world.timeZone),
        moved_at: loading.daysAgo(60),
        actor_id: idOf(loading, "P4"),
        reason: null,
      },
    ]);
    if (each.safety) await put(tx, "safety_stocks", [{ ...key, threshold: each.safety, target: new Dec(each.safety).times(2).toFixed() }]);
  }
}
