import { addDays, type CalendarDay } from "../../../src/domain/shared/calendar-day";
import { between, cashiers, count, differs, keepers, look, pick, purchaser, type Desk, type Work } from "../desk";
import { inYuan, pieces } from "../model/arithmetic";
import type { ModelPurchase, ModelRequisition } from "../model/books";
import { approve, bill, order, submit, take } from "../model/buying";
import { arrive } from "../model/goods";
import { mustBeDone, mustHaveMade, type RecordRef } from "../office";
import { approverOf } from "./approve.work";

type AskedRow = RecordRef & { readonly number: string; readonly sku: string; readonly place: string; readonly quantity: string };

/** What is suggested is put before its approvers, what is approved is ordered: all that there is. */
export const buyWhatIsShort: Work = {
  name: "buy what is short",
  perOrder: 0.06,
  async do(desk) {
    let done = false;
    for (const row of await asked(desk, "suggested")) {
      mustBeDone(`${row.number} submitted`, await desk.office.tap(purchaser, "requisition.submit", row));
      const requisition = modelOf(desk, row, "suggested");
      if (requisition) submit(requisition);
      done = count(desk, "requisitions submitted");
    }
    for (const row of await asked(desk, "pendingApproval")) {
      const who = await approverOf(desk, row.number);
      if (who === null) continue;
      await desk.office.say(who, `approve ${row.number}`);
      const requisition = modelOf(desk, row, "pendingApproval");
      if (requisition) approve(requisition);
      done = count(desk, "requisitions approved");
    }
    const drafts = new Set<string>();
    for (const row of await asked(desk, "approved")) drafts.add(await orderOne(desk, row));
    for (const number of [...drafts].filter(Boolean)) await confirm(desk, number);
    return done || drafts.size > 0;
  },
};

function asked(desk: Desk, state: string): Promise<AskedRow[]> {
  return desk.office.rows<AskedRow>(
    `SELECT r.id, r.version, r.number, p.sku, w.number AS place, r.quantity FROM requisitions r JOIN products p ON p.id = r.product_id
     JOIN warehouses w ON w.id = r.warehouse_id WHERE r.state = ? ORDER BY r.id`,
    [state],
  );
}

function modelOf(desk: Desk, row: AskedRow, state: ModelRequisition["state"]): ModelRequisition | null {
  const { sku, place } = row;
  const found = desk.books.requisitions.find(
    (each) => each.sku === sku && each.place === place && each.state === state && each.quantity === pieces(row.quantity),
  );
  if (!found) differs(desk, `${row.number} ${sku} in ${place}`, `none of ${row.quantity} ${state}`, "there");
  return found ?? null;
}

async function orderOne(desk: Desk, row: AskedRow): Promise<string> {
  const answer = mustBeDone(`${row.number} ordered`, await desk.office.tap(purchaser, "requisition.order", row));
  const { id, number } = await look(desk, "purchaseOrder", { id: mustHaveMade(row.number, answer, "purchaseOrder") });
  const { due } = await desk.office.one<{ due: string }>("SELECT CAST(due_day AS CHAR) AS due FROM purchase_orders WHERE id = ?", [id]);
  const requisition = modelOf(desk, row, "approved");
  if (requisition) order(desk.books, requisition, number, due);
  count(desk, "requisitions ordered");
  return requisition ? number : "";
}

async function confirm(desk: Desk, number: string): Promise<void> {
  const seen = await look(desk, "purchaseOrder", { number });
  mustBeDone(`${number} confirmed`, await desk.office.tap(purchaser, "purchaseOrder.confirm", seen));
  const purchase = desk.books.purchases.get(number);
  if (purchase) purchase.state = "confirmed";
  count(desk, "purchase orders confirmed");
}

/** Suppliers deliver on the day, or up to four days late, and one in five in two parts. */
export const receiveGoods: Work = {
  name: "receive goods",
  perOrder: 0.12,
  async do(desk) {
    const today = desk.today();
    const coming = (each: ModelPurchase) =>
      (each.state === "confirmed" || each.state === "partlyReceived") && addDays(each.due as CalendarDay, lateness(each)) <= today;
    const purchase = pick(desk, desk.books.purchases.values(), coming);
    if (!purchase) return false;
    const [line] = purchase.lines;
    const keeper = keepers[purchase.place] ?? "P4";
    const open = line ? line.quantity - line.received : 0;
    const part = purchase.lines.length === 1 && open > 20 && desk.random() < 0.2 ? between(desk.random, 1, open - 1) : null;
    const seen = await look(desk, "purchaseOrder", purchase);
    const lot = purchase.lines.some((each) => each.sku === "G15") ? { lot: `L-${purchase.number}`, expiry: "2028-06-30" } : null;
    if (part !== null && !lot)
      mustHaveMade(purchase.number, await desk.office.say(keeper, `${purchase.number} came in, ${part} good`), "receipt");
    else {
      const values = { ...lot, ...(part === null ? {} : { quantity: String(part) }) };
      // An empty form is one that was not filled in.
      const filled = Object.keys(values).length > 0 ? values : { remark: "ok" };
      mustHaveMade(purchase.number, await desk.office.tap(keeper, "purchaseOrder.receive", seen, filled), "receipt");
    }
    receive(desk, purchase, part);
    differs(desk, `${purchase.number} after a receipt`, purchase.state, (await look(desk, "purchaseOrder", purchase)).state);
    return count(desk, "receipts");
  },
};

function receive(desk: Desk, purchase: ModelPurchase, part: number | null): void {
  const came = purchase.lines.map((line, index) => ({ index, sku: line.sku, quantity: part ?? line.quantity - line.received }));
  for (const { index, quantity } of came) take(purchase, index, quantity);
  for (const { sku, quantity } of came) if (quantity > 0) arrive(desk.books, sku, purchase.place, quantity);
}

function lateness({ number }: ModelPurchase): number {
  return Math.max(0, (Number(number.split("-")[1]) % 7) - 2);
}

/** What came is billed, and bills are paid. */
export const settleBills: Work = {
  name: "enter and pay bills",
  perOrder: 0.08,
  async do(desk) {
    const [cashier] = cashiers;
    const unpaid = pick(desk, desk.books.payables.entries(), ([, each]) => each.paid < each.amount);
    if (unpaid && desk.random() < 0.5) {
      const [number, payable] = unpaid;
      const open = payable.amount - payable.paid;
      const amount = desk.random() < 0.8 ? open : Math.max(1, Math.floor(open / 2));
      const values = { amount: inYuan(amount), reference: `付款${number}-${payable.paid}` };
      mustBeDone(number, await desk.office.tap(cashier, "payable.pay", await look(desk, "payable", { number }), values));
      payable.paid += amount;
      await closePurchase(desk, number);
      return count(desk, "bills paid");
    }
    const billable = pick(
      desk,
      desk.books.purchases.values(),
      (each) => each.state !== "draft" && each.lines.some((line) => line.received > line.billed),
    );
    if (!billable) return false;
    const text = `bill for ${billable.number} number B${billable.number.slice(3)}-${between(desk.random, 1, 999_999)}`;
    const id = mustHaveMade(text, await desk.office.say(cashier, text), "payable");
    const { number } = await look(desk, "payable", { id });
    desk.books.payables.set(number, { amount: bill(billable), paid: 0 });
    billOf.set(number, billable);
    return count(desk, "bills entered");
  },
};

const billOf = new Map<string, ModelPurchase>();

/** Received, billed and paid whole: done with. */
async function closePurchase(desk: Desk, payable: string): Promise<void> {
  const purchase = billOf.get(payable);
  if (!purchase || purchase.state !== "received") return;
  const bills = [...desk.books.payables].filter(([number]) => billOf.get(number) === purchase);
  if (purchase.lines.every((line) => line.billed === line.received) && bills.every(([, each]) => each.paid === each.amount))
    purchase.state = "closed";
  differs(desk, `${purchase.number} after paying ${payable}`, purchase.state, (await look(desk, "purchaseOrder", purchase)).state);
}
