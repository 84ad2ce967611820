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
import { millisecondsNow, percentile, report, type Bench } from "./bench";
import { lastLoggedWin, rawCascade, type Sale } from "./raw-cascade";

/** Wins in one round, and rounds of each way; the ways take turns, so that what else the machine does meets both. */
const perRound: Readonly<Record<number, number>> = { 1: 40, 8: 100, 32: 160 };
const rounds = 3;
const linesEach = 3;

interface Figures {
  readonly own: number;
  readonly raw: number;
  readonly ratio: number;
}

/** Cascades a second at 1, 8 and 32 at once, over many products and all on the same three, beside the same writes by hand. */
export const cascade: Bench = async (database, tell) => {
  const work = unitOfWork(database, systemClock, documentNumbers(database, 200));
  const shop = await openShop(work);
  const statementsPerWin = await countStatements(database, work, shop);
  const logged = await database.direct(lastLoggedWin);
  const ways = { own: winOn(work, shop), raw: (sale: Sale) => database.direct((sql) => rawCascade(sql, sale, logged)) };
  await measure(work, shop, ways, 8, "many");
  const found: Record<string, Figures> = {};
  for (const spread of ["many", "hot"] as const) {
    for (const atOnce of [1, 8, 32]) {
      const { own, raw, ratio } = await measure(work, shop, ways, atOnce, spread);
      found[`${spread} ${atOnce}`] = { own: Math.round(own), raw: Math.round(raw), ratio: Number(ratio.toFixed(2)) };
      tell(`${spread} products, ${atOnce} at once: ${own.toFixed(0)}/s, by hand ${raw.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`);
    }
  }
  report(tell, {
    name: "cascade",
    conditions: { linesEach, rounds, atOnce: "1, 8, 32" },
    figures: { statementsPerWin, perSecond: found },
    limit: "at least 0.5 of the same writes by hand",
    ratio: Math.min(...Object.values(found).map((each) => each.ratio)),
  });
};

type Way = (sale: Sale) => Promise<void>;

function winOn(work: MySqlUnitOfWork, shop: Shop): Way {
  return async (sale) => {
    await work.run((tx) => winOpportunity(tx, shop.actor, { id: sale.dealId }));
  };
}

/** Asked of the server, as it counts them: what is sent for one win, its COMMIT included. */
async function countStatements(database: Database, work: MySqlUnitOfWork, shop: Shop): Promise<number> {
  const sales = await prepare(work, shop, "many", 20);
  const questions = () =>
    database.direct(async (sql) => {
      const [row] = await sql.rows<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Questions'");
      return Number(row?.Value);
    });
  // The first one opens the connection and takes the blocks of numbers.
  await perSecond(sales.slice(0, 1), 1, winOn(work, shop));
  const before = await questions();
  await perSecond(sales.slice(1), 1, winOn(work, shop));
  return Math.round((await questions()) - before - 1) / (sales.length - 1);
}

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
  work: MySqlUnitOfWork,
  shop: Shop,
  ways: { readonly own: Way; readonly raw: Way },
  atOnce: number,
  spread: "many" | "hot",
): Promise<Figures> {
  const count = perRound[atOnce] ?? 100;
  const own: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [forOwn, forRaw] = [await prepare(work, shop, spread, count), await prepare(work, shop, spread, count)];
    own.push(await perSecond(forOwn, atOnce, ways.own));
    raw.push(await perSecond(forRaw, atOnce, ways.raw));
  }
  const ratios = own.map((each, round) => each / (raw[round] ?? each));
  return { own: percentile(own, 50), raw: percentile(raw, 50), ratio: percentile(ratios, 50) };
}

async function prepare(work: MySqlUnitOfWork, shop: Shop, spread: "many" | "hot", count: number): Promise<Sale[]> {
  const sales: Sale[] = [];
  await atOnceOver(
    Array.from({ length: count }, (_none, index) => index),
    4,
    async (index) => {
      const customerId = shop.customerIds[index % shop.customerIds.length] ?? newId();
      const from = spread === "hot" ? 0 : (index * linesEach) % shop.productIds.length;
      const productIds = shop.productIds.slice(from, from + linesEach);
      const { dealId, quote } = await work.run(async (tx) => {
        const deal = await createOpportunity(tx, shop.actor, { customerId, title: "bench" });
        const lines = productIds.map((productId) => ({ productId, quantity: "1", unit: "pcs", price: "38.50" }));
        const { id } = await createQuote(tx, shop.actor, { customerId, opportunityId: deal.id, lines });
        return { dealId: deal.id, quote: (await submitQuote(tx, shop.actor, { id })).quote };
      });
      const { id: quoteId, version: quoteVersion, current } = quote;
      const { warehouseId } = shop;
      sales.push({
        dealId,
        quoteId,
        quoteVersion,
        quoteVersionId: current.id,
        customerId,
        ownerId: shop.actor.personId,
        warehouseId,
        productIds,
      });
    },
  );
  return sales;
}

async function perSecond(sales: readonly Sale[], atOnce: number, one: Way): Promise<number> {
  const began = millisecondsNow();
  await atOnceOver(sales, atOnce, one);
  return (sales.length * 1_000) / (millisecondsNow() - began);
}

async function atOnceOver<Each>(all: readonly Each[], atOnce: number, one: (each: Each) => Promise<void>): Promise<void> {
  const queue = [...all];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let each = queue.pop(); each !== undefined; each = queue.pop()) await one(each);
    }),
  );
}
