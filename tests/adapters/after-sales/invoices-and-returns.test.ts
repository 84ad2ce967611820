import { creditInvoice } from "../../../src/domain/invoices/credit-invoice";
import { cancelInvoice, issueInvoice } from "../../../src/domain/invoices/issue-invoice";
import { requestInvoice, type RequestInvoice } from "../../../src/domain/invoices/request-invoice";
import { toInvoice } from "../../../src/domain/invoices/to-invoice";
import { reviseOrder } from "../../../src/domain/orders/revise-order";
import { registerPayment } from "../../../src/domain/payments/register-payment";
import { settlePayment } from "../../../src/domain/payments/settle-payment";
import { deliverOutbound } from "../../../src/domain/outbound/deliver-outbound";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import type { SalesOrder } from "../../../src/domain/orders/order";
import { decideQuarantine } from "../../../src/domain/returns/decide-quarantine";
import { inspectReturn, type Finding } from "../../../src/domain/returns/inspect-return";
import { approveReturn } from "../../../src/domain/returns/decide-return";
import { receiveReturn } from "../../../src/domain/returns/receive-return";
import { refundReturn } from "../../../src/domain/returns/refund-return";
import { requestReturn, type RequestReturn } from "../../../src/domain/returns/request-return";
import type { Id } from "../../../src/domain/shared/id";
import { quantity } from "../../../src/domain/shared/quantity";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

jest.setTimeout(60_000);

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
  await world.receive("100");
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

async function shipped(ordered: string, out = ordered): Promise<SalesOrder> {
  const order = await world.sell(ordered);
  await world.lead(async (tx, actor) => {
    const [outbound] = await tx.outbounds.ofOrder(order.id);
    await shipOutbound(tx, actor, { id: outbound?.id ?? "", lines: [{ lineNo: 1, quantity: quantity(out) }] });
  });
  return world.order(order.id);
}
const ask = (order: SalesOrder, given: Partial<RequestReturn> = {}) =>
  world.as(world.people.rep, (tx, actor) => requestReturn(tx, actor, { salesOrderId: order.id, reason: "有锈", ...given }));
const lines = (order: SalesOrder, ...given: readonly string[]) =>
  given.map((each, index) => ({ orderLineId: order.lines[index]?.id ?? "", quantity: quantity(each) }));
const approve = (id: Id) => world.as(world.people.manager, (tx, actor) => approveReturn(tx, actor, { id }));
const receive = (id: Id, came?: string) =>
  world.lead((tx, actor) => receiveReturn(tx, actor, { id, ...(came && { lines: [{ lineNo: 1, quantity: quantity(came) }] }) }));
const inspect = (id: Id, findings?: readonly Finding[]) =>
  world.lead((tx, actor) => inspectReturn(tx, actor, { id, ...(findings && { findings }) }));
async function back(order: SalesOrder, pieces: string, findings?: readonly Finding[], came?: string) {
  const { id } = await ask(order, { lines: lines(order, pieces) });
  await approve(id);
  await receive(id, came);
  return inspect(id, findings);
}
const pay = (amount: string) =>
  world.as(world.people.finance, async (tx, actor) => {
    const { id } = await registerPayment(tx, actor, { customerId: world.customer.id, amount, evenIfAlike: true });
    return (await settlePayment(tx, actor, { paymentId: id })).payment;
  });
const money = async () => {
  const [totals] = await world.lead((tx) => tx.receivables.totalsOf(world.customer.id, "2026-12-31" as never));
  return `${totals?.outstanding} owed, ${totals?.credit} credit`;
};
const request = (order: SalesOrder, given: Partial<RequestInvoice> = {}) =>
  world.as(world.people.rep, (tx, actor) => requestInvoice(tx, actor, { salesOrderId: order.id, kind: "ordinary", ...given }));
const issue = (id: Id, taxNumber?: string) =>
  world.as(world.people.finance, (tx, actor) => issueInvoice(tx, actor, { id, ...(taxNumber && { taxNumber }) }));

test("C35h 30 ordered, 10 invoiced: another rate is refused by then, and 20 stay to be invoiced", async () => {
  const order = await world.sell("30");
  const first = await request(order, { lines: lines(order, "10") });
  await issue(first.id);
  const dearer = { changeLines: [{ lineNo: 1, unitPrice: "99" }] };
  const edit = world.as(world.people.rep, (tx, actor) => reviseOrder(tx, actor, { id: order.id, changes: dearer }));
  expect(await refusalOfAsync(edit)).toBe("state.notAllowed");
  const after = await world.order(order.id);
  expect(after.lines.map((line) => [line.unitPrice, line.invoiced, toInvoice(line, "ordered")])).toEqual([
    [order.lines[0]?.unitPrice, "10", "20"],
  ]);
  expect(await refusalOfAsync(request(order, { lines: lines(order, "21") }))).toBe("invoice.tooMuch");
  const rest = await request(order, { basis: "ordered" });
  expect(rest.lines.map((line) => line.quantity)).toEqual(["20"]);
});

describe("returns", () => {
  test.each([
    ["all comes back", async (order: SalesOrder) => void (await back(order, "10"))],
    [
      "a part is paid and the rest comes back",
      async (order: SalesOrder) => {
        await pay((Number(order.totalAmount) * 0.6).toFixed(2));
        await back(order, "4");
      },
    ],
  ])("an order whose last debt is credited is done: %s", async (_, owedNoMore) => {
    const order = await shipped("10");
    await world.lead(async (tx, actor) => {
      const [outbound] = await tx.outbounds.ofOrder(order.id);
      await deliverOutbound(tx, actor, { id: outbound?.id ?? "" });
    });
    expect((await world.order(order.id)).state).toBe("shipped");
    await owedNoMore(order);
    await world.settleDown();
    expect((await world.order(order.id)).state).toBe("completed");
  });

  test("C62 6 of 10 delivered: 6 can come back", async () => {
    const order = await shipped("10", "6");
    expect((await ask(order)).lines.map((line) => line.quantity)).toEqual(["6"]);
  });

  test("C63 a second return offers what the first left", async () => {
    const order = await shipped("10");
    await ask(order, { lines: lines(order, "4") });
    expect((await ask(order)).lines.map((line) => line.quantity)).toEqual(["6"]);
    expect(await refusalOfAsync(ask(order, { lines: lines(order, "1") }))).toBe("return.tooMuch");
  });

  test("C28 what came back and was put away is free for a new order; the old order's history stays", async () => {
    const first = await shipped("100");
    await back(first, "100");
    const second = await world.sell("100");
    expect(second.lines.map(({ reserved, backordered }) => [reserved, backordered])).toEqual([["100", "0"]]);
    expect((await world.order(first.id)).lines.map((line) => [line.shipped, line.returned])).toEqual([["100", "100"]]);
  });

  test("C35e nothing was shipped, so nothing comes back, and no stock arises", async () => {
    const order = await world.sell("150");
    expect(await refusalOfAsync(ask(order, { lines: lines(order, "1") }))).toBe("return.tooMuch");
    expect(await refusalOfAsync(ask(order))).toBe("return.nothingToReturn");
  });

  test("C65 one piece of the third line comes off the third line, although all are one product", async () => {
    const dealId = await world.quoted(["2", "2", "2"]);
    const order = await world.win(dealId);
    await world.lead(async (tx, actor) => {
      const [outbound] = await tx.outbounds.ofOrder(order.id);
      await shipOutbound(tx, actor, { id: outbound?.id ?? "" });
    });
    const third = order.lines[2]?.id ?? "";
    const { id } = await ask(order, { lines: [{ orderLineId: third, quantity: quantity("1") }] });
    await approve(id);
    await receive(id);
    expect((await world.order(order.id)).lines.map((line) => line.returned)).toEqual(["0", "0", "1"]);
  });

  test("C65c 3 announced, 2 came: 2 are credited", async () => {
    const order = await shipped("10");
    const inspected = await back(order, "3", undefined, "2");
    expect(inspected.creditedAmount).toBe("77.00");
    expect((await world.order(order.id)).lines[0]?.returned).toBe("2");
    expect(await world.level()).toBe("92 − 0 reserved");
    expect((await ask(order)).lines[0]?.quantity).toBe("8");
  });

  test("C65d what was paid for it is paid back, once and no more", async () => {
    const order = await shipped("10");
    await pay("385");
    const inspected = await back(order, "4");
    expect([inspected.creditedAmount, inspected.releasedAmount, await money()]).toEqual(["154.00", "154.00", "0.00 owed, 154.00 credit"]);
    const refund = (amount?: string) =>
      world.as(world.people.finance, (tx, actor) => refundReturn(tx, actor, { id: inspected.id, ...(amount && { amount }) }));
    expect(await refusalOfAsync(refund("154.01"))).toBe("return.refundTooMuch");
    await refund("100");
    expect((await refund()).refundedAmount).toBe("154.00");
    expect(await money()).toBe("0.00 owed, 0.00 credit");
    expect(await refusalOfAsync(refund())).toBe("return.nothingToRefund");
  });

  test("what was not paid is not paid back: the customer owes that much less", async () => {
    const order = await shipped("10");
    const inspected = await back(order, "4");
    expect([inspected.releasedAmount, await money()]).toEqual(["0.00", "231.00 owed, 0.00 credit"]);
    expect(await refusalOfAsync(world.as(world.people.finance, (tx, actor) => refundReturn(tx, actor, { id: inspected.id })))).toBe(
      "return.nothingToRefund",
    );
  });

  test("inspection decides: some to stock, some scrapped, some held apart until somebody decides", async () => {
    const order = await shipped("10");
    const inspected = await back(order, "6", [
      { lineNo: 1, quantity: quantity("3"), fate: "restock", remedy: "refund" },
      { lineNo: 1, quantity: quantity("1"), fate: "scrap", remedy: "refund" },
      { lineNo: 1, fate: "quarantine", remedy: "none" },
    ]);
    expect([inspected.creditedAmount, await world.level()]).toEqual(["154.00", "93 − 0 reserved"]);
    await world.lead((tx, actor) => decideQuarantine(tx, actor, { id: inspected.id, fate: "restock" }));
    expect(await world.level()).toBe("95 − 0 reserved");
  });

  test("an exchange makes an order of its own that costs nothing, linked both ways, once", async () => {
    const order = await shipped("10");
    const inspected = await back(order, "2", [{ lineNo: 1, fate: "scrap", remedy: "replace" }]);
    await world.settleDown();
    await world.settleDown();
    const given = await world.lead((tx) => tx.returns.find({ kind: "all" }, inspected.id));
    const replacement = await world.order(given?.replacementOrderId ?? "");
    expect([replacement.state, replacement.totalAmount, replacement.lines[0]?.reserved]).toEqual(["pendingShipment", "0.00", "2"]);
    expect((await world.lead((tx) => tx.returns.replacedBy(replacement.id)))?.id).toBe(inspected.id);
    expect(await money()).toBe("385.00 owed, 0.00 credit");
  });

  test("what is repaired goes back to the customer and may come again", async () => {
    const order = await shipped("10");
    await back(order, "2", [{ lineNo: 1, fate: "handBack", remedy: "repair" }]);
    expect((await world.order(order.id)).lines[0]?.returned).toBe("0");
    expect(await money()).toBe("385.00 owed, 0.00 credit");
  });

  test("nobody decides on their own return", async () => {
    const order = await shipped("10");
    const { id } = await world.as(world.people.manager, (tx, actor) =>
      requestReturn(tx, actor, { salesOrderId: order.id, reason: "有锈" }),
    );
    expect(await refusalOfAsync(approve(id))).toBe("return.ownRequest");
  });
});

describe("invoices", () => {
  test("numbers have no gap: a withdrawn or refused one never had any, one of the tax system draws none", async () => {
    const order = await shipped("10");
    const part = (pieces: string) => request(order, { lines: lines(order, pieces) });
    const [first, second, third, fourth] = [await part("1"), await part("2"), await part("3"), await part("4")];
    expect((await issue(first.id)).issuedNumber).toBe("2026-000001");
    await world.as(world.people.rep, (tx, actor) => cancelInvoice(tx, actor, { id: second.id }));
    expect((await issue(third.id, "26312000000012345678")).issuedNumber).toBe("26312000000012345678");
    expect(await refusalOfAsync(issue(fourth.id, "26312000000012345678"))).toBe("invoice.numberTaken");
    expect((await issue(fourth.id)).issuedNumber).toBe("2026-000002");
    expect((await request(order)).lines[0]?.quantity).toBe("2");
  });

  test("two at once have numbers one after the other", async () => {
    const order = await shipped("10");
    const asked = [await request(order, { lines: lines(order, "5") }), await request(order, { lines: lines(order, "5") })];
    const numbers = await Promise.all(asked.map(({ id }) => issue(id)));
    expect(numbers.map((each) => String(each.issuedNumber)).toSorted()).toEqual(["2026-000001", "2026-000002"]);
  });

  test("requests never cover the same goods twice", async () => {
    const order = await shipped("10");
    await request(order, { lines: lines(order, "7") });
    expect(await refusalOfAsync(request(order, { lines: lines(order, "4") }))).toBe("invoice.tooMuch");
    await request(order);
    expect(await refusalOfAsync(request(order))).toBe("invoice.nothingToInvoice");
  });

  test("a special invoice needs the buyer's tax id", async () => {
    await world.lead((tx) => tx.sql.run("UPDATE customers SET credit_code = NULL"));
    const order = await shipped("10");
    const { id } = await request(order, { kind: "special" });
    expect(await refusalOfAsync(issue(id))).toBe("invoice.noTaxId");
  });

  test("credit notes together are never more than the invoice, and free the goods for another one", async () => {
    const order = await shipped("10");
    const { id, lines: invoiced } = await request(order);
    await issue(id);
    const credit = (pieces?: string) =>
      world.as(world.people.finance, (tx, actor) =>
        creditInvoice(tx, actor, {
          id,
          reason: "抬头开错",
          ...(pieces && { lines: [{ invoiceLineId: invoiced[0]?.id ?? "", quantity: quantity(pieces) }] }),
        }),
      );
    expect((await credit("3")).invoice.state).toBe("partlyCredited");
    expect(await refusalOfAsync(credit("8"))).toBe("invoice.creditTooMuch");
    const { invoice, note } = await credit();
    expect([invoice.state, invoice.creditedAmount, note.issuedNumber]).toEqual(["credited", "385.00", "R2026-000002"]);
    expect(await refusalOfAsync(credit())).toBe("state.notAllowed");
    expect(await money()).toBe("385.00 owed, 0.00 credit");
    expect((await request(order)).totalAmount).toBe("385.00");
  });

  test("a sum off the price lowers what is owed and is not invoiced again", async () => {
    const order = await shipped("10");
    const { id } = await request(order);
    await issue(id);
    await world.as(world.people.finance, (tx, actor) => creditInvoice(tx, actor, { id, amount: "85", reason: "价格补偿" }));
    expect(await money()).toBe("300.00 owed, 0.00 credit");
    expect(await refusalOfAsync(request(order))).toBe("invoice.nothingToInvoice");
  });

  test("a sum off the price is shared over the lines: none is lowered by more than it comes to, and one that costs nothing by nothing", async () => {
    const dealId = await world.quoted(["10", "10", "10", "0"].map((price) => ({ productId: world.product.id, quantity: "1", price })));
    const { id } = await request(await world.win(dealId), { basis: "ordered" });
    await issue(id);
    const { invoice } = await world.as(world.people.finance, (tx, actor) => creditInvoice(tx, actor, { id, amount: "1", reason: "补偿" }));
    const conceded = invoice.lines.map((line) => (Number(line.concededNet) + Number(line.concededTax)).toFixed(2));
    expect(conceded).toEqual(["0.33", "0.34", "0.33", "0.00"]);
  });

  test("a price lowered so far that less is owed than the rest is worth: cancelling the rest leaves no debt, and is not refused", async () => {
    const order = await shipped("10", "5");
    const { id } = await request(order, { basis: "ordered" });
    await issue(id);
    await world.as(world.people.finance, (tx, actor) => creditInvoice(tx, actor, { id, amount: "300", reason: "价格补偿" }));
    await world.lead((tx, actor) => cancelOrder(tx, actor, { id: order.id, reason: "不要了" }));
    expect(await money()).toBe("0.00 owed, 0.00 credit");
  });

  test("terms from the invoice start with it, for its share", async () => {
    await world.lead((tx) => tx.sql.run(`UPDATE customers SET terms = '{"from":"invoice","days":30}'`));
    const order = await shipped("10");
    const { id } = await request(order, { lines: lines(order, "4") });
    await issue(id);
    const parts = await world.lead((tx) => tx.receivables.ofSource({ kind: "salesOrder", id: order.id }));
    expect(parts.map(({ amount, dueDay }) => [amount, dueDay !== null])).toEqual([
      ["154.00", true],
      ["231.00", false],
    ]);
  });

  test("what came back is not invoiced; what was invoiced before it is to be credited", async () => {
    const order = await shipped("10");
    await back(order, "4");
    expect((await request(order)).lines[0]?.quantity).toBe("6");
  });
});
