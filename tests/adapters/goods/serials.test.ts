import { packingSlipDocument } from "../../../src/bot/documents/warehouse-papers";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { finishPicking, startPicking } from "../../../src/domain/outbound/pick-outbound";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import type { SalesOrder } from "../../../src/domain/orders/order";
import { keepSerials } from "../../../src/domain/products/keep-serials";
import { receiveFree } from "../../../src/domain/receipts/receive-free";
import { inspectReturn, type Finding } from "../../../src/domain/returns/inspect-return";
import { approveReturn } from "../../../src/domain/returns/decide-return";
import { receiveReturn } from "../../../src/domain/returns/receive-return";
import { requestReturn } from "../../../src/domain/returns/request-return";
import { undoShipment } from "../../../src/domain/returns/undo-shipment";
import type { Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { adjustStock } from "../../../src/domain/stock/adjust-stock";
import { countPosition, countStock } from "../../../src/domain/stock/count-stock";
import { serialNumbers } from "../../../src/domain/stock/serial-numbers";
import { draftTransfer } from "../../../src/domain/transfers/draft-transfer";
import { receiveTransfer } from "../../../src/domain/transfers/receive-transfer";
import { sendTransfer } from "../../../src/domain/transfers/send-transfer";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

jest.setTimeout(60_000);

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const keep = (onHand: readonly string[] = []) =>
  world.lead((tx, actor) => keepSerials(tx, actor, { productId: world.product.id, keep: true, onHand }));
const given = (...numbers: readonly string[]) => [{ productId: null, numbers }];
const receive = (typed: string, pieces = String(serialNumbers([typed]).length)) =>
  world.lead((tx, actor) =>
    receiveFree(tx, actor, {
      warehouseId: world.here,
      reason: "样品",
      serials: given(typed),
      lines: [{ productId: world.product.id, quantity: quantity(pieces) }],
    }),
  );
const outboundOf = (order: SalesOrder) =>
  world.lead(async (tx) => {
    const [outbound] = await tx.outbounds.ofOrder(order.id);
    if (!outbound) throw new Error("no outbound");
    return outbound;
  });
async function ship(order: SalesOrder, ...numbers: readonly string[]) {
  const { id } = await outboundOf(order);
  return world.lead((tx, actor) => shipOutbound(tx, actor, { id, ...(numbers.length > 0 && { serials: given(...numbers) }) }));
}
/** "A001 inStock SH" of every piece there is. */
const pieces = () =>
  world.lead(async (tx) => {
    const rows = await tx.sql.rows<{ number: string; state: string; place: string | null }>(
      `SELECT s.number, s.state, COALESCE(w.number, t.number) AS place FROM serials s
       LEFT JOIN warehouses w ON w.id = s.place_id LEFT JOIN transfers t ON t.id = s.place_id ORDER BY s.number`,
    );
    return rows.map(({ number, state, place }) => [number, state, place].filter(Boolean).join(" "));
  });
const traces = (number: string) =>
  world.lead(async (tx) => {
    const found = await tx.serials.byNumber(number);
    return (await tx.serials.traces(found.map(({ id }) => id))).map(({ kind, came }) => `${kind} ${came ? "in" : "out"}`);
  });
async function comesBack(order: SalesOrder, numbers: readonly string[], findings?: readonly Finding[]): Promise<Id> {
  const { id } = await world.as(world.people.rep, (tx, actor) =>
    requestReturn(tx, actor, { salesOrderId: order.id, reason: "有锈", serials: given(...numbers) }),
  );
  await world.as(world.people.manager, (tx, actor) => approveReturn(tx, actor, { id }));
  await world.lead((tx, actor) => receiveReturn(tx, actor, { id }));
  await world.lead((tx, actor) => inspectReturn(tx, actor, { id, ...(findings && { findings }) }));
  return id;
}

test("C28: a piece that was shipped, returned and restocked is free for a new order, and its history is kept", async () => {
  await keep();
  await receive("A001-A003");
  const first = await world.sell("2");
  await ship(first, "A001", "A002");
  expect(await pieces()).toEqual(["A001 sold", "A002 sold", "A003 inStock SH"]);
  const returned = await comesBack(first, ["A001"]);
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 sold", "A003 inStock SH"]);
  const second = await world.sell("1");
  await ship(second, "A001");
  expect(await traces("A001")).toEqual(["receipt in", "shipment out", "return in", "shipment out"]);
  const [back] = await world.lead(async (tx) => tx.returns.serialsOf([returned]));
  expect(back?.came).toBe(true);
});

test("pieces have to be named, as many as there are, of a product that keeps numbers", async () => {
  expect(await refusalOfAsync(receive("A001-A003"))).toBe("serial.notKept");
  await keep();
  expect(await refusalOfAsync(world.receive("3"))).toBe("serial.needed");
  expect(await refusalOfAsync(receive("A001-A003", "2"))).toBe("serial.countDiffers");
  expect(await refusalOfAsync(receive("A001-A003", "2.5"))).toBe("serial.countDiffers");
  await receive("A001-A003");
  expect(await refusalOfAsync(receive("A003"))).toBe("serial.alreadyHere");
  const order = await world.sell("2");
  expect(await refusalOfAsync(ship(order))).toBe("serial.needed");
  expect(await refusalOfAsync(ship(order, "A009"))).toBe("serial.notHere");
  expect(await refusalOfAsync(ship(order, "A001-A003"))).toBe("serial.tooManyForIt");
  await ship(order, "A002");
  expect(await refusalOfAsync(ship(order, "A002"))).toBe("serial.sold");
  expect(await refusalOfAsync(receive("A002"))).toBe("serial.sold");
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 sold", "A003 inStock SH"]);
});

test("where all that lies there leaves, nobody has to name it", async () => {
  await keep();
  await receive("A001-A002");
  await ship(await world.sell("2"));
  expect(await pieces()).toEqual(["A001 sold", "A002 sold"]);
});

test("the delivery note lists the pieces that left, and nothing else", async () => {
  await keep();
  await receive("A001-A006");
  const order = await world.sell("4");
  await ship(order, "A001-A003", "A006");
  const { id } = await outboundOf(order);
  const printed = await world.lead((tx, actor) => packingSlipDocument(tx, actor, { document: "packingSlip", id, format: "pdf" }));
  expect(printed.table.rows.map((row) => row[2]?.split("\n").at(-1))).toEqual(["SN A001–A003, A006"]);
});

test("two people who ship the same piece: one does", async () => {
  await keep();
  await receive("A001-A004");
  const [one, other] = [await world.sell("1"), await world.sell("1")];
  const done = await Promise.all([refusalOfAsync(ship(one, "A001")), refusalOfAsync(ship(other, "A001"))]);
  expect(done.toSorted()).toEqual(["none", "serial.sold"]);
});

test("what was picked ships, and no other document takes it; a cancelled document gives it back", async () => {
  await keep();
  await receive("A001-A004");
  const [one, other] = [await world.sell("2"), await world.sell("2")];
  const { id } = await outboundOf(one);
  await world.lead((tx, actor) => startPicking(tx, actor, { id }));
  await world.lead((tx, actor) => finishPicking(tx, actor, { id, serials: given("A003-A004") }));
  expect(await refusalOfAsync(ship(other, "A003", "A001"))).toBe("serial.pickedElsewhere");
  await ship(one);
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 inStock SH", "A003 sold", "A004 sold"]);
  const late = await outboundOf(other);
  await world.lead((tx, actor) => startPicking(tx, actor, { id: late.id }));
  await world.lead((tx, actor) => finishPicking(tx, actor, { id: late.id, serials: given("A001") }));
  await world.as(world.people.rep, (tx, actor) => cancelOrder(tx, actor, { id: other.id, reason: "不要了" }));
  expect(await world.lead((tx) => tx.serials.picked([late.id]))).toEqual([]);
});

test("a shipment that is taken back brings its own pieces back", async () => {
  await keep();
  await receive("A001-A003");
  const order = await world.sell("2");
  const { shipment } = await ship(order, "A001", "A003");
  await world.lead((tx, actor) => undoShipment(tx, actor, { id: shipment.id }));
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 inStock SH", "A003 inStock SH"]);
  await ship(await world.order(order.id), "A002", "A003");
});

test("a return takes only what its order shipped, and each piece meets its own fate", async () => {
  await keep();
  await receive("A001-A006");
  const [one, other] = [await world.sell("3"), await world.sell("2")];
  await ship(one, "A001-A003");
  await ship(other, "A004-A005");
  expect(await refusalOfAsync(comesBack(one, ["A004"]))).toBe("serial.otherOrder");
  expect(await refusalOfAsync(comesBack(one, ["A006"]))).toBe("serial.notSold");
  const findings: Finding[] = [
    { lineNo: 1, quantity: quantity("1"), fate: "scrap", remedy: "refund", serials: ["A002"] },
    { lineNo: 1, fate: "restock", remedy: "refund" },
  ];
  await comesBack(one, ["A001-A002"], findings);
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 gone", "A003 sold", "A004 sold", "A005 sold", "A006 inStock SH"]);
});

test("a return of a part whose pieces nobody named waits for their numbers", async () => {
  await keep();
  await receive("A001-A003");
  const order = await world.sell("3");
  await ship(order);
  const { id } = await world.as(world.people.rep, (tx, actor) =>
    requestReturn(tx, actor, {
      salesOrderId: order.id,
      reason: "有锈",
      lines: [{ orderLineId: order.lines[0]?.id ?? "", quantity: quantity("1") }],
    }),
  );
  await world.as(world.people.manager, (tx, actor) => approveReturn(tx, actor, { id }));
  const come = (...numbers: string[]) =>
    world.lead((tx, actor) => receiveReturn(tx, actor, { id, ...(numbers.length > 0 && { serials: given(...numbers) }) }));
  expect(await refusalOfAsync(come())).toBe("serial.needed");
  await come("A002");
  await world.lead((tx, actor) => inspectReturn(tx, actor, { id }));
  expect(await pieces()).toEqual(["A001 sold", "A002 inStock SH", "A003 sold"]);
});

test("pieces travel between warehouses and are in one place at a time", async () => {
  await keep();
  await receive("A001-A004");
  const { id } = await world.lead((tx, actor) =>
    draftTransfer(tx, actor, {
      fromWarehouseId: world.here,
      toWarehouseId: world.there,
      lines: [{ productId: world.product.id, quantity: quantity("3") }],
    }),
  );
  const send = (serials?: ReturnType<typeof given>) =>
    world.lead((tx, actor) => sendTransfer(tx, actor, { id, ...(serials && { serials }) }));
  expect(await refusalOfAsync(send())).toBe("serial.needed");
  await send(given("A001", "A003-A004"));
  expect(await pieces()).toEqual(["A001 inStock TF-1", "A002 inStock SH", "A003 inStock TF-1", "A004 inStock TF-1"]);
  await world.lead((tx, actor) => receiveTransfer(tx, actor, { id, serials: given("A003") }));
  await world.lead((tx, actor) =>
    receiveTransfer(tx, actor, {
      id,
      lines: [{ productId: world.product.id, quantity: quantity("1") }],
      serials: given("A001"),
      shortReason: "丢了",
    }),
  );
  expect(await pieces()).toEqual(["A001 inStock SZ", "A002 inStock SH", "A003 inStock SZ", "A004 gone"]);
});

test("a count by numbers says which piece is missing and which was there all along, and carries over what moved since", async () => {
  await keep();
  await receive("A001-A005");
  const position = await world.lead((tx) => countPosition(tx, world.key()));
  const order = await world.sell("1");
  await ship(order, "A001");
  const found = ["A001", "A002", "A003", "B777", "B778"];
  const count = (counted: string) =>
    world.lead((tx, actor) => countStock(tx, actor, { ...world.key(), counted: quantity(counted), position, serials: found }));
  expect(await refusalOfAsync(count("4"))).toBe("serial.countDiffers");
  await count("5");
  expect(await pieces()).toEqual([
    "A001 sold",
    "A002 inStock SH",
    "A003 inStock SH",
    "A004 gone",
    "A005 gone",
    "B777 inStock SH",
    "B778 inStock SH",
  ]);
  expect(await world.level()).toBe("4 − 0 reserved");
});

test("broken and found again by number", async () => {
  await keep();
  await receive("A001-A002");
  const adjust = (by: string, ...serials: string[]) =>
    world.lead((tx, actor) => adjustStock(tx, actor, { ...world.key(), quantity: quantity(by), reason: "摔坏", serials }));
  await adjust("-1", "A002");
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 gone"]);
  await adjust("1", "A002");
  expect(await pieces()).toEqual(["A001 inStock SH", "A002 inStock SH"]);
});

describe("beginning to keep numbers", () => {
  test("names what is on hand, in one place", async () => {
    await world.receive("2");
    expect(await refusalOfAsync(keep())).toBe("serial.nameOnHand");
    expect(await refusalOfAsync(keep(["A001-A003"]))).toBe("serial.countDiffers");
    await keep(["A001-A002"]);
    expect(await pieces()).toEqual(["A001 inStock SH", "A002 inStock SH"]);
    const stop = world.lead((tx, actor) => keepSerials(tx, actor, { productId: world.product.id, keep: false }));
    expect(await refusalOfAsync(stop)).toBe("serial.inUse");
  });

  test("is refused while it lies in two places", async () => {
    await world.receive("1");
    await world.receive("1", { warehouseId: world.there });
    expect(await refusalOfAsync(keep(["A001-A002"]))).toBe("serial.severalPlaces");
  });

  test("goods that come in at the same moment are named too", async () => {
    const [kept, came] = await Promise.all([refusalOfAsync(keep()), refusalOfAsync(world.receive("2"))]);
    expect([kept, came].toSorted()).toEqual(kept === "none" ? ["none", "serial.needed"] : ["none", "serial.nameOnHand"]);
  });
});
