import { count, look, pick, type Work } from "../desk";
import { inYuan } from "../model/arithmetic";
import { mustHaveMade, type RecordRef } from "../office";
import { approverOf } from "./approve.work";
import { basket, bookOrder } from "./place-orders.work";

/** The long way: a deal, its quote, the approval, won. */
export const winQuotes: Work = {
  name: "quote and win",
  perOrder: 0.15,
  async do(desk) {
    const customer = pick(desk, desk.books.customers.values(), () => true);
    if (!customer) return false;
    const wanted = basket(desk, customer);
    const english = customer.english !== null && desk.random() < 0.5;
    const goods = wanted.map(({ sku, quantity, price }) => `${sku} ${quantity} ${inYuan(price)}`).join("\n");
    const text = english
      ? `new deal for ${customer.english ?? ""}: winter stock, 50k, close Dec 30`
      : `${customer.short} 新商机 换季备货 预计 5万 12月底前`;
    const dealId = mustHaveMade(text, await desk.office.say(customer.owner, text), "opportunity");
    const seen = await desk.office.one<RecordRef>("SELECT id, version FROM opportunities WHERE id = ?", [dealId]);
    const quoteId = mustHaveMade(goods, await desk.office.tap(customer.owner, "opportunity.quote", seen, { lines: goods }), "quote");
    const { number } = await desk.office.one<{ number: string }>("SELECT number FROM quotes WHERE id = ?", [quoteId]);
    await desk.office.say(customer.owner, `submit ${number}`);
    const approver = await approverOf(desk, number);
    if (approver !== null) await desk.office.say(approver, `approve ${number}`);
    const id = mustHaveMade(`won ${number}`, await desk.office.sayAndConfirm(customer.owner, `won ${number}`), "salesOrder");
    const order = await look(desk, "salesOrder", { id });
    // Its content was approved with the quote: only credit is asked.
    await bookOrder(desk, customer, order.number, wanted, false);
    return count(desk, "orders won");
  },
};
