import { Dec } from "../../domain/shared/decimal";
import { newId } from "../../domain/shared/id";
import { idOf, put, type Loading } from "./loading";

/** Receivables of all open and shipped orders with their entries; payments and what they settle. */
export async function loadMoney(loading: Loading): Promise<void> {
  const { tx, world, ids } = loading;
  for (const payment of world.payments) ids.set(payment.id, newId());
  const owing = new Set(["pendingPayment", "pendingShipment", "shipped", "completed"]);
  let part = 0;
  for (const order of world.orders.filter((each) => owing.has(each.state))) {
    const invoice = world.invoices.find((each) => each.order === order.id);
    const [row] = await tx.sql.rows<{ customer_id: string; owner_id: string; total: string; currency: string; terms: unknown }>(
      "SELECT customer_id, owner_id, total_amount AS total, currency, terms FROM sales_orders WHERE id = ?",
      [idOf(loading, order.id)],
    );
    if (!row) throw new Error(`order ${order.id} was not loaded`);
    const [id, number] = [newId(), `AR-${++part}`];
    ids.set(number, id);
    const settled = world.payments
      .flatMap((payment) => payment.allocations)
      .filter((share) => share.invoice === invoice?.id)
      .reduce((all, share) => all.plus(share.amount), new Dec(0));
    const createdAt = loading.daysAgo(order.state === "shipped" || order.state === "completed" ? 30 : 5);
    const terms = (typeof row.terms === "string" ? JSON.parse(row.terms) : row.terms) as { from: string };
    const due = invoice?.due ?? (terms.from === "prepaid" ? world.now.slice(0, 10) : null);
    await put(tx, "receivables", [
      {
        id,
        number,
        customer_id: row.customer_id,
        owner_id: row.owner_id,
        source_kind: "salesOrder",
        source_id: idOf(loading, order.id),
        part_no: 1,
        amount: row.total,
        currency: row.currency,
        settled: settled.toFixed(),
        due_rule: JSON.stringify(terms),
        due_day: due ? loading.day(due) : null,
        reference: invoice?.id ?? null,
        created_at: createdAt,
        version: 1,
      },
    ]);
    if (invoice) ids.set(invoice.id, id);
    await put(tx, "receivable_entries", [
      {
        id: newId(),
        receivable_id: id,
        customer_id: row.customer_id,
        kind: "raised",
        amount: row.total,
        effective_day: loading.day("2026-10-26"),
        source_kind: "salesOrder",
        source_id: idOf(loading, order.id),
        actor_id: row.owner_id,
        posted_at: createdAt,
        reason: null,
      },
    ]);
  }
  for (const payment of world.payments) await loadPayment(loading, payment);
}

async function loadPayment(loading: Loading, payment: Loading["world"]["payments"][number]): Promise<void> {
  const { tx } = loading;
  const [id, customerId, day] = [idOf(loading, payment.id), idOf(loading, payment.customer), loading.day(payment.date)];
  const allocated = payment.allocations.reduce((all, share) => all.plus(share.amount), new Dec(0));
  await put(tx, "payments", [
    {
      id,
      number: payment.id,
      customer_id: customerId,
      amount: payment.amount,
      currency: payment.currency,
      allocated: allocated.toFixed(),
      received_day: day,
      account: payment.currency === "USD" ? "BOC" : "CMB",
      method: "transfer",
      reference: null,
      once_key: null,
      state: payment.state,
      void_reason: null,
      registered_by: idOf(loading, "P7"),
      created_at: loading.daysAgo(7),
      version: 1,
    },
  ]);
  for (const share of payment.allocations) {
    const receivableId = idOf(loading, share.invoice);
    await put(tx, "allocations", [
      {
        id: newId(),
        payment_id: id,
        receivable_id: receivableId,
        amount: share.amount,
        payment_amount: share.amount,
        allocated_day: day,
        reversed_at: null,
        reversed_day: null,
        created_at: loading.daysAgo(7),
      },
    ]);
    await put(tx, "receivable_entries", [
      {
        id: newId(),
        receivable_id: receivableId,
        customer_id: customerId,
        kind: "settled",
        amount: `-${share.amount}`,
        effective_day: day,
        source_kind: "payment",
        source_id: id,
        actor_id: idOf(loading, "P7"),
        posted_at: loading.daysAgo(7),
        reason: null,
      },
    ]);
  }
}
