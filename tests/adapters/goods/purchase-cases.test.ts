import { registerBill } from "../../../src/domain/payables/register-bill";
import { payPayable } from "../../../src/domain/payables/pay-payable";
import { voidPayable } from "../../../src/domain/payables/void-payable";
import { cancelPurchaseOrder, reschedulePurchaseOrder } from "../../../src/domain/purchasing/cancel-purchase-order";
import { confirmPurchaseOrder } from "../../../src/domain/purchasing/confirm-purchase-order";
import { createRequisition } from "../../../src/domain/purchasing/create-requisition";
import { draftPurchaseOrder } from "../../../src/domain/purchasing/draft-purchase-order";
import { orderRequisitions } from "../../../src/domain/purchasing/order-requisitions";
import { openOf, type PurchaseOrder } from "../../../src/domain/purchasing/purchase-order";
import { suggestReplenishment } from "../../../src/domain/purchasing/suggest-replenishment";
import { lateOrders } from "../../../src/domain/purchasing/warn-of-late-orders";
import { quantityOf } from "../../../src/domain/products/units";
import { returnToSupplier } from "../../../src/domain/receipts/return-to-supplier";
import { receiveFree } from "../../../src/domain/receipts/receive-free";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { fromBase, quantity } from "../../../src/domain/shared/quantity";
import { setSafetyStock } from "../../../src/domain/stock/set-safety-stock";
import { decideTask } from "../../../src/domain/approvals/decide-task";
import { lockOwnTurn } from "../../../src/domain/approvals/own-turn";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { purchaseWorld, type PurchaseWorld } from "../../support/purchase-world";
import { refusalOfAsync } from "../../support/refusal-of";

jest.setTimeout(60_000);

let world: PurchaseWorld;
beforeEach(async () => {
  world = await purchaseWorld();
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const replenish = () => world.lead((tx, actor) => suggestReplenishment(tx, actor));
const keepAtLeast = (threshold: string, target: string) =>
  world.lead((tx, actor) => setSafetyStock(tx, actor, { ...world.key(), threshold: quantity(threshold), target: quantity(target) }));
const bill = (order: PurchaseOrder, given: { pieces?: string; amount?: string; billNumber?: string; acceptOver?: boolean } = {}) => {
  const { pieces, ...rest } = given;
  const lines = pieces === undefined ? {} : { lines: [{ lineNo: 1, quantity: quantity(pieces) }] };
  return world.lead((tx, actor) => registerBill(tx, actor, { id: order.id, ...lines, ...rest }));
};
const handBack = (order: PurchaseOrder, pieces: string) =>
  world.lead((tx, actor) =>
    returnToSupplier(tx, actor, { id: order.id, lines: [{ lineNo: 1, quantity: quantity(pieces) }], reason: "破损" }),
  );
const states = async (order: PurchaseOrder) => {
  const { state, lines } = await world.purchaseOrder(order.id);
  return [state, ...lines.map((line) => `${line.received} of ${line.quantity}, ${openOf(line)} open`)];
};

test("C37, C38: a shortage that lasts is asked for once, in full packs", async () => {
  await world.price({ price: "10", minQuantity: quantity("100"), packQuantity: quantity("20") });
  await keepAtLeast("120", "120");
  await replenish();
  expect(await world.requisitions()).toEqual(["120 suggested"]);
  await replenish();
  world.at(new Date("2026-11-28T02:00:00Z"));
  await replenish();
  expect(await world.requisitions()).toEqual(["120 suggested"]);
});

test("C39: an order that is late makes no second one; it is named as late", async () => {
  await world.price({ price: "10" });
  await keepAtLeast("10", "50");
  await replenish();
  await world.orderNewest();
  world.at(new Date("2026-12-20T02:00:00Z"));
  const { requisitions, late } = await replenish();
  expect(requisitions).toEqual([]);
  expect(late.map((each) => each.quantity)).toEqual(["50"]);
  const named = await world.lead((tx) => lateOrders(tx, calendarDay("2026-12-20")));
  expect(named.map((each) => each.daysLate)).toEqual([18]);
});

test("C40: what is short stands still from request to draft to confirmed order", async () => {
  await world.price({ price: "10" });
  await keepAtLeast("500", "500");
  await replenish();
  const { id } = await world.newestRequisition();
  await world.approveRequisition(id);
  const [draft] = await world.lead((tx, actor) => orderRequisitions(tx, actor, {}));
  expect((await replenish()).requisitions).toEqual([]);
  await world.lead((tx, actor) => confirmPurchaseOrder(tx, actor, { id: (draft as PurchaseOrder).id }));
  expect((await replenish()).requisitions).toEqual([]);
  expect(await world.requisitions()).toEqual(["500 ordered"]);
});

test("C42, C43: an order that is moved a week on still covers its shortage", async () => {
  await world.price({ price: "10" });
  await world.sell("10");
  const order = await world.orderNewest();
  await world.lead((tx, actor) => reschedulePurchaseOrder(tx, actor, { id: order.id, dueDay: calendarDay("2026-12-09") }));
  await replenish();
  expect(await world.requisitions()).toEqual(["10 ordered"]);
});

test("C45: one piece costs the price of one, a hundred the price of a hundred, and joining them prices both anew", async () => {
  await world.price({ price: "5" });
  await world.price({ price: "2", from: quantity("100") });
  const draft = (pieces: string) =>
    world.lead((tx, actor) =>
      draftPurchaseOrder(tx, actor, {
        supplierId: world.supplier,
        warehouseId: world.here,
        lines: [{ productId: world.product.id, quantity: quantity(pieces) }],
      }),
    );
  expect((await draft("1")).lines.map((line) => line.unitPrice)).toEqual(["5.00"]);
  expect((await draft("98")).lines.map((line) => line.unitPrice)).toEqual(["5.00", "5.00"]);
  expect((await draft("1")).lines.map((line) => line.unitPrice)).toEqual(["2.00", "2.00", "2.00"]);
});

test("C46: one more needed beside ten that are asked for is eleven: the minimum counts once", async () => {
  await world.price({ price: "10", minQuantity: quantity("5") });
  await world.sell("10");
  const { id } = await world.newestRequisition();
  await world.approveRequisition(id);
  await world.sell("1");
  expect(await world.requisitions()).toEqual(["10 approved", "1 suggested"]);
});

test("C47, C49, C49a: boxes and dozens come in as the pieces they are", async () => {
  expect(quantityOf(world.product, "5", "box")).toBe("60");
  const dozen = await world.ordered("12", { unit: "dozen", price: "120" });
  expect(dozen.lines.map((line) => line.netAmount)).toEqual(["120.00"]);
  await world.receiveOf(dozen, "12");
  expect(await states(dozen)).toEqual(["received", "12 of 12, 0 open"]);
  const cartons = await world.ordered("240", { unit: "carton", price: "1000" });
  const received = async (pieces: string) =>
    (await world.receiveOf(cartons, pieces)).lines.map((line) => fromBase(line.received, { numerator: "120", denominator: "1" }));
  expect(await received("180")).toEqual(["1.5"]);
  expect(await received("60")).toEqual(["2"]);
});

test("C51: more than was ordered, and more than was received, need the same right and the same word", async () => {
  await world.lead((tx) => tx.settings.put("purchasePolicy", { tolerancePercent: "10" }));
  const order = await world.ordered("100");
  expect(await refusalOfAsync(world.receiveOf(order, "111"))).toBe("receipt.tooMuch");
  const finance = world.as(world.people.finance, (tx, actor) =>
    registerBill(tx, actor, { id: order.id, lines: [{ lineNo: 1, quantity: quantity("111") }], acceptOver: true }),
  );
  expect(await refusalOfAsync(finance)).toBe("access.notAllowed");
  await world.receiveOf(order, "111", { acceptOver: true });
  expect(await states(order)).toEqual(["received", "111 of 100, 0 open"]);
  expect(await refusalOfAsync(bill(order, { pieces: "123" }))).toBe("payable.tooMuch");
  expect(await refusalOfAsync(bill(order, { pieces: "111", amount: "1400" }))).toBe("payable.tooDear");
  const within = await world.ordered("100");
  await world.receiveOf(within, "110");
  expect(await states(within)).toEqual(["received", "110 of 100, 0 open"]);
  const accepted = await bill(order, { pieces: "123", acceptOver: true });
  expect([accepted.amount, accepted.overBy]).toEqual(["1389.90", world.people.lead.id]);
});

test("C51a: five of 25 went back, so 20 can be billed and 25 are flagged", async () => {
  const order = await world.ordered("25");
  await world.receiveOf(order, "25");
  await handBack(order, "5");
  expect(await refusalOfAsync(bill(order, { pieces: "25" }))).toBe("payable.tooMuch");
  const payable = await bill(order);
  expect([payable.lines.map((line) => line.quantity), payable.amount, payable.dueDay]).toEqual([["20"], "226.00", "2026-12-25"]);
  expect(await world.level()).toBe("20 − 0 reserved");
});

test("goods that go back are ours, free, and never more than we have kept", async () => {
  const order = await world.ordered("10");
  await world.receiveOf(order, "10");
  expect(await refusalOfAsync(handBack(order, "11"))).toBe("receipt.notSoMuch");
  await world.sell("8");
  expect(await refusalOfAsync(handBack(order, "3"))).toBe("stock.notEnough");
  await handBack(order, "2");
  expect(await refusalOfAsync(handBack(order, "9"))).toBe("receipt.notSoMuch");
});

test("what comes in part by part serves who waits, finishes its requisition, is billed and paid, and closes its order", async () => {
  await world.price({ price: "10" });
  const sold = await world.sell("10");
  const order = await world.orderNewest();
  await world.receiveOf(order, "4");
  await world.settleDown();
  expect((await world.order(sold.id)).lines.map((line) => `${line.reserved} ${line.backordered}`)).toEqual(["4 6"]);
  expect(await world.requisitions()).toEqual(["10 ordered"]);
  const first = await bill(order, { billNumber: "F-1" });
  expect(await refusalOfAsync(bill(order, { billNumber: "F-1" }))).toBe("payable.nothingToBill");
  await world.receiveOf(order, "6");
  expect(await refusalOfAsync(bill(order, { billNumber: "F-1" }))).toBe("payable.billKnown");
  await world.settleDown();
  expect((await world.order(sold.id)).lines.map((line) => `${line.reserved} ${line.backordered}`)).toEqual(["10 0"]);
  expect(await world.requisitions()).toEqual(["10 received"]);
  const second = await bill(order, { billNumber: "F-2" });
  await world.lead((tx, actor) => payPayable(tx, actor, { id: first.id }));
  expect((await states(order))[0]).toBe("received");
  await world.lead((tx, actor) => payPayable(tx, actor, { id: second.id, amount: "7.80" }));
  expect(await refusalOfAsync(world.lead((tx, actor) => payPayable(tx, actor, { id: second.id, amount: "60.01" })))).toBe(
    "payable.overpaid",
  );
  await world.lead((tx, actor) => payPayable(tx, actor, { id: second.id, amount: "60" }));
  expect((await states(order))[0]).toBe("closed");
});

test("a bill that was entered wrongly is voided, and what it billed can be billed again", async () => {
  const order = await world.ordered("10");
  await world.receiveOf(order, "10");
  const wrong = await bill(order, { billNumber: "F-1", pieces: "9" });
  await world.lead((tx, actor) => voidPayable(tx, actor, { id: wrong.id, reason: "数量看错" }));
  expect((await bill(order, { billNumber: "F-1" })).lines.map((line) => line.quantity)).toEqual(["10"]);
});

test("a cancelled order gives its requisition free to be ordered elsewhere; nothing is asked for twice", async () => {
  await world.price({ price: "10" });
  await world.sell("10");
  const order = await world.orderNewest();
  await world.lead((tx, actor) => cancelPurchaseOrder(tx, actor, { id: order.id, reason: "交不出" }));
  expect(await states(order)).toEqual(["cancelled", "0 of 10, 0 open"]);
  expect(await world.requisitions()).toEqual(["10 approved"]);
});

test("of an order that came in part the rest is cancelled, and what is short then is asked for anew", async () => {
  await world.price({ price: "10" });
  await world.sell("10");
  const order = await world.orderNewest();
  await world.receiveOf(order, "4");
  await world.settleDown();
  await world.lead((tx, actor) => cancelPurchaseOrder(tx, actor, { id: order.id, reason: "停产" }));
  expect(await states(order)).toEqual(["received", "4 of 10, 0 open"]);
  expect(await world.requisitions()).toEqual(["10 received", "6 suggested"]);
});

test("requisitions of one supplier are joined on one order, those of another apart", async () => {
  const other = await world.addSupplier("V2");
  const second = { ...world.product, id: `${world.product.id.slice(0, -2)}ZZ`, sku: "B-2" };
  await world.addProduct(second);
  await world.price({ price: "10" });
  await world.price({ price: "12", supplierId: other, productId: second.id });
  await world.sell("3");
  const first = await world.newestRequisition();
  await world.approveRequisition(first.id);
  await world.sell("4");
  const more = await world.newestRequisition();
  await world.approveRequisition(more.id);
  const wanted = { productId: second.id, warehouseId: world.here, quantity: quantity("5") };
  await world.lead((tx, actor) => createRequisition(tx, actor, wanted));
  const third = await world.newestRequisition();
  await world.approveRequisition(third.id);
  const orders = await world.lead((tx, actor) => orderRequisitions(tx, actor, {}));
  expect(orders.map((order) => order.lines.map((line) => line.quantity).join("+")).toSorted()).toEqual(["3+4", "5"]);
});

test("an order that nobody approved is confirmed by somebody else from the approval limit on", async () => {
  await world.lead((tx) => tx.settings.put("approvalPolicy", { managerAt: "1000" }));
  const draft = (pieces: string) =>
    world.lead((tx, actor) =>
      draftPurchaseOrder(tx, actor, {
        supplierId: world.supplier,
        warehouseId: world.here,
        lines: [{ productId: world.product.id, quantity: quantity(pieces), price: "10" }],
      }),
    );
  const { id } = await draft("88");
  await draft("1");
  const confirmed = await world.as(world.people.secondLead, (tx, actor) => confirmPurchaseOrder(tx, actor, { id }));
  expect(confirmed.state).toBe("confirmed");
});

describe("a purchase order that its drafter confirms from the limit on", () => {
  const subject = (id: string) => ({ kind: "purchaseOrder", id });
  const submitted = async () => {
    await world.lead((tx) => tx.settings.put("approvalPolicy", { managerAt: "1000" }));
    const { id } = await world.lead((tx, actor) =>
      draftPurchaseOrder(tx, actor, {
        supplierId: world.supplier,
        warehouseId: world.here,
        lines: [{ productId: world.product.id, quantity: quantity("88"), price: "20" }],
      }),
    );
    expect((await world.lead((tx, actor) => confirmPurchaseOrder(tx, actor, { id }))).state).toBe("pendingApproval");
    return id;
  };
  const decide = (id: string, decision: "approve" | "return", who = world.people.secondLead) =>
    world.as(who, async (tx, actor) => {
      const { task } = await lockOwnTurn(tx, actor, approvalSubjects, subject(id));
      await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision, comment: "太贵" });
    });
  const onItsWay = () => world.lead((tx) => tx.stock.incoming([world.product.id]));

  test("waits for somebody else, who confirms it with a yes", async () => {
    const id = await submitted();
    expect(await onItsWay()).toEqual([]);
    expect(await refusalOfAsync(decide(id, "approve", world.people.lead))).toBe("approval.notYourTurn");
    await decide(id, "approve");
    const order = await world.purchaseOrder(id);
    expect([order.state, order.confirmedBy]).toEqual(["confirmed", world.people.secondLead.id]);
    expect((await onItsWay()).map((each) => each.quantity)).toEqual(["88"]);
  });

  test("is a draft again when it is given back, with the reason, and is asked afresh", async () => {
    const id = await submitted();
    await decide(id, "return");
    const order = await world.purchaseOrder(id);
    expect([order.state, order.reason]).toEqual(["draft", "太贵"]);
    expect((await world.lead((tx, actor) => confirmPurchaseOrder(tx, actor, { id }))).state).toBe("pendingApproval");
  });

  test("asks nobody any more once it is cancelled", async () => {
    const id = await submitted();
    await world.lead((tx, actor) => cancelPurchaseOrder(tx, actor, { id, reason: "不要了" }));
    expect(await refusalOfAsync(decide(id, "approve"))).toBe("approval.nothingOpen");
  });
});

test("the average follows what came in and leaves with the goods; a past day is worth what it was then", async () => {
  const worth = async () =>
    (await world.lead((tx) => tx.stock.worths([world.product.id]))).map((each) => `${each.quantity} ${Number(each.value)}`);
  const dear = await world.ordered("10", { price: "10" });
  await world.receiveOf(dear, "10");
  const cheap = await world.ordered("30", { price: "6" });
  world.at(new Date("2026-11-26T02:00:00Z"));
  await world.receiveOf(cheap, "30");
  expect(await worth()).toEqual(["40 280"]);
  await world.lead((tx, actor) =>
    receiveFree(tx, actor, { lines: [{ productId: world.product.id, quantity: quantity("16") }], reason: "赠品", warehouseId: world.here }),
  );
  expect(await worth()).toEqual(["56 280"]);
  await handBack(cheap, "28");
  expect(await worth()).toEqual(["28 140"]);
  const then = await world.lead((tx) => tx.stock.worthOn(calendarDay("2026-11-25"), "CNY"));
  expect(then.map((each) => `${each.quantity} ${Number(each.value)}`)).toEqual(["10 100"]);
});
