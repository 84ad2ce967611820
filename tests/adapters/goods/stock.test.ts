import { checkLedgers } from "../../../src/adapters/mysql/checks/check-ledgers";
import { createOpportunity } from "../../../src/domain/opportunities/create-opportunity";
import { winOpportunity } from "../../../src/domain/orders/win-opportunity";
import { allocateBackorders } from "../../../src/domain/outbound/allocate-backorders";
import { suggestReplenishment } from "../../../src/domain/purchasing/suggest-replenishment";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { newId } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { adjustStock, receiveStock } from "../../../src/domain/stock/adjust-stock";
import { countPosition, countStock } from "../../../src/domain/stock/count-stock";
import { setSafetyStock } from "../../../src/domain/stock/set-safety-stock";
import { refusalOfAsync } from "../../support/refusal-of";
import { transferAtOnce } from "../../support/transfer-at-once";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
const [here, there] = [newId(), newId()];
beforeEach(async () => {
  world = await salesWorld();
  await world.uow.run(async (tx) => {
    await tx.sql.run(
      "INSERT INTO warehouses (id, number, name_zh, name_en, position) VALUES (?, 'SH', '上海仓', 'Shanghai', 1), (?, 'SZ', '深圳仓', 'Shenzhen', 2)",
      [here, there],
    );
    await tx.settings.put("approvalPolicy", {});
  });
});
afterEach(async () => {
  const broken = (await checkLedgers(world.database)).filter((each) => each.count > 0).map((each) => each.check.name);
  await world.close();
  expect(broken).toEqual([]);
});

const key = (warehouseId = here) => ({ productId: world.product.id, warehouseId, lotId: "" });
const lead = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.lead, work);
const receive = (pieces: string) => lead((tx, actor) => receiveStock(tx, actor, { ...key(), quantity: quantity(pieces) }));
const position = () => lead((tx) => countPosition(tx, key()));
const count = (counted: string, at: number) =>
  lead((tx, actor) => countStock(tx, actor, { ...key(), counted: quantity(counted), position: at }));
const onHand = (warehouseId = here) =>
  lead(async (tx) => (await tx.stock.levels([world.product.id])).find((level) => level.warehouseId === warehouseId)?.onHand ?? "0");

async function sell(pieces: string) {
  return world.as(world.people.rep, async (tx, actor) => {
    const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "轴承" });
    const lines = [{ productId: world.product.id, quantity: pieces, unit: "pcs" }];
    const quote = await createQuote(tx, actor, { customerId: world.customer.id, opportunityId: deal.id, lines });
    await submitQuote(tx, actor, { id: quote.id });
    return (await winOpportunity(tx, actor, { id: deal.id })).order;
  });
}

test("C31: two counts from one look: the second is refused as stale", async () => {
  await receive("10");
  const at = await position();
  await count("20", at);
  expect(await refusalOfAsync(count("30", at))).toBe("stock.countStale");
  expect(await onHand()).toBe("20");
  await count("30", await position());
  expect(await onHand()).toBe("30");
});

test("what moves between counting and posting is carried over", async () => {
  await receive("10");
  const at = await position();
  await receive("5");
  expect(await count("8", at)).toBe("-2");
  expect(await onHand()).toBe("13");
});

test("C32: a count below what is reserved is refused", async () => {
  await receive("35");
  await sell("33");
  expect(await refusalOfAsync(count("30", await position()))).toBe("stock.countBelowReserved");
  expect(await onHand()).toBe("35");
});

test("what is reserved can be neither adjusted away nor moved to another warehouse", async () => {
  await receive("10");
  await sell("8");
  const away = () => lead((tx, actor) => adjustStock(tx, actor, { ...key(), quantity: quantity("-3"), reason: "broken" }));
  expect(await refusalOfAsync(away())).toBe("stock.notEnough");
  const move = (pieces: string) =>
    lead((tx, actor) =>
      transferAtOnce(tx, actor, {
        fromWarehouseId: here,
        toWarehouseId: there,
        lines: [{ productId: world.product.id, quantity: quantity(pieces) }],
      }),
    );
  expect(await refusalOfAsync(move("3"))).toBe("stock.notEnough");
  await move("2");
  expect([await onHand(here), await onHand(there)]).toEqual(["8", "2"]);
});

test("arriving goods serve who has waited longest; twice changes nothing more", async () => {
  await receive("1");
  const [first, second] = [await sell("3"), await sell("4")];
  await receive("5");
  const serve = () => lead((tx, actor) => allocateBackorders(tx, actor, { productId: world.product.id, warehouseId: here }));
  expect((await serve()).map((order) => order.number)).toEqual([first.number, second.number]);
  expect(await serve()).toEqual([]);
  const lines = await lead(async (tx) => {
    const orders = [await tx.orders.lock(first.id), await tx.orders.lock(second.id)];
    return orders.map((order) => order?.lines.map((line) => `${line.reserved} + ${line.backordered}`).join());
  });
  expect(lines).toEqual(["3 + 0", "3 + 1"]);
  const states = await lead(async (tx) => [...(await tx.outbounds.ofOrder(first.id)), ...(await tx.outbounds.ofOrder(second.id))]);
  expect(states.map((outbound) => outbound.state)).toEqual(["ready", "waiting"]);
});

test("C37, C38: the daily look asks once, up to the target, and the second look for nothing more", async () => {
  await receive("4");
  const limit = { productId: world.product.id, warehouseId: here, threshold: quantity("5"), target: quantity("20") };
  await lead((tx, actor) => setSafetyStock(tx, actor, limit));
  const look = () => lead((tx, actor) => suggestReplenishment(tx, actor));
  expect((await look()).requisitions.map((each) => each.quantity)).toEqual(["16"]);
  expect((await look()).requisitions).toEqual([]);
});
