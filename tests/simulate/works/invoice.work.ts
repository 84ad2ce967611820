import { addDays } from "../../../src/domain/shared/calendar-day";
import { cashiers, count, look, pick, service, type Work } from "../desk";
import { mustBeDone, mustHaveMade } from "../office";

/** What has left whole is invoiced whole; what is due from the invoice gets its day. */
export const invoiceOrders: Work = {
  name: "invoice an order",
  perOrder: 0.4,
  async do(desk) {
    const order = pick(
      desk,
      desk.books.orders.values(),
      (each) => each.state === "shipped" && !each.invoiced && each.lines.every((line) => line.shipped > 0 && line.returned === 0),
    );
    if (!order) return false;
    const text = desk.random() < 0.5 ? `invoice for ${order.number}, ordinary` : `${order.number} 申请开票 普票`;
    const id = mustHaveMade(text, await desk.office.say(service, text), "invoice");
    mustBeDone(`${order.number} invoiced`, await desk.office.tap(cashiers[0], "invoice.issue", await look(desk, "invoice", { id })));
    order.invoiced = true;
    for (const part of order.parts) if (part.due === null && part.from === "invoice") part.due = addDays(desk.today(), part.days);
    return count(desk, "invoices");
  },
};
