import { oneOf } from "../../support/random";
import { between, cashiers, count, differs, look, pick, type Desk, type Work } from "../desk";
import { inYuan } from "../model/arithmetic";
import { openSum, type ModelOrder } from "../model/books";
import { customerOf, payOrder, receive, settleOldest } from "../model/money";
import { mustBeDone, mustHaveMade } from "../office";

/** Money for an order: most of it to the cent, some of it less, some more, some of it weeks late. */
export const payOrders: Work = {
  name: "take money for an order",
  perOrder: 0.9,
  async do(desk) {
    const order =
      pick(desk, desk.books.orders.values(), (each) => each.state === "pendingPayment") ??
      pick(
        desk,
        desk.books.orders.values(),
        (each) => ["shipped", "pendingShipment"].includes(each.state) && openSum(each) > 0 && !isSlow(each),
      );
    if (!order) return false;
    const open = openSum(order);
    const dice = desk.random();
    const amount = dice < 0.75 ? open : dice < 0.9 ? Math.max(1, Math.floor(open * desk.random())) : open + between(desk.random, 1, 20_000);
    const who = oneOf(desk.random, cashiers);
    const seen = await look(desk, "salesOrder", order);
    const values = { amount: inYuan(amount), reference: `回单${String(between(desk.random, 1, 999_999_999))}` };
    if (desk.random() < 0.6) mustBeDone(`${order.number} paid`, await desk.office.tap(who, "order.pay", seen, values));
    else {
      const text = desk.random() < 0.5 ? `payment for ${order.number}: ${inYuan(amount)}` : `${order.number} 收款 ${inYuan(amount)} 招行`;
      const answer = await desk.office.say(who, text);
      // The same sum for the same customer on the same day looks like the same payment.
      if (answer.made("payment") === null) return false;
    }
    payOrder(desk.books, order, amount);
    differs(desk, `${order.number} after a payment`, order.state, (await look(desk, "salesOrder", order)).state);
    return count(desk, "payments for orders");
  },
};

/** One order in eight is not paid within the month. */
function isSlow(order: ModelOrder): boolean {
  return Number(order.number.split("-")[1]) % 8 === 3;
}

/** A round sum without a word of what for; it pays what is due first. */
export const payOnAccount: Work = {
  name: "take money on account",
  perOrder: 0.08,
  async do(desk) {
    const order = pick(
      desk,
      desk.books.orders.values(),
      (each) => openSum(each) > 10_000 && ["shipped", "pendingShipment"].includes(each.state),
    );
    if (!order) return false;
    const customer = customerOf(desk.books, order);
    const amount = between(desk.random, 1, Math.max(1, Math.floor(openSum(order) / 5_000))) * 5_000 + between(desk.random, 0, 99);
    const who = oneOf(desk.random, cashiers);
    const text = `收到${customer.short} ${inYuan(amount)}${customer.currency === "USD" ? "美元" : ""} 招行`;
    const answer = await desk.office.say(who, text);
    if (answer.made("payment") === null && answer.text.includes("PAY-")) return false;
    const id = mustHaveMade(text, answer, "payment");
    receive(customer, amount);
    const payment = await look(desk, "payment", { id });
    mustBeDone(`${payment.number} settled`, await desk.office.tap(who, "payment.settleOldest", payment));
    settleOldest(desk.books, customer, amount);
    await compareCredit(desk, customer.number, customer.credit);
    return count(desk, "payments on account");
  },
};

async function compareCredit(desk: Desk, number: string, expected: number): Promise<void> {
  const row = await desk.office.one<{ credit: string }>(
    `SELECT COALESCE(SUM(p.amount - p.allocated - p.refunded), 0) AS credit FROM payments p JOIN customers c ON c.id = p.customer_id
     WHERE c.number = ? AND p.state <> 'voided'`,
    [number],
  );
  differs(desk, `money of ${number} that lies with us`, inYuan(expected), Number(row.credit).toFixed(2));
}
