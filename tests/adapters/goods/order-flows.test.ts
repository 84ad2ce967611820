import { decideTask } from "../../../src/domain/approvals/decide-task";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { createOrder, type CreateOrder } from "../../../src/domain/orders/create-order";
import type { SalesOrder } from "../../../src/domain/orders/order";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import { deliverOutbound } from "../../../src/domain/outbound/deliver-outbound";
import { finishPicking, startPicking, type LineQuantity } from "../../../src/domain/outbound/pick-outbound";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { registerPayment } from "../../../src/domain/payments/register-payment";
import { settlePayment } from "../../../src/domain/payments/settle-payment";
import type { Id } from "../../../src/domain/shared/id";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";
import { aProduct } from "../../support/sales-builders";

jest.setTimeout(30_000);

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

const create = (pieces: readonly string[], given: Partial<CreateOrder> = {}) =>
  world.as(world.people.rep, (tx, actor) => {
    const lines = pieces.map((each) => ({ productId: world.product.id, quantity: each, unit: "pcs" }));
    return createOrder(tx, actor, { customerId: world.customer.id, lines, ...given });
  });
const outboundOf = async (order: SalesOrder) => {
  const [outbound] = await world.lead((tx) => tx.outbounds.ofOrder(order.id));
  if (!outbound) throw new Error("no outbound document");
  return outbound;
};
const pick = async (order: SalesOrder, picked?: readonly LineQuantity[]) => {
  const { id } = await outboundOf(order);
  await world.lead((tx, actor) => startPicking(tx, actor, { id }));
  return world.lead((tx, actor) => finishPicking(tx, actor, { id, ...(picked && { picked }) }));
};
const ship = async (order: SalesOrder, lines?: readonly LineQuantity[]) => {
  const { id } = await outboundOf(order);
  return (await world.lead((tx, actor) => shipOutbound(tx, actor, { id, ...(lines && { lines }) }))).order;
};
const pay = (amount: string) =>
  world.as(world.people.finance, async (tx, actor) => {
    const payment = await registerPayment(tx, actor, { customerId: world.customer.id, amount, evenIfAlike: true });
    return settlePayment(tx, actor, { paymentId: payment.id });
  });
const decide = (order: SalesOrder, decision: "approve" | "reject" | "return") =>
  world.as(world.people.manager, async (tx, actor) => {
    const [run] = await tx.approvals.of({ kind: "salesOrder", id: order.id });
    const task = run?.tasks.find((each) => each.state === "open");
    return decideTask(tx, actor, approvalSubjects, { taskId: task?.id ?? "", decision, comment: "价格" });
  });
const lines = (order: SalesOrder) => order.lines.map((line) => `${line.reserved} + ${line.backordered} + ${line.shipped}`);

describe("an order made by hand", () => {
  test("is placed at once below the limits: goods reserved, a pick document, a receivable over the total", async () => {
    await world.receive("10");
    const { order, reasons } = await create(["4", "2"]);
    expect([order.state, reasons, lines(order)]).toEqual(["pendingShipment", [], ["4 + 0 + 0", "2 + 0 + 0"]]);
    expect((await outboundOf(order)).state).toBe("ready");
    const owed = await world.lead((tx) => tx.receivables.ofSource({ kind: "salesOrder", id: order.id }));
    expect(owed.map((each) => each.amount)).toEqual([order.totalAmount]);
    expect(await world.level()).toBe("10 − 6 reserved");
  });

  test("C20: one product on two lines is held to what there is of it", async () => {
    await world.receive("1");
    const { order } = await create(["1", "1"]);
    expect(lines(order)).toEqual(["1 + 0 + 0", "0 + 1 + 0"]);
  });

  test("C19: two orders for the last piece at the same instant: one has it, the other is short by one", async () => {
    await world.receive("1");
    const made = await Promise.all([create(["1"]), create(["1"])]);
    expect(made.map(({ order }) => lines(order).join()).toSorted((left, right) => (left < right ? -1 : 1))).toEqual([
      "0 + 1 + 0",
      "1 + 0 + 0",
    ]);
    expect(await world.level()).toBe("1 − 1 reserved");
  });

  test("a service stands on the order, holds no stock, and goes out with the goods", async () => {
    const service = aProduct({ sku: "INSTALL", tracksStock: false });
    await world.addProduct(service);
    await world.receive("5");
    const { order } = await create([], {
      lines: [
        { productId: world.product.id, quantity: "5", unit: "pcs" },
        { productId: service.id, quantity: "1", unit: "pcs", price: "300" },
      ],
    });
    expect(lines(order)).toEqual(["5 + 0 + 0", "0 + 0 + 0"]);
    expect(await world.broken()).toEqual([]);
    const after = await ship(order);
    expect([after.state, ...lines(after)]).toEqual(["shipped", "0 + 0 + 5", "0 + 0 + 1"]);
  });

  test.each([
    ["no lines at all", [], "order.noLines"],
    ["a quantity of nothing", ["0"], "product.badQuantity"],
  ])("is refused with %s", async (_, pieces, code) => {
    expect(await refusalOfAsync(create(pieces))).toBe(code);
  });
});

describe("an order that needs approval", () => {
  beforeEach(() => world.lead((tx) => tx.settings.put("approvalPolicy", { managerAt: "100" })));

  test("holds nothing until it is approved; then stock is looked at as it is by then", async () => {
    await world.receive("10");
    const { order } = await create(["8"]);
    expect([order.state, await world.level()]).toEqual(["pendingApproval", "10 − 0 reserved"]);
    await world.lead((tx) => tx.settings.put("approvalPolicy", {}));
    await create(["5"]);
    await decide(order, "approve");
    const approved = await world.order(order.id);
    expect([approved.state, ...lines(approved)]).toEqual(["pendingShipment", "5 + 3 + 0"]);
  });

  test.each([
    ["reject", "cancelled"],
    ["return", "draft"],
  ] as const)("%s: it is %s, and holds nothing", async (decision, state) => {
    await world.receive("10");
    const { order } = await create(["8"]);
    await decide(order, decision);
    expect([(await world.order(order.id)).state, await world.level()]).toEqual([state, "10 − 0 reserved"]);
  });

  test("C66: credit is asked again when it takes effect, not only when it was submitted", async () => {
    await world.receive("10");
    const { order } = await create(["8"]);
    await world.lead((tx) => tx.sql.run("UPDATE customers SET credit_limit = 1"));
    expect(await refusalOfAsync(decide(order, "approve"))).toBe("credit.overLimit");
    expect([(await world.order(order.id)).state, await world.level()]).toEqual(["pendingApproval", "10 − 0 reserved"]);
    expect(await world.broken()).toEqual([]);
  });
});

describe("an order over the customer's credit limit", () => {
  const limit = (value: string) => world.lead((tx) => tx.sql.run("UPDATE customers SET credit_limit = ?", [value]));
  const release = (order: SalesOrder) =>
    world.as(world.people.finance, async (tx, actor) => {
      const [run] = await tx.approvals.of({ kind: "salesOrder", id: order.id });
      const task = run?.tasks.find((each) => each.state === "open" && each.approverId === actor.personId);
      return decideTask(tx, actor, approvalSubjects, { taskId: task?.id ?? "", decision: "approve" });
    });

  test("is held with what the customer would owe, and placed and shipped once finance lets it go", async () => {
    await world.receive("10");
    await limit("1");
    const { order, reasons } = await create(["8"]);
    expect([order.state, reasons, await world.level()]).toEqual([
      "pendingApproval",
      [{ code: "credit", value: order.totalAmount, limit: "1.00", currency: "CNY" }],
      "10 − 0 reserved",
    ]);
    await release(order);
    expect([(await world.order(order.id)).state, await world.level()]).toEqual(["pendingShipment", "10 − 8 reserved"]);
    await pick(order);
    expect((await ship(order)).state).toBe("shipped");
  });

  test("C66: is asked again where more is owed by the time it is let go", async () => {
    await world.receive("20");
    await limit("1");
    const { order: first } = await create(["4"]);
    const { order: second } = await create(["8"]);
    await release(second);
    expect(await refusalOfAsync(release(first))).toBe("credit.overLimit");
    expect((await world.order(first.id)).state).toBe("pendingApproval");
  });

  test("is nobody's business where all of it is prepaid", async () => {
    await limit("1");
    const { order, reasons } = await create(["8"], { terms: { from: "prepaid", days: 0 } });
    expect([order.state, reasons]).toEqual(["pendingPayment", []]);
  });
});

describe("picking", () => {
  test("less was found than asked for: what was picked ships, the rest stays on the document", async () => {
    await world.receive("10");
    const { order } = await create(["6"]);
    const picked = await pick(order, [{ lineNo: 1, quantity: "4" }]);
    expect([picked.state, picked.lines[0]?.picked]).toEqual(["picking", "4"]);
    const after = await ship(order);
    expect([after.state, ...lines(after)]).toEqual(["pendingShipment", "2 + 0 + 4"]);
    expect([await world.level(), (await outboundOf(order)).state]).toEqual(["6 − 2 reserved", "ready"]);
  });

  test.each([
    ["more than is asked for", [{ lineNo: 1, quantity: "7" }], "outbound.notSoMuch"],
    ["a line that is not there", [{ lineNo: 9, quantity: "1" }], "outbound.noSuchLine"],
    ["a quantity that is none", [{ lineNo: 1, quantity: "-1" }], "outbound.badQuantity"],
  ])("refuses %s", async (_, picked, code) => {
    await world.receive("10");
    const { order } = await create(["6"]);
    expect(await refusalOfAsync(pick(order, picked))).toBe(code);
  });

  test("C35f: of 250,000 and 2 the first is shipped: by quantity the second is still open", async () => {
    await world.receive("250002");
    const { order } = await create(["250000", "2"]);
    const part = await ship(order, [{ lineNo: 1, quantity: "250000" }]);
    expect([part.state, ...lines(part)]).toEqual(["pendingShipment", "0 + 0 + 250000", "2 + 0 + 0"]);
    expect((await ship(order)).state).toBe("shipped");
  });

  test("C29: what is shipped whole is reserved for nobody any more", async () => {
    await world.receive("10");
    const { order } = await create(["6"]);
    await ship(order);
    expect([await world.level(), await world.lead((tx) => tx.stock.reservationsOfProduct(world.product.id))]).toEqual([
      "4 − 0 reserved",
      [],
    ]);
  });

  test("C35c: more than is in stock does not leave, whatever is asked", async () => {
    await world.receive("3");
    const { order } = await create(["5"]);
    expect(await refusalOfAsync(ship(order, [{ lineNo: 1, quantity: "5" }]))).toBe("outbound.notSoMuch");
    expect(await world.level()).toBe("3 − 3 reserved");
  });

  test("C35k, C35l: 5 that ship as 3 and 2 leave 5 lines' worth of moves, each piece once", async () => {
    await world.receive("3", { lotId: await world.lot("A", "2027-01-31") });
    await world.receive("2", { lotId: await world.lot("B", "2027-02-28") });
    const { order } = await create(["5"]);
    await ship(order, [{ lineNo: 1, quantity: "3" }]);
    await ship(order, [{ lineNo: 1, quantity: "2" }]);
    const moves = await world.lead((tx) =>
      tx.sql.rows<{ lot: string; quantity: string }>(
        "SELECT o.number AS lot, CAST(m.quantity AS SIGNED) AS quantity FROM stock_moves m JOIN lots o ON o.id = m.lot_id WHERE m.kind = 'shipment' ORDER BY m.id",
      ),
    );
    expect(moves.map((each) => [each.lot, Number(each.quantity)])).toEqual([
      ["A", -3],
      ["B", -2],
    ]);
  });
});

describe("prepaid", () => {
  const prepaid = { terms: { from: "prepaid", days: 0 } } as const;

  test("nothing leaves before the last cent; then the document is ready, once, and twice told changes nothing", async () => {
    await world.receive("10");
    const { order } = await create(["6"], prepaid);
    expect([order.state, (await outboundOf(order)).state]).toEqual(["pendingPayment", "waiting"]);
    expect(await refusalOfAsync(ship(order))).toBe("outbound.unpaid");
    await pay("1");
    await world.settleDown();
    expect((await world.order(order.id)).state).toBe("pendingPayment");
    await pay(order.totalAmount);
    await world.settleDown();
    expect([(await world.order(order.id)).state, (await outboundOf(order)).state]).toEqual(["pendingShipment", "ready"]);
    const { version } = await world.order(order.id);
    await world.lead((tx) => tx.sql.run("UPDATE domain_events SET state = 'new' WHERE type = 'receivable.prepaidSettled'"));
    await world.settleDown();
    expect((await world.order(order.id)).version).toBe(version);
    const paid = await world.lead((tx) => tx.sql.rows("SELECT id FROM domain_events WHERE type = 'order.paid'"));
    expect(paid).toHaveLength(1);
  });

  test("paid while something is short: it waits for the goods, and is ready when they come", async () => {
    await world.receive("2");
    const { order } = await create(["6"], prepaid);
    await pay(order.totalAmount);
    await world.settleDown();
    expect([(await world.order(order.id)).state, (await outboundOf(order)).state]).toEqual(["pendingShipment", "waiting"]);
    await world.receive("4");
    await world.settleDown();
    expect((await outboundOf(order)).state).toBe("ready");
  });

  test("the goods come before the money: it stays waiting until it is paid", async () => {
    const { order } = await create(["6"], prepaid);
    await world.receive("6");
    await world.settleDown();
    expect([...lines(await world.order(order.id)), (await outboundOf(order)).state]).toEqual(["6 + 0 + 0", "waiting"]);
    await pay(order.totalAmount);
    await world.settleDown();
    expect((await outboundOf(order)).state).toBe("ready");
  });

  test("shipped, delivered and paid is completed, in whichever order the last two come", async () => {
    await world.receive("10");
    const [first, second] = [(await create(["2"])).order, (await create(["2"])).order];
    for (const order of [first, second]) await ship(order);
    const deliver = async (order: SalesOrder) => {
      const { id } = await outboundOf(order);
      return world.lead((tx, actor) => deliverOutbound(tx, actor, { id }));
    };
    await deliver(first);
    await pay(String(Number(first.totalAmount) * 2));
    await world.settleDown();
    expect((await world.order(first.id)).state).toBe("completed");
    expect((await deliver(second)).order.state).toBe("completed");
  });
});

describe("what becomes free", () => {
  const waits = async (order: { readonly id: Id }) => lines(await world.order(order.id)).join();

  test.each([
    ["goods arrive", () => world.receive("5")],
    [
      "an order is cancelled",
      (holder: SalesOrder) => world.lead((tx, actor) => cancelOrder(tx, actor, { id: holder.id, reason: "客户取消" })),
    ],
  ])("goes to who has waited longest when %s", async (_, happens) => {
    await world.receive("5");
    const [holder, first, second] = [(await create(["5"])).order, (await create(["3"])).order, (await create(["4"])).order];
    await happens(holder);
    await world.settleDown();
    expect([await waits(first), await waits(second)]).toEqual(["3 + 0 + 0", "2 + 2 + 0"]);
    expect([(await outboundOf(first)).state, (await outboundOf(second)).state]).toEqual(["ready", "waiting"]);
  });

  test("C22, C26: the rest of an order that shipped in part is cancelled: just that is free, and goes on", async () => {
    await world.receive("5");
    const [holder, waiting] = [(await create(["5"])).order, (await create(["3"])).order];
    await ship(holder, [{ lineNo: 1, quantity: "2" }]);
    await world.lead((tx, actor) => cancelOrder(tx, actor, { id: holder.id, reason: "不要了" }));
    await world.settleDown();
    const after = await world.order(holder.id);
    expect([after.state, after.lines[0]?.shipped, after.lines[0]?.cancelled]).toEqual(["shipped", "2", "3"]);
    expect([await waits(waiting), await world.level()]).toEqual(["3 + 0 + 0", "3 − 3 reserved"]);
  });

  test("in another warehouse it helps nobody who waits here", async () => {
    const { order } = await create(["3"], { warehouseId: world.here });
    await world.receive("5", { warehouseId: world.there });
    await world.settleDown();
    expect(await waits(order)).toBe("0 + 3 + 0");
  });
});
