import { receiveFree } from "../../../src/domain/receipts/receive-free";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { quantity } from "../../../src/domain/shared/quantity";
import { Refusal } from "../../../src/domain/shared/refusal";
import { draftTransfer, type DraftTransfer } from "../../../src/domain/transfers/draft-transfer";
import { receiveTransfer, writeOffRest } from "../../../src/domain/transfers/receive-transfer";
import { cancelTransfer, recallTransfer, sendTransfer } from "../../../src/domain/transfers/send-transfer";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

const draft = (pieces: string, more: Partial<DraftTransfer> = {}) =>
  world.lead((tx, actor) =>
    draftTransfer(tx, actor, {
      fromWarehouseId: world.here,
      toWarehouseId: world.there,
      lines: [{ productId: world.product.id, quantity: quantity(pieces) }],
      ...more,
    }),
  );
const send = (id: string) => world.lead((tx, actor) => sendTransfer(tx, actor, { id }));
const receive = (id: string, pieces: string, more: { shortReason?: string } = {}) =>
  world.lead((tx, actor) =>
    receiveTransfer(tx, actor, { id, lines: [{ productId: world.product.id, quantity: quantity(pieces) }], ...more }),
  );
const worth = async () => {
  const found = await world.lead((tx) => tx.stock.worths([world.product.id]));
  return found.filter((each) => each.quantity !== "0").map((each) => [each.warehouseId, each.quantity, Number(each.value)]);
};

test("goods on their way are in no warehouse, are coming to one, and are worth what they were", async () => {
  await world.receive("10");
  const [[, , before] = []] = await worth();
  const { id, number } = await draft("4");
  await send(id);
  expect([await world.level(), await world.level({ warehouseId: world.there })]).toEqual(["6 − 0 reserved", "0 − 0 reserved"]);
  const coming = await world.lead((tx) => tx.requisitions.onItsWay([world.product.id]));
  expect(coming).toEqual([{ productId: world.product.id, warehouseId: world.there, number, dueDay: null, quantity: "4" }]);
  expect((await worth()).reduce((sum, [, , value]) => sum + Number(value), 0)).toBe(before);
  await receive(id, "4");
  expect(await world.level({ warehouseId: world.there })).toBe("4 − 0 reserved");
  expect((await worth()).reduce((sum, [, , value]) => sum + Number(value), 0)).toBe(before);
});

test("what a third of goods is worth is carried in parts without a remainder", async () => {
  await world.receive("2");
  await world.lead((tx, actor) =>
    receiveFree(tx, actor, { warehouseId: world.here, lines: [{ productId: world.product.id, quantity: quantity("1") }], reason: "样品" }),
  );
  const [[, , before] = []] = await worth();
  const { id } = await draft("3");
  await send(id);
  for (const part of ["1", "1", "1"]) await receive(id, part);
  expect(await worth()).toEqual([[world.there, "3", before]]);
});

test("C35c no more than is free is sent, and what is reserved stays for its order", async () => {
  await world.receive("10");
  await world.sell("7");
  const { id } = await draft("4");
  expect(await refusalOfAsync(send(id))).toBe("stock.notEnough");
  expect(await world.level()).toBe("10 − 7 reserved");
});

test("received short: with a reason the rest is written off, without one it is still on its way", async () => {
  await world.receive("10");
  const { id } = await draft("5");
  await send(id);
  expect((await receive(id, "2")).state).toBe("partlyReceived");
  expect(await refusalOfAsync(receive(id, "4"))).toBe("transfer.tooMuch");
  const over = await receive(id, "2", { shortReason: "压坏一个" });
  expect([over.state, over.reason, over.lines.map((line) => line.lost)]).toEqual(["received", "压坏一个", ["1"]]);
  expect(await refusalOfAsync(receive(id, "1"))).toBe("state.notAllowed");
  const moves = await world.lead((tx) => tx.stock.movesAfter(world.key({ warehouseId: id }), 0));
  expect(moves.map((move) => [move.kind, move.quantity, move.reason])).toEqual([
    ["transferIn", "5", null],
    ["transferOut", "-2", null],
    ["transferOut", "-2", null],
    ["adjustment", "-1", "压坏一个"],
  ]);
});

test("nothing of it came: all is written off, with a reason only", async () => {
  await world.receive("3");
  const { id } = await draft("3");
  await send(id);
  const lost = (reason: string) => world.lead((tx, actor) => writeOffRest(tx, actor, { id, reason }));
  expect(await refusalOfAsync(lost(" "))).toBe("text.missing");
  expect((await lost("丢件")).state).toBe("received");
  expect(await worth()).toEqual([]);
});

test("recalled or cancelled on the way, the goods are back in their lots; once some arrived, neither is possible", async () => {
  const lot = await world.lot("L1", "2027-01-31");
  await world.receive("6", { lotId: lot });
  const { id } = await draft("4");
  await send(id);
  await world.lead((tx, actor) => recallTransfer(tx, actor, { id }));
  expect(await world.level({ lotId: lot })).toBe("6 − 0 reserved");
  await send(id);
  await world.lead((tx, actor) => cancelTransfer(tx, actor, { id, reason: "自提" }));
  expect(await world.level({ lotId: lot })).toBe("6 − 0 reserved");
  const other = await draft("4");
  await send(other.id);
  await receive(other.id, "1");
  expect(await refusalOfAsync(world.lead((tx, actor) => recallTransfer(tx, actor, { id: other.id })))).toBe("state.notAllowed");
  expect(await refusalOfAsync(world.lead((tx, actor) => cancelTransfer(tx, actor, { id: other.id, reason: "x" })))).toBe(
    "state.notAllowed",
  );
  expect(await world.level({ lotId: lot, warehouseId: world.there })).toBe("1 − 0 reserved");
});

test("C35b the lot that expires first goes first, and an expired one stays", async () => {
  const [expired, late, soon] = [
    await world.lot("L0", "2020-01-01"),
    await world.lot("L1", "2099-10-30"),
    await world.lot("L2", "2099-10-29"),
  ];
  for (const lotId of [expired, late, soon]) await world.receive("2", { lotId });
  const { id } = await draft("3");
  await send(id);
  expect([await world.level({ lotId: expired }), await world.level({ lotId: soon }), await world.level({ lotId: late })]).toEqual([
    "2 − 0 reserved",
    "0 − 0 reserved",
    "1 − 0 reserved",
  ]);
  expect(await refusalOfAsync(send((await draft("2")).id))).toBe("stock.notEnough");
});

test("entered afterwards, it left on the day it left, and did not arrive before", async () => {
  await world.receive("5", { day: calendarDay("2020-01-02") });
  const { id } = await draft("5", { plannedDay: calendarDay("2020-01-03") });
  expect((await send(id)).sentDay).toBe("2020-01-03");
  const early = world.lead((tx, actor) => receiveTransfer(tx, actor, { id, day: calendarDay("2020-01-02") }));
  expect(await refusalOfAsync(early)).toBe("transfer.beforeSent");
  const tooEarly = await draft("1", { plannedDay: calendarDay("2020-01-01") });
  expect(await refusalOfAsync(send(tooEarly.id))).toBe("stock.notEnough");
});

test("two people send the same transfer, and two receive it: each happens once", async () => {
  await world.receive("10");
  const { id } = await draft("4");
  const twice = async (work: () => Promise<unknown>) => {
    const outcomes = await Promise.allSettled([work(), work()]);
    return outcomes.map((each) => (each.status === "fulfilled" ? "done" : (each.reason as Refusal).code)).toSorted();
  };
  expect(await twice(() => send(id))).toEqual(["done", "state.notAllowed"]);
  expect(await world.level()).toBe("6 − 0 reserved");
  expect(await twice(() => world.lead((tx, actor) => receiveTransfer(tx, actor, { id })))).toEqual(["done", "state.notAllowed"]);
  expect(await world.level({ warehouseId: world.there })).toBe("4 − 0 reserved");
});

test("refuses services, nothing at all, the same warehouse, and who may not", async () => {
  expect(await refusalOfAsync(draft("0"))).toBe("stock.badQuantity");
  expect(await refusalOfAsync(draft("1", { lines: [] }))).toBe("transfer.noLines");
  expect(await refusalOfAsync(draft("1", { toWarehouseId: world.here }))).toBe("stock.sameWarehouse");
  const { id } = await draft("1");
  await world.receive("1");
  expect(await refusalOfAsync(world.as(world.people.rep, (tx, actor) => sendTransfer(tx, actor, { id })))).toBe("access.notAllowed");
  expect(await refusalOfAsync(world.lead((tx, actor) => sendTransfer(tx, actor, { id, version: 7 })))).toBe("transfer.stale");
});
