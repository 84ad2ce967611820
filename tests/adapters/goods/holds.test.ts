import { letHoldGo, expireHolds } from "../../../src/domain/holds/end-hold";
import { askForStock } from "../../../src/domain/holds/ask-for-stock";
import { holdStock } from "../../../src/domain/holds/hold-stock";
import { answerDelivery } from "../../../src/domain/holds/answer-delivery";
import { systemActor } from "../../../src/domain/access/identify-actor";
import type { Person } from "../../../src/domain/access/person";
import { createCustomer } from "../../../src/domain/customers/create-customer";
import type { StockHold } from "../../../src/domain/holds/stock-hold";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { aMoment } from "../../support/sales-builders";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(() => world.database.close());

const rep = () => world.people.rep;

function ask(pieces: string, who: Person = rep(), customerId: Id | null = world.customer.id): Promise<StockHold> {
  return world.as(who, (tx, actor) =>
    askForStock(tx, actor, { productId: world.product.id, quantity: quantity(pieces), byDay: null, customerId }),
  );
}

async function hold(pieces: string, more: { readonly asFarAsItGoes?: boolean; readonly until?: Date } = {}): Promise<StockHold> {
  const { id } = await ask(pieces);
  return world.as(rep(), (tx, actor) => holdStock(tx, actor, { id, ...more }));
}

const found = (id: Id) => world.lead((tx) => tx.stockHolds.find({ kind: "all" }, id));
const expire = () => world.uow.run((tx) => expireHolds(tx, systemActor("stock", "Asia/Shanghai")));
const later = (hours: number) => world.at(new Date(aMoment.getTime() + hours * 3_600_000));

test("holds what was asked for: it is reserved, and nobody else can have it", async () => {
  await world.receive("100");
  const held = await hold("80");
  expect([held.state, held.held]).toEqual(["held", "80"]);
  expect(await world.level()).toBe("100 − 80 reserved");
  expect(await refusalOfAsync(hold("30"))).toBe("stockHold.notEnough");
  expect(await world.broken()).toEqual([]);
});

test("holds over several warehouses where none has all of it, and as far as it goes where all together have less", async () => {
  await world.receive("50");
  await world.receive("70", { warehouseId: world.there });
  await hold("100");
  expect([await world.level(), await world.level({ warehouseId: world.there })]).toEqual(["50 − 30 reserved", "70 − 70 reserved"]);
  expect((await hold("40", { asFarAsItGoes: true })).held).toBe("20");
  expect(await world.broken()).toEqual([]);
});

test("ends by itself, once, and whoever waited is served", async () => {
  await world.receive("50");
  const { id } = await hold("50");
  const order = await world.sell("20");
  expect(order.lines[0]?.backordered).toBe("0");
  expect((await found(id))?.held).toBe("30");
  later(49);
  expect([await expire(), await expire()]).toEqual([1, 0]);
  expect((await found(id))?.state).toBe("expired");
  expect(await world.level()).toBe("50 − 20 reserved");
  expect(await world.broken()).toEqual([]);
});

test("the customer's order takes up what is held for him, in the same transaction", async () => {
  await world.receive("100");
  const { id } = await hold("80");
  const order = await world.sell("80");
  expect(order.lines.map((line) => [line.reserved, line.backordered])).toEqual([["80", "0"]]);
  expect(await found(id)).toMatchObject({ state: "takenUp", held: "0", salesOrderId: order.id });
  expect(await world.level()).toBe("100 − 80 reserved");
  expect(await world.broken()).toEqual([]);
});

test("an order for less leaves the rest held, one for more takes what is free too", async () => {
  await world.receive("100");
  const { id } = await hold("80");
  await world.sell("30");
  expect(await found(id)).toMatchObject({ state: "held", held: "50" });
  expect(await world.level()).toBe("100 − 80 reserved");
  const order = await world.sell("75");
  expect(order.lines.map((line) => [line.reserved, line.backordered])).toEqual([["70", "5"]]);
  expect(await found(id)).toMatchObject({ state: "takenUp", held: "0" });
  expect(await world.broken()).toEqual([]);
});

test("another customer's order takes nothing of it", async () => {
  await world.receive("100");
  const other = await world.lead((tx, actor) => createCustomer(tx, actor, { name: "别家公司" }));
  const asked = await world.lead((tx, actor) =>
    askForStock(tx, actor, { productId: world.product.id, quantity: quantity("80"), byDay: null, customerId: other.id }),
  );
  await world.lead((tx, actor) => holdStock(tx, actor, { id: asked.id }));
  const order = await world.sell("50");
  expect(order.lines.map((line) => [line.reserved, line.backordered])).toEqual([["20", "30"]]);
  await world.lead((tx, actor) => letHoldGo(tx, actor, { id: asked.id }));
  await world.settleDown();
  expect((await world.order(order.id)).lines.map((line) => [line.reserved, line.backordered])).toEqual([["50", "0"]]);
  expect(await world.broken()).toEqual([]);
});

test("is let go by its owner or a manager, by nobody else, and once", async () => {
  await world.receive("10");
  const { id } = await hold("10");
  expect(await refusalOfAsync(world.as(world.people.otherRep, (tx, actor) => letHoldGo(tx, actor, { id })))).toBe("stockHold.notYours");
  await world.as(rep(), (tx, actor) => letHoldGo(tx, actor, { id }));
  expect(await refusalOfAsync(world.as(rep(), (tx, actor) => letHoldGo(tx, actor, { id })))).toBe("state.notAllowed");
  expect(await world.level()).toBe("10 − 0 reserved");
});

test("refuses what cannot be held, and changes nothing", async () => {
  await world.receive("10");
  const nobody = await ask("5", rep(), null);
  const some = await ask("5");
  const at = (more: object) => world.as(rep(), (tx, actor) => holdStock(tx, actor, { id: some.id, ...more }));
  expect(await refusalOfAsync(world.as(rep(), (tx, actor) => holdStock(tx, actor, { id: nobody.id })))).toBe("stockHold.forWhom");
  expect(await refusalOfAsync(at({ until: new Date("2020-01-01") }))).toBe("stockHold.untilOver");
  expect(await refusalOfAsync(at({ until: new Date("2099-01-01") }))).toBe("stockHold.tooLong");
  expect(await refusalOfAsync(at({ version: 7 }))).toBe("stockHold.stale");
  expect(await refusalOfAsync(ask("0"))).toBe("stockHold.badQuantity");
  expect(await world.level()).toBe("10 − 0 reserved");
});

test("two people and one last piece: one holds it", async () => {
  await world.receive("1");
  const [first, second] = [await ask("1"), await ask("1")];
  const held = await Promise.allSettled([first, second].map(({ id }) => world.as(rep(), (tx, actor) => holdStock(tx, actor, { id }))));
  expect(held.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await world.level()).toBe("1 − 1 reserved");
  expect(await world.broken()).toEqual([]);
});

test("a hold that ends while the customer's order is made is either taken up or free, never both", async () => {
  await world.receive("60");
  const { id } = await hold("60");
  const deal = await world.quoted(["60"]);
  later(49);
  const [, order] = await Promise.all([expire(), world.win(deal)]);
  expect((await world.order(order.id)).lines.map((line) => line.reserved)).toEqual(["60"]);
  expect(["takenUp", "expired"]).toContain((await found(id))?.state);
  expect(await world.level()).toBe("60 − 60 reserved");
  expect(await world.broken()).toEqual([]);
});

test("answers from stock without what others hold, and not from lots that expire before the day", async () => {
  const soon = await world.lot("L1", "2026-11-28");
  await world.receive("40", { lotId: soon });
  await world.receive("30");
  await hold("20");
  const at = (byDay: string) =>
    world.lead((tx) => answerDelivery(tx, { productId: world.product.id, quantity: quantity("50"), byDay: calendarDay(byDay) }));
  expect((await at("2026-11-27")).places.map((each) => each.promised)).toEqual(["50", "0"]);
  expect((await at("2026-12-01")).places.map((each) => each.promised)).toEqual(["30", "0"]);
});

// C111: a line without stock must not make the promise "today".
test("C111 a service has no day to promise", async () => {
  const service = { ...world.product, id: newId(), sku: "FREIGHT", tracksStock: false };
  await world.addProduct(service);
  const asking = world.as(rep(), (tx, actor) =>
    askForStock(tx, actor, { productId: service.id, quantity: quantity("1"), byDay: null, customerId: null }),
  );
  expect(await refusalOfAsync(asking)).toBe("stockHold.noStock");
});
