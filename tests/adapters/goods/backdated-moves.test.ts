import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { quantity } from "../../../src/domain/shared/quantity";
import { adjustStock } from "../../../src/domain/stock/adjust-stock";
import { countPosition, countStock, countStockOn } from "../../../src/domain/stock/count-stock";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";
import { transferAtOnce } from "../../support/transfer-at-once";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
  // Today is 20 November.
  world.at(new Date("2026-11-20T02:00:00Z"));
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const on = (day: number) => calendarDay(`2026-11-${String(day).padStart(2, "0")}`);
const adjust = (pieces: string, day: number) =>
  world.lead((tx, actor) => adjustStock(tx, actor, { ...world.key(), quantity: quantity(pieces), reason: "补登", day: on(day) }));
const countOn = (counted: string, day: number) =>
  world.lead((tx, actor) => countStockOn(tx, actor, { ...world.key(), counted: quantity(counted), day: on(day) }));
const balance = (day: number) => world.lead((tx) => tx.stock.balanceOn(world.key(), on(day)));

test("C34: +10 on the 1st, −8 on the 10th: a count of 7 for the 1st would leave −1 on the 10th and is refused", async () => {
  await world.receive("10", { day: on(1) });
  await adjust("-8", 10);
  expect(await refusalOfAsync(countOn("7", 1))).toBe("stock.notThereThen");
  expect([await balance(1), await balance(10)]).toEqual(["10", "2"]);
  expect(await countOn("8", 1)).toBe("-2");
  expect([await balance(1), await balance(9), await balance(10), await balance(20)]).toEqual(["8", "8", "0", "0"]);
  expect(await world.level()).toBe("0 − 0 reserved");
});

test("C35: a lot that came on the 2nd cannot have been used on the 1st", async () => {
  const lotId = await world.lot("L1", null);
  await world.receive("5", { day: on(2), lotId });
  const use = (day: number) =>
    world.lead((tx, actor) => adjustStock(tx, actor, { ...world.key({ lotId }), quantity: quantity("-1"), reason: "领用", day: on(day) }));
  expect(await refusalOfAsync(use(1))).toBe("stock.notThereThen");
  await use(2);
  expect(await world.level({ lotId })).toBe("4 − 0 reserved");
});

test.each([
  ["a receipt that was forgotten may be entered for any day gone by", "5", 3, "none"],
  ["what left before anything was there is refused", "-1", 3, "stock.notThereThen"],
  ["what left when there was enough, and enough ever after, is entered", "-2", 6, "none"],
  ["what left when there was enough, but not for what left later, is refused", "-3", 6, "stock.notThereThen"],
  ["a day that is still to come is refused", "1", 21, "stock.dayInFuture"],
  ["more than is there today is refused whatever the day", "-5", 20, "stock.notEnough"],
])("+10 on the 5th, −8 on the 10th, +2 on the 15th: %s", async (_, pieces, day, refusal) => {
  await world.receive("10", { day: on(5) });
  await adjust("-8", 10);
  await world.receive("2", { day: on(15) });
  expect(await refusalOfAsync(adjust(pieces, day))).toBe(refusal);
});

test("what is promised today can not have left on a day gone by", async () => {
  await world.receive("10", { day: on(1) });
  await world.sell("9");
  expect(await refusalOfAsync(adjust("-2", 5))).toBe("stock.notEnough");
});

test("a transfer of last week is in both warehouses' books on its day", async () => {
  await world.receive("10", { day: on(1) });
  const { here, there } = world;
  const move = (day: number) =>
    world.lead((tx, actor) =>
      transferAtOnce(tx, actor, {
        fromWarehouseId: here,
        toWarehouseId: there,
        lines: [{ productId: world.product.id, quantity: quantity("4") }],
        plannedDay: on(day),
      }),
    );
  await move(12);
  const books = async (day: number) =>
    new Map((await world.lead((tx) => tx.stock.balancesOn([world.product.id], on(day)))).map((each) => [each.warehouseId, each.onHand]));
  expect(await books(11)).toEqual(new Map([[here, "10"]]));
  expect(await books(12)).toEqual(
    new Map([
      [here, "6"],
      [there, "4"],
    ]),
  );
});

test("a count for a day before the last count is stale", async () => {
  await world.receive("10", { day: on(1) });
  await countOn("9", 10);
  expect(await refusalOfAsync(countOn("8", 10))).toBe("stock.countStale");
  expect(await refusalOfAsync(countOn("8", 5))).toBe("stock.countStale");
  expect(await countOn("8", 11)).toBe("-1");
});

test("a count that found what the books say still makes an earlier look stale", async () => {
  await world.receive("10");
  const look = await world.lead((tx) => countPosition(tx, world.key()));
  const count = (counted: string, position: number) =>
    world.lead((tx, actor) => countStock(tx, actor, { ...world.key(), counted: quantity(counted), position }));
  expect(await count("10", look)).toBe("0");
  expect(await refusalOfAsync(count("12", look))).toBe("stock.countStale");
});

test("each move leaves an audit line with on hand before and after", async () => {
  await world.receive("10", { day: on(1) });
  await adjust("-8", 10);
  const rows = await world.lead((tx) =>
    tx.sql.rows<{ verb: string; before_values: string; after_values: string }>(
      "SELECT verb, before_values, after_values FROM audit_log WHERE verb LIKE 'stock.%' ORDER BY id",
    ),
  );
  const said = (stored: unknown) => JSON.parse(typeof stored === "string" ? stored : JSON.stringify(stored)) as Record<string, unknown>;
  const level = (onHand: string) => [{ ...world.key(), onHand }];
  expect(rows.map((row) => [row.verb, said(row.before_values), said(row.after_values)])).toEqual([
    ["stock.receipt", { levels: level("0") }, { levels: level("10"), day: "2026-11-01", reason: null }],
    ["stock.adjustment", { levels: level("10") }, { levels: level("2"), day: "2026-11-10", reason: "补登" }],
  ]);
});
