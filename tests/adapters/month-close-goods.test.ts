import { voidPayable } from "../../src/domain/payables/void-payable";
import { returnToSupplier } from "../../src/domain/receipts/return-to-supplier";
import { approveReturn } from "../../src/domain/returns/decide-return";
import { inspectReturn } from "../../src/domain/returns/inspect-return";
import { receiveReturn } from "../../src/domain/returns/receive-return";
import { requestReturn } from "../../src/domain/returns/request-return";
import { replaceGoods } from "../../src/domain/returns/replace-goods";
import { undoShipment } from "../../src/domain/returns/undo-shipment";
import type { SalesOrder } from "../../src/domain/orders/order";
import type { PurchaseOrder } from "../../src/domain/purchasing/purchase-order";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Id } from "../../src/domain/shared/id";
import { quantity } from "../../src/domain/shared/quantity";
import { monthWorld, type MonthWorld } from "../support/month-world";

jest.setTimeout(60_000);

let world: MonthWorld;
beforeEach(async () => {
  world = await monthWorld();
  world.on("2026-11-20");
  await world.receive("100");
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const both = async (item: Parameters<MonthWorld["item"]>[1]) => [await world.item("2026-11", item), await world.item("2026-12", item)];
const handBack = (order: PurchaseOrder, pieces: string) =>
  world.lead((tx, actor) =>
    returnToSupplier(tx, actor, { id: order.id, lines: [{ lineNo: 1, quantity: quantity(pieces) }], reason: "破损" }),
  );

/** Goods come back and are found as they are; the return's id. */
async function comesBack(order: SalesOrder, pieces: string, remedy: "credit" | "replace"): Promise<Id> {
  const lines = [{ orderLineId: order.lines[0]?.id ?? "", quantity: quantity(pieces) }];
  const { id } = await world.as(world.people.rep, (tx, actor) =>
    requestReturn(tx, actor, { salesOrderId: order.id, reason: "有锈", lines }),
  );
  await world.as(world.people.manager, (tx, actor) => approveReturn(tx, actor, { id }));
  await world.lead((tx, actor) => receiveReturn(tx, actor, { id }));
  const findings = remedy === "replace" ? { findings: [{ lineNo: 1, fate: "scrap", remedy }] as const } : {};
  await world.lead((tx, actor) => inspectReturn(tx, actor, { id, ...findings }));
  return id;
}

describe("shipped, not invoiced", () => {
  test("counts orders, each with what shipped of it by the month's last moment and stands on no invoice", async () => {
    const [one, other] = [await world.sell("10"), await world.sell("3")];
    await world.ship(one, "4");
    await world.ship(other, "2");
    await world.invoice(other, "1");
    world.at(new Date("2026-11-30T15:59:59Z"));
    await world.ship(one, "1");
    world.at(new Date("2026-11-30T16:00:00Z"));
    await world.ship(one, "5");
    await world.ship(other, "1");
    // Net and tax are each rounded: what an invoice over the five comes to.
    expect(await world.rows("2026-11", "shippedNotInvoiced")).toMatchObject([
      { number: one.number, amount: "192.51", party: { kind: "customer", id: world.customer.id } },
      { number: other.number, amount: "38.50" },
    ]);
    expect(await both("shippedNotInvoiced")).toEqual(["2: 231.01 CNY", "2: 462.00 CNY"]);
    expect(await world.item("2026-10", "shippedNotInvoiced")).toBe("0: ");
  });

  test("an invoice, a return and an undone shipment take from it whenever they come; an invoice beyond it does not make it less than nothing", async () => {
    const [invoiced, returned, undone] = [await world.sell("10"), await world.sell("5"), await world.sell("2")];
    await world.ship(invoiced, "4");
    await world.ship(returned, "5");
    const shipment = await world.ship(undone, "2");
    expect(await world.item("2026-11", "shippedNotInvoiced")).toBe("3: 423.50 CNY");
    world.on("2026-12-02");
    await world.invoice(invoiced, "3");
    await comesBack(returned, "2", "credit");
    await world.lead((tx, actor) => undoShipment(tx, actor, { id: shipment }));
    expect(await both("shippedNotInvoiced")).toEqual(["2: 154.00 CNY", "2: 154.00 CNY"]);
    await world.invoice(await world.order(invoiced.id), "7");
    expect(await both("shippedNotInvoiced")).toEqual(["1: 115.50 CNY", "1: 115.50 CNY"]);
  });

  test("what an invoice is only asked for is not invoiced until it is issued", async () => {
    const order = await world.sell("10");
    await world.ship(order, "10");
    const asked = await world.request(order, "4");
    await world.request(order, "6");
    expect(await world.item("2026-11", "shippedNotInvoiced")).toBe("1: 385.00 CNY");
    world.on("2026-12-02");
    await world.issue(asked.id);
    expect(await both("shippedNotInvoiced")).toEqual(["1: 231.00 CNY", "1: 231.00 CNY"]);
  });

  test("what is credited by quantity may be invoiced again and counts; goods that replace others cost nothing and do not", async () => {
    const [credited, replaced] = [await world.sell("4"), await world.sell("5")];
    await world.ship(credited, "4");
    await world.ship(replaced, "5");
    const invoice = await world.invoice(credited);
    await world.invoice(replaced);
    expect(await world.item("2026-11", "shippedNotInvoiced")).toBe("0: ");
    await world.credit(invoice.id, { lines: [{ invoiceLineId: invoice.lines[0]?.id ?? "", quantity: quantity("1") }] });
    const id = await comesBack(replaced, "2", "replace");
    const replacement = await world.lead((tx, actor) => replaceGoods(tx, actor, id));
    if (!replacement) throw new Error("nothing is replaced");
    await world.ship(replacement, "2");
    expect(await world.rows("2026-11", "shippedNotInvoiced")).toMatchObject([{ number: credited.number, amount: "38.50" }]);
  });
});

describe("received, not billed", () => {
  test("counts purchase orders, each with what came in by the month's last day and is on no bill", async () => {
    const [one, other] = [await world.ordered("10"), await world.ordered("4", { price: "20" })];
    await world.receiveOf(one, "6");
    await world.receiveOf(other, "4");
    await world.bill(other, { pieces: "1" });
    world.on("2026-12-02");
    await world.receiveOf(one, "1", { day: calendarDay("2026-11-30") });
    await world.receiveOf(one, "3", { day: calendarDay("2026-12-01") });
    expect(await world.rows("2026-11", "receivedNotBilled")).toMatchObject([
      { number: one.number, amount: "79.10", party: { kind: "supplier", id: world.supplier } },
      { number: other.number, amount: "67.80" },
    ]);
    expect(await both("receivedNotBilled")).toEqual(["2: 146.90 CNY", "2: 180.80 CNY"]);
    expect(await world.item("2026-10", "receivedNotBilled")).toBe("0: ");
  });

  test("a bill and goods sent back take from it whenever they come; a bill that is voided gives it back", async () => {
    const [billed, returned] = [await world.ordered("10"), await world.ordered("5")];
    await world.receiveOf(billed, "6");
    await world.receiveOf(returned, "5");
    world.on("2026-12-02");
    const { id } = await world.bill(billed, { pieces: "6" });
    await handBack(returned, "2");
    expect(await both("receivedNotBilled")).toEqual(["1: 33.90 CNY", "1: 33.90 CNY"]);
    await world.lead((tx, actor) => voidPayable(tx, actor, { id, reason: "录错了" }));
    expect(await both("receivedNotBilled")).toEqual(["2: 101.70 CNY", "2: 101.70 CNY"]);
  });
});

describe("bills not matched", () => {
  const over = { acceptOver: true } as const;

  test("counts the month's bills that do not come to what order and receipt say, dearer or cheaper, with what they should have come to", async () => {
    const [right, dearer, cheaper, more] = [
      await world.ordered("10"),
      await world.ordered("10"),
      await world.ordered("10"),
      await world.ordered("10"),
    ];
    for (const order of [right, dearer, cheaper]) await world.receiveOf(order, "10");
    await world.receiveOf(more, "8");
    world.on("2026-11-30");
    await world.bill(right);
    const bills = [
      await world.bill(dearer, { amount: "120", ...over }),
      await world.bill(cheaper, { amount: "100" }),
      await world.bill(more, { pieces: "10", ...over }),
    ];
    expect(await world.rows("2026-11", "billsNotMatched")).toMatchObject([
      { number: bills[0]?.number, amount: "120.00", expected: "113.00", party: { kind: "supplier", id: world.supplier } },
      { number: bills[1]?.number, amount: "100.00", expected: "113.00" },
      { number: bills[2]?.number, amount: "113.00", expected: "113.00" },
    ]);
    expect(await both("billsNotMatched")).toEqual(["3: 333.00 CNY", "0: "]);
  });

  test("goes by the bill's own day, not by the day it was entered on, and leaves out one that was voided", async () => {
    const [november, december] = [await world.ordered("10"), await world.ordered("10")];
    await world.receiveOf(november, "10");
    await world.receiveOf(december, "10");
    world.on("2026-12-02");
    const { id } = await world.bill(november, { amount: "120", billDay: calendarDay("2026-11-30"), ...over });
    await world.bill(december, { amount: "130", billDay: calendarDay("2026-12-01"), ...over });
    expect(await both("billsNotMatched")).toEqual(["1: 120.00 CNY", "1: 130.00 CNY"]);
    expect((await world.check("2026-11")).payables).toEqual([{ amount: "120.00", currency: "CNY" }]);
    await world.lead((tx, actor) => voidPayable(tx, actor, { id, reason: "录错了" }));
    expect(await both("billsNotMatched")).toEqual(["0: ", "1: 130.00 CNY"]);
  });
});
