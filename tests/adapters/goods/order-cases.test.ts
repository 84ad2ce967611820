import { documentNumbers } from "../../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../../src/adapters/mysql/unit-of-work";
import { actorFor } from "../../../src/domain/access/identify-actor";
import { createOpportunity } from "../../../src/domain/opportunities/create-opportunity";
import { quantityOf } from "../../../src/domain/products/units";
import { createOrder } from "../../../src/domain/orders/create-order";
import { reviseOrder } from "../../../src/domain/orders/revise-order";
import { winOpportunity } from "../../../src/domain/orders/win-opportunity";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { reviseQuote } from "../../../src/domain/quotes/revise-quote";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { percent } from "../../../src/domain/shared/money";
import type { PaymentTerms } from "../../../src/domain/shared/payment-terms";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment, aProduct } from "../../support/sales-builders";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(async () => {
  await world.settleDown();
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const rep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.rep, work);
const terms: PaymentTerms = {
  from: "instalments",
  parts: [
    { percent: percent("33.33"), from: "prepaid", days: 0 },
    { percent: percent("33.33"), from: "order", days: 30 },
    { percent: percent("33.34"), from: "order", days: 60 },
  ],
};

test.each([
  ["C13: per line", ["55.55", "11.11"], "23", false, "0", ["66.66", "15.34", "82.00"]],
  ["C14: with tax", ["8.01"], "20", true, "0", ["6.68", "1.33", "8.01"]],
  ["C16: all of it off", ["11.50", "11.50"], "15", false, "100", ["0.00", "0.00", "0.00"]],
  ["C17: all of it off five lines", ["5.60", "8.92", "44.91", "217.26", "2400.00"], "15", false, "100", ["0.00", "0.00", "0.00"]],
  ["C72: an uneven split", ["99.99", "0.02"], "0", false, "0", ["100.01", "0.00", "100.01"]],
] as const)(
  "%s: the same sums stand on the quote, on the order, in the database, and add up over the parts of what is owed",
  async (_, prices, taxRate, taxInclusive, discountPercent, sums) => {
    const products = prices.map(() => aProduct({ taxRate: percent(taxRate) }));
    for (const product of products) await world.addProduct(product);
    const lines = prices.map((price, index) => ({ productId: products[index]?.id ?? "", quantity: "1", unit: "pcs", price }));
    const order = await rep(async (tx, actor) => {
      const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "泵" });
      const offer = { customerId: world.customer.id, opportunityId: deal.id, lines, taxInclusive, discountPercent, terms };
      const { id } = await createQuote(tx, actor, offer);
      const { current } = await submitQuote(tx, actor, { id }).then(
        async () => (await tx.quotes.lock(id)) ?? Promise.reject(new Error(id)),
      );
      expect([current.netAmount, current.taxAmount, current.totalAmount]).toEqual(sums);
      return (await winOpportunity(tx, actor, { id: deal.id })).order;
    });
    expect([order.netAmount, order.taxAmount, order.totalAmount]).toEqual(sums);
    const [row] = await world.lead((tx) =>
      tx.sql.rows<{ total: string; owed: string | null }>(
        `SELECT CAST(CAST(o.total_amount AS DECIMAL(20, 2)) AS CHAR) AS total, CAST(CAST(SUM(r.amount) AS DECIMAL(20, 2)) AS CHAR) AS owed
         FROM sales_orders o LEFT JOIN receivables r ON r.source_id = o.id GROUP BY o.id`,
      ),
    );
    expect([row?.total, row?.owed ?? "0.00"]).toEqual([sums[2], sums[2]]);
  },
);

const shipPart = async (orderId: string, quantity: string) => {
  const [outbound] = await world.lead((tx) => tx.outbounds.ofOrder(orderId));
  const lines = [{ lineNo: 1, quantity }];
  await world.lead((tx, actor) => shipOutbound(tx, actor, { id: outbound?.id ?? "", lines }));
};

test("C23: 75 of 100 are out and the rest is given up: nothing stays reserved behind them", async () => {
  await world.receive("100");
  const order = await world.sell("100");
  await shipPart(order.id, "75");
  await world.lead((tx, actor) => cancelOrder(tx, actor, { id: order.id, reason: "减到 75" }));
  const after = await world.order(order.id);
  expect([after.state, after.lines[0]?.shipped, after.lines[0]?.reserved, after.lines[0]?.cancelled]).toEqual(["shipped", "75", "0", "25"]);
  expect(await world.level()).toBe("25 − 0 reserved");
});

test("C25: to an order that is placed nothing is added behind the back of its stock", async () => {
  await world.receive("10");
  const order = await world.sell("4");
  const more = [{ productId: world.product.id, quantity: "2", unit: "pcs" }];
  expect(await refusalOfAsync(rep((tx, actor) => reviseOrder(tx, actor, { id: order.id, changes: { addLines: more } })))).toBe(
    "state.notAllowed",
  );
  expect(await world.level()).toBe("10 − 4 reserved");
});

test("C48: of what came by the dozen one piece leaves as one, not as 0.08 of a dozen", async () => {
  await world.receive(quantityOf(world.product, "2", "dozen"));
  const lines = [{ productId: world.product.id, quantity: "1", unit: "pcs" }];
  const { order } = await rep((tx, actor) => createOrder(tx, actor, { customerId: world.customer.id, lines }));
  await shipPart(order.id, "1");
  expect((await world.order(order.id)).lines.map((line) => line.shipped)).toEqual(["1"]);
  expect(await world.level()).toBe("23 − 0 reserved");
});

test("C4: what was ordered whole is neither ordered again nor revised behind its order", async () => {
  await world.receive("100");
  const { dealId, quoteId } = await rep(async (tx, actor) => {
    const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "泵" });
    const lines = [{ productId: world.product.id, quantity: "20", unit: "pcs" }];
    const quote = await createQuote(tx, actor, { customerId: world.customer.id, opportunityId: deal.id, lines });
    await submitQuote(tx, actor, { id: quote.id });
    return { dealId: deal.id, quoteId: quote.id };
  });
  const order = await world.win(dealId);
  expect((await world.win(dealId)).id).toBe(order.id);
  const [ordered] = await world.lead(async (tx) => [...(await tx.orders.orderedOfQuote(quoteId)).values()]);
  expect([ordered, await world.level()]).toEqual(["20", "100 − 20 reserved"]);
  const revise = rep((tx, actor) => reviseQuote(tx, actor, { id: quoteId, changes: { discountPercent: "1" } }));
  expect(await refusalOfAsync(revise)).toBe("state.notAllowed");
});

test("C88a: twenty orders at once, taken by two processes: twenty numbers, none twice, nothing fails", async () => {
  await world.receive("100");
  const [one, other] = [documentNumbers(world.database), documentNumbers(world.database)];
  const processes = [one, other].map((numbers) => unitOfWork(world.database, { now: () => aMoment }, numbers));
  const lines = [{ productId: world.product.id, quantity: "1", unit: "pcs" }];
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (processes[index % 2] as (typeof processes)[number]).run(async (tx) => {
        const actor = await actorFor(tx, world.people.rep, null);
        return (await createOrder(tx, actor, { customerId: world.customer.id, lines })).order.number;
      }),
    ),
  );
  expect(new Set(made).size).toBe(20);
  const parts = await world.lead((tx) => tx.sql.rows<{ number: string }>("SELECT number FROM receivables"));
  expect(new Set(parts.map((each) => each.number)).size).toBe(20);
  expect(await world.level()).toBe("100 − 20 reserved");
});
