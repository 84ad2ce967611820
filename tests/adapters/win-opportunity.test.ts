import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import { createOpportunity } from "../../src/domain/opportunities/create-opportunity";
import { winOpportunity } from "../../src/domain/orders/win-opportunity";
import { cancelOrder } from "../../src/domain/returns/cancel-order";
import { deliverOutbound } from "../../src/domain/outbound/deliver-outbound";
import { shipOutbound } from "../../src/domain/outbound/ship-outbound";
import { createQuote } from "../../src/domain/quotes/create-quote";
import { submitQuote } from "../../src/domain/quotes/submit-quote";
import { newId, type Id } from "../../src/domain/shared/id";
import { quantity } from "../../src/domain/shared/quantity";
import { postMoves } from "../../src/domain/stock/post-moves";
import { salesWorld, type SalesWorld } from "../support/sales-world";

let world: SalesWorld;
const warehouseId = newId();
beforeEach(async () => {
  world = await salesWorld();
  await world.uow.run(async (tx) => {
    await tx.sql.run("INSERT INTO warehouses (id, number, name_zh, name_en, position) VALUES (?, 'SH', '上海仓', 'Shanghai', 1)", [
      warehouseId,
    ]);
    await tx.sql.run("UPDATE customers SET credit_limit = 1000000");
    await tx.settings.put("approvalPolicy", {});
  });
});
afterEach(() => world.close());

async function stock(pieces: string): Promise<void> {
  const { lead } = world.people;
  const key = { productId: world.product.id, warehouseId, lotId: "" };
  await world.as(lead, (tx, actor) =>
    postMoves(tx, actor, {
      kind: "opening",
      source: { kind: "company", id: warehouseId },
      moves: [{ ...key, quantity: quantity(pieces) }],
    }),
  );
}

async function dealWithQuote(pieces: readonly string[]): Promise<Id> {
  return world.as(world.people.rep, async (tx, actor) => {
    const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "泵" });
    const lines = pieces.map((each) => ({ productId: world.product.id, quantity: each, unit: "pcs" }));
    const quote = await createQuote(tx, actor, { customerId: world.customer.id, opportunityId: deal.id, lines });
    await submitQuote(tx, actor, { id: quote.id });
    return deal.id;
  });
}

const win = (dealId: Id) => world.as(world.people.rep, (tx, actor) => winOpportunity(tx, actor, { id: dealId }));
const broken = async () => (await checkLedgers(world.database)).filter((each) => each.count > 0).map((each) => each.check.name);
const one = async (statement: string) => world.uow.run(async (tx) => (await tx.sql.rows<Record<string, unknown>>(statement))[0]);

test("a win reserves what is there, backorders the rest and asks for it once; the same product on two lines is summed (C20)", async () => {
  await stock("5");
  const { order } = await win(await dealWithQuote(["4", "4"]));
  expect(order.state).toBe("pendingShipment");
  expect(order.lines.map((line) => [line.reserved, line.backordered])).toEqual([
    ["4", "0"],
    ["1", "3"],
  ]);
  expect(await one("SELECT CAST(quantity AS CHAR) AS quantity, state FROM requisitions")).toEqual({
    quantity: "3.000000",
    state: "suggested",
  });
  expect(await one("SELECT state FROM outbounds")).toEqual({ state: "waiting" });
  expect(await broken()).toEqual([]);
});

test("two who win one deal make one order, and the second is told which", async () => {
  await stock("10");
  const deal = await dealWithQuote(["4"]);
  const wins = await Promise.all([win(deal), win(deal), win(deal)]);
  expect(wins.filter((each) => each.made)).toHaveLength(1);
  expect(new Set(wins.map((each) => each.order.number)).size).toBe(1);
  expect(await broken()).toEqual([]);
});

test("a part that ships releases and deducts just itself; cancelling then ends just the rest (C22, C26)", async () => {
  await stock("10");
  const { lead } = world.people;
  const { order } = await win(await dealWithQuote(["5"]));
  const [outbound] = await world.uow.run((tx) => tx.outbounds.ofOrder(order.id));
  const id = outbound?.id ?? "";
  await world.as(lead, (tx, actor) => shipOutbound(tx, actor, { id, lines: [{ lineNo: 1, quantity: "2" }], carrier: "SF" }));
  const levels = "SELECT CAST(on_hand AS CHAR) AS onHand, CAST(reserved AS CHAR) AS reserved FROM stock_levels";
  expect(await one(levels)).toEqual({ onHand: "8.000000", reserved: "3.000000" });
  const rest = await world.as(lead, (tx, actor) => cancelOrder(tx, actor, { id: order.id, reason: "客户减量" }));
  expect([rest.state, rest.lines[0]?.shipped, rest.lines[0]?.cancelled]).toEqual(["shipped", "2", "3"]);
  expect(await one(levels)).toEqual({ onHand: "8.000000", reserved: "0.000000" });
  const delivered = await world.as(lead, (tx, actor) => deliverOutbound(tx, actor, { id }));
  expect(delivered.outbound.state).toBe("delivered");
  expect(await broken()).toEqual([]);
});

test("200 winners of the last 100 pieces: exactly 100 reserved, the rest backordered, one requisition for them", async () => {
  await stock("100");
  const deals: Id[] = [];
  for (let index = 0; index < 200; index++) deals.push(await dealWithQuote(["1"]));
  const wins = await Promise.all(deals.map(win));
  expect(wins.every((each) => each.made)).toBe(true);
  expect(await one("SELECT CAST(on_hand AS CHAR) AS onHand, CAST(reserved AS CHAR) AS reserved FROM stock_levels")).toEqual({
    onHand: "100.000000",
    reserved: "100.000000",
  });
  expect(await one("SELECT CAST(SUM(backordered) AS CHAR) AS short FROM sales_order_lines")).toEqual({ short: "100.000000" });
  expect(await one("SELECT COUNT(*) AS documents, CAST(SUM(quantity) AS CHAR) AS quantity FROM requisitions")).toEqual({
    documents: "1",
    quantity: "100.000000",
  });
  expect(await broken()).toEqual([]);
}, 120_000);
