import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actorFor } from "../../src/domain/access/identify-actor";
import { createOpportunity } from "../../src/domain/opportunities/create-opportunity";
import { winOpportunity } from "../../src/domain/orders/win-opportunity";
import { createQuote } from "../../src/domain/quotes/create-quote";
import { submitQuote } from "../../src/domain/quotes/submit-quote";
import type { Actor } from "../../src/domain/shared/actor";
import { systemClock } from "../../src/domain/shared/clock";
import { newId, type Id } from "../../src/domain/shared/id";
import { amount, unitPrice } from "../../src/domain/shared/money";
import { quantity } from "../../src/domain/shared/quantity";
import { receiveStock } from "../../src/domain/stock/adjust-stock";
import { aCustomer, aProduct } from "../support/sales-builders";
import { millisecondsNow, type Bench } from "./bench";
import { rawCascade, type Sale } from "./raw-cascade";

const amounts: Readonly<Record<number, number>> = { 1: 60, 8: 160, 32: 240 };
const linesEach = 3;

/** Cascades a second at 1, 8 and 32 at once, over many products and all on the same three, beside the same writes by hand. */
export const cascade: Bench = async (database, tell) => {
  const work = unitOfWork(database, systemClock, documentNumbers(database, 200));
  const shop = await openShop(work);
  const found: Record<string, { own: number; raw: number; ratio: number }> = {};
  await measure(database, work, shop, 8, "many", 40);
  for (const spread of ["many", "hot"] as const) {
    for (const atOnce of [1, 8, 32]) {
      const { own, raw } = await measure(database, work, shop, atOnce, spread, amounts[atOnce] ?? 100);
      const ratio = own / raw;
      found[`${spread} ${atOnce}`] = { own: Math.round(own), raw: Math.round(raw), ratio: Number(ratio.toFixed(2)) };
      tell(`${spread} products, ${atOnce} at once: ${own.toFixed(0)}/s, by hand ${raw.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`);
    }
  }
  tell(JSON.stringify({ bench: "cascade", perSecond: found }));
};

interface Shop {
  readonly actor: Actor;
  readonly warehouseId: Id;
  readonly customerIds: readonly Id[];
  readonly productIds: readonly Id[];
}

async function openShop(work: MySqlUnitOfWork): Promise<Shop> {
  return work.run(async (tx) => {
    const person = (await tx.people.listActive()).find((each) => each.roles.includes("operationsLead"));
    const [warehouse] = await tx.stock.warehouses();
    if (!person || !warehouse) throw new Error("the demo company has no operations lead or no warehouse");
    const actor = await actorFor(tx, person, null);
    await tx.settings.put("approvalPolicy", {});
    const customers = Array.from({ length: 64 }, () => aCustomer({ ownerId: person.id, creditLimit: amount("100000000", "CNY") }));
    for (const customer of customers) await tx.customers.add(customer);
    const products = Array.from({ length: 60 }, () => aProduct({ cost: unitPrice("1", "CNY") }));
    for (const product of products) {
      await tx.products.add(product);
      await receiveStock(tx, actor, { productId: product.id, warehouseId: warehouse.id, lotId: "", quantity: quantity("100000") });
    }
    return {
      actor,
      warehouseId: warehouse.id,
      customerIds: customers.map((each) => each.id),
      productIds: products.map((each) => each.id),
    };
  });
}

async function measure(
  database: Database,
  work: MySqlUnitOfWork,
  shop: Shop,
  atOnce: number,
  spread: "many" | "hot",
  count: number,
): Promise<{ own: number; raw: number }> {
  const won = await prepare(work, shop, spread, count, true);
  const own = await perSecond(won, atOnce, async (sale) => {
    await work.run((tx) => winOpportunity(tx, shop.actor, { id: sale.dealId }));
  });
  const plain = await prepare(work, shop, spread, count, false);
  const raw = await perSecond(plain, atOnce, (sale) => database.direct((sql) => rawCascade(sql, sale)));
  return { own, raw };
}

async function prepare(work: MySqlUnitOfWork, shop: Shop, spread: "many" | "hot", count: number, quoted: boolean): Promise<Sale[]> {
  const sales: Sale[] = [];
  for (let index = 0; index < count; index++) {
    const customerId = shop.customerIds[index % shop.customerIds.length] ?? newId();
    const from = spread === "hot" ? 0 : (index * linesEach) % shop.productIds.length;
    const productIds = shop.productIds.slice(from, from + linesEach);
    const dealId = await work.run(async (tx) => {
      const deal = await createOpportunity(tx, shop.actor, { customerId, title: "bench" });
      if (!quoted) return deal.id;
      const lines = productIds.map((productId) => ({ productId, quantity: "1", unit: "pcs", price: "38.50" }));
      const quote = await createQuote(tx, shop.actor, { customerId, opportunityId: deal.id, lines });
      await submitQuote(tx, shop.actor, { id: quote.id });
      return deal.id;
    });
    sales.push({ dealId, customerId, ownerId: shop.actor.personId, warehouseId: shop.warehouseId, productIds });
  }
  return sales;
}

async function perSecond(sales: readonly Sale[], atOnce: number, one: (sale: Sale) => Promise<void>): Promise<number> {
  const queue = [...sales];
  const began = millisecondsNow();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let sale = queue.pop(); sale; sale = queue.pop()) await one(sale);
    }),
  );
  return (sales.length * 1_000) / (millisecondsNow() - began);
}
