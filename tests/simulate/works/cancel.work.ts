import { count, differs, look, pick, type Work } from "../desk";
import { cancel } from "../model/goods";
import { customerOf } from "../model/money";

export const cancelOrders: Work = {
  name: "cancel an order",
  perOrder: 0.05,
  async do(desk) {
    const states = ["pendingApproval", "pendingPayment", "pendingShipment"];
    const order = pick(desk, desk.books.orders.values(), (each) => states.includes(each.state));
    if (!order) return false;
    const { owner } = customerOf(desk.books, order);
    const text = desk.random() < 0.5 ? `取消 ${order.number}，客户预算冻结了` : `cancel ${order.number}, their budget got frozen`;
    await desk.office.sayAndConfirm(owner, text);
    cancel(desk.books, order);
    differs(desk, `${order.number} cancelled`, order.state, (await look(desk, "salesOrder", order)).state);
    return count(desk, "orders cancelled");
  },
};
