import { replaceExpiredLots } from "../../../src/domain/outbound/replace-expired-lots";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { finishPicking, startPicking } from "../../../src/domain/outbound/pick-outbound";
import type { SalesOrder } from "../../../src/domain/orders/order";
import type { Id } from "../../../src/domain/shared/id";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
let [old, fresh]: Id[] = [];
beforeEach(async () => {
  world = await goodsWorld();
  old = await world.lot("L1", "2026-11-30");
  fresh = await world.lot("L2", "2027-03-31");
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const receive = async (first: string, second: string) => {
  if (first !== "0") await world.receive(first, { lotId: old });
  if (second !== "0") await world.receive(second, { lotId: fresh });
};
const outboundOf = async (order: SalesOrder) => (await world.lead((tx) => tx.outbounds.ofOrder(order.id)))[0]?.id ?? "";
const ship = async (order: SalesOrder, quantity?: string) => {
  const id = await outboundOf(order);
  return world.lead((tx, actor) => shipOutbound(tx, actor, { id, ...(quantity !== undefined && { lines: [{ lineNo: 1, quantity }] }) }));
};
const replace = async (order: SalesOrder) => {
  const id = await outboundOf(order);
  return world.lead((tx, actor) => replaceExpiredLots(tx, actor, { id }));
};
const aWeekLater = () => world.at(new Date("2026-12-02T02:00:00Z"));
const levels = async () => [await world.level({ lotId: old }), await world.level({ lotId: fresh })];

test("C35b: the lot that expires first is promised first, whichever came first", async () => {
  await world.receive("4", { lotId: fresh });
  await world.receive("4", { lotId: old });
  await world.sell("6");
  expect(await levels()).toEqual(["4 − 4 reserved", "4 − 2 reserved"]);
});

test("on its last day a lot still ships; a day later it is refused, and what is good ships alone", async () => {
  await receive("4", "4");
  const order = await world.sell("6");
  aWeekLater();
  expect(await refusalOfAsync(ship(order))).toBe("outbound.lotExpired");
  expect(await refusalOfAsync(ship(order, "3"))).toBe("outbound.lotExpired");
  await ship(order, "2");
  expect(await levels()).toEqual(["4 − 4 reserved", "2 − 0 reserved"]);
  world.at(new Date("2026-11-30T02:00:00Z"));
  await ship(order);
  expect(await levels()).toEqual(["0 − 0 reserved", "2 − 0 reserved"]);
});

test.each([
  ["fresh goods are there: they are taken, and it is ready to pick anew", "9", "ready", "6 + 0", "9 − 6 reserved", 0],
  ["some are there: the rest is backordered and asked for", "4", "waiting", "4 + 2", "4 − 4 reserved", 1],
  ["none are there: all of it waits", "0", "waiting", "0 + 6", "0 − 0 reserved", 1],
])("replacing expired lots: %s", async (_, there, state, line, freshLevel, requisitions) => {
  await receive("6", there);
  const order = await world.sell("6");
  aWeekLater();
  const id = await outboundOf(order);
  await world.lead((tx, actor) => startPicking(tx, actor, { id }));
  await world.lead((tx, actor) => finishPicking(tx, actor, { id }));
  const { outbound, order: after } = await replace(order);
  expect([outbound.state, outbound.lines[0]?.picked]).toEqual([state, "0"]);
  expect(after.lines.map((each) => `${each.reserved} + ${each.backordered}`)).toEqual([line]);
  expect(await levels()).toEqual(["6 − 0 reserved", freshLevel]);
  expect((await world.lead((tx) => tx.requisitions.list({}, { limit: 9, after: null }))).items).toHaveLength(requisitions);
  expect(await refusalOfAsync(replace(order))).toBe("outbound.nothingExpired");
});

test("two who replace the same lots at once: one does, the other finds nothing expired", async () => {
  await receive("6", "6");
  const order = await world.sell("6");
  aWeekLater();
  const outcomes = await Promise.all([refusalOfAsync(replace(order)), refusalOfAsync(replace(order))]);
  expect(outcomes.toSorted()).toEqual(["none", "outbound.nothingExpired"]);
  expect(await levels()).toEqual(["6 − 0 reserved", "6 − 6 reserved"]);
});

test("two documents that want the last fresh goods at once: together they get just what there is", async () => {
  await receive("6", "4");
  const orders = [await world.sell("3"), await world.sell("3")];
  aWeekLater();
  await Promise.all(orders.map(replace));
  const after = await Promise.all(orders.map((order) => world.order(order.id)));
  expect(after.flatMap((order) => order.lines.map((line) => `${line.reserved} + ${line.backordered}`)).toSorted()).toEqual([
    "1 + 2",
    "3 + 0",
  ]);
  expect(await levels()).toEqual(["6 − 0 reserved", "4 − 4 reserved"]);
});

test("lots that are replaced while somebody ships: what leaves is good, whoever is quicker", async () => {
  await receive("2", "8");
  const order = await world.sell("6");
  aWeekLater();
  const outcomes = await Promise.all([refusalOfAsync(replace(order)), refusalOfAsync(ship(order, "4"))]);
  expect(outcomes).toEqual(["none", "none"]);
  const [line] = (await world.order(order.id)).lines;
  expect([line?.shipped, line?.reserved, line?.backordered]).toEqual(["4", "2", "0"]);
  expect(await levels()).toEqual(["2 − 0 reserved", "4 − 2 reserved"]);
});
