import { count, differs, look, pick, type Desk, type Work } from "../desk";
import type { ModelOrder } from "../model/books";
import { place } from "../model/goods";
import { customerOf, exposure } from "../model/money";

/** Every approver of an order that waits, one after the other; now and then somebody says no. */
export const approveOrders: Work = {
  name: "decide on an order",
  perOrder: 0.4,
  async do(desk) {
    const order = pick(desk, desk.books.orders.values(), (each) => each.state === "pendingApproval");
    if (!order) return false;
    if (desk.random() < 0.08) return reject(desk, order);
    for (let turn = 0; turn < 5; turn++) {
      const who = await approverOf(desk, order.number);
      if (who === null) break;
      await desk.office.say(who, desk.random() < 0.5 ? `approve ${order.number}` : `同意 ${order.number}`);
      if ((await approverOf(desk, order.number)) === who) break;
    }
    const customer = customerOf(desk.books, order);
    const total = order.lines.reduce((sum, line) => sum + line.gross, 0);
    const after = exposure(desk.books, customer) + total;
    const prepaid = customer.terms.from === "prepaid";
    // What was owed meanwhile may be more than what was let go.
    if (prepaid || after <= customer.limit || (order.releasedTo !== null && after <= order.releasedTo))
      place(desk.books, order, desk.today());
    differs(desk, `${order.number} after its approval`, order.state, (await look(desk, "salesOrder", order)).state);
    return count(desk, "orders approved");
  },
};

async function reject(desk: Desk, order: ModelOrder): Promise<boolean> {
  const who = await approverOf(desk, order.number);
  if (who === null) return false;
  await desk.office.say(who, `reject ${order.number}, not this month`);
  order.state = "cancelled";
  differs(desk, `${order.number} rejected`, order.state, (await look(desk, "salesOrder", order)).state);
  return count(desk, "orders rejected");
}

/** Whose turn it is; null when nobody is asked any more. */
export async function approverOf(desk: Desk, number: string): Promise<string | null> {
  const [row] = await desk.office.rows<{ number: string }>(
    `SELECT p.number FROM approval_tasks t JOIN approval_requests r ON r.id = t.request_id JOIN people p ON p.id = t.approver_id
     WHERE r.subject_number = ? AND r.state = 'pending' AND t.state = 'open' ORDER BY t.step_no, p.number LIMIT 1`,
    [number],
  );
  return row?.number ?? null;
}
