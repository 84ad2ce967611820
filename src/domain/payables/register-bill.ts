import { requirePermission } from "../access/scope";
import { lockPurchaseOrder, type PurchaseOrderRef } from "../purchasing/move-purchase-order";
import { billableOf, keptOf, purchaseOrderRef, valueOf, type PurchaseOrder, type PurchaseOrderLine } from "../purchasing/purchase-order";
import { accepting, allowExcess, purchasePolicyOf, type PurchasePolicy } from "../purchasing/purchase-policy";
import { usualTerms } from "../purchasing/supplier";
import { dueDay } from "../receivables/due-day";
import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import { dayOf, type CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { newId } from "../shared/id";
import { isZero, sum, zero, type Amount } from "../shared/money";
import { isPositive, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { auditChange, auditCreated, optionalText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { payableRef, type Payable } from "./payable";

export interface RegisterBill extends PurchaseOrderRef {
  readonly billNumber?: string;
  readonly billDay?: CalendarDay;
  /** Tax included, in the order's currency; what the quantities cost by the order where left out. */
  readonly amount?: string;
  /** In base units, by the order's line; all that can be billed where left out. */
  readonly lines?: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
  /** Said by somebody who may: more than was received, or dearer than agreed, is right. */
  readonly acceptOver?: boolean;
}

/**
 * A supplier's bill, matched three ways: ordered, received net of what went back, billed. Quantities and the sum obey the
 * one rule of over-receipts. Refuses `payable.nothingToBill`, `payable.noSuchLine`, `payable.tooMuch`, `payable.tooDear`,
 * `payable.billKnown`, `payable.billInFuture`, `month.isClosed`.
 */
export async function registerBill(tx: Tx, actor: Actor, input: RegisterBill): Promise<Payable> {
  const said = input.acceptOver === true;
  requirePermission(accepting(actor, said, "payable.register"), "payable.register");
  const order = await lockPurchaseOrder(tx, input);
  const policy = await purchasePolicyOf(tx);
  const billed = billedLines(order, input);
  const overQuantity = await checkQuantities(tx, actor, policy, order, billed, said);
  const expected = sum(
    billed.map(({ line, quantity }) => valueOf(line, quantity, order.currency)),
    order.currency,
  );
  const amount = amountOf("amount", input.amount, order.currency) ?? expected;
  if (isZero(amount)) throw new Refusal("payable.nothingToBill", { number: order.number });
  const dear = new Refusal("payable.tooDear", { number: order.number, expected, amount, currency: order.currency });
  const overAmount = allowExcess(actor, policy, { allowed: expected, wanted: amount }, said, dear);
  if (!overQuantity && !overAmount) requirePermission(actor, "payable.register");
  const payable = await newPayable(tx, actor, order, input, { amount, expected, over: overQuantity || overAmount });
  const lines = billed.map(({ line, quantity }, index) => ({
    id: newId(),
    lineNo: index + 1,
    orderLineId: line.id,
    productId: line.productId,
    quantity,
  }));
  const added = { ...payable, lines };
  if (!(await tx.payables.add(added))) await refuseKnown(tx, order, payable.billNumber);
  await markBilled(tx, actor, order, billed);
  auditCreated(tx, actor, "payable.register", payableRef(added), added);
  const { number, supplierId, purchaseOrderId, dueDay: due, currency } = added;
  const data = { number, supplierId, purchaseOrderId, amount, currency, dueDay: due, over: added.overBy !== null };
  tx.emit({ type: "payable.registered", subject: payableRef(added), actorId: actor.personId, data });
  return added;
}

interface Billed {
  readonly line: PurchaseOrderLine;
  readonly quantity: Quantity;
}

function billedLines(order: PurchaseOrder, { lines }: RegisterBill): Billed[] {
  const all = lines
    ? lines.map(({ lineNo, quantity }) => {
        const line = order.lines.find((each) => each.lineNo === lineNo);
        if (!line) throw new Refusal("payable.noSuchLine", { number: order.number, line: lineNo });
        return { line, quantity };
      })
    : order.lines.map((line) => ({ line, quantity: billableOf(line) }));
  const billed = all.filter((each) => isPositive(each.quantity));
  if (billed.length === 0) throw new Refusal("payable.nothingToBill", { number: order.number });
  return billed;
}

async function checkQuantities(
  tx: Tx,
  actor: Actor,
  policy: PurchasePolicy,
  order: PurchaseOrder,
  billed: readonly Billed[],
  said: boolean,
): Promise<boolean> {
  let over = false;
  for (const line of order.lines) {
    const now = total(billed.filter((each) => each.line.id === line.id).map((each) => each.quantity));
    if (!isPositive(now)) continue;
    const sku = (await tx.products.find(line.productId))?.sku ?? "";
    const { received, returned, billed: before } = line;
    const refusal = new Refusal("payable.tooMuch", {
      number: order.number,
      sku,
      received,
      returned,
      billed: before,
      wanted: now,
      open: billable(line),
    });
    if (allowExcess(actor, policy, { allowed: keptOf(line), wanted: plus(before, now) }, said, refusal)) over = true;
  }
  return over;
}

function billable(line: PurchaseOrderLine): Quantity {
  return isPositive(billableOf(line)) ? billableOf(line) : noQuantity;
}

async function newPayable(
  tx: Tx,
  actor: Actor,
  order: PurchaseOrder,
  input: RegisterBill,
  money: { readonly amount: Amount; readonly expected: Amount; readonly over: boolean },
): Promise<Payable> {
  const { timeZone } = await companyOf(tx);
  const today = await todayOf(tx);
  const billDay = input.billDay ?? today;
  if (billDay > today) throw new Refusal("payable.billInFuture", { day: billDay });
  await requireOpenDay(tx, billDay);
  const came = (await tx.receipts.ofOrder(order.id)).findLast((each) => each.kind === "purchase")?.receivedDay ?? billDay;
  const facts = { orderDay: dayOf(order.createdAt, timeZone), shipmentDay: came, deliveryDay: came, invoiceDay: billDay };
  return {
    id: newId(),
    number: await tx.numbers.next("AP"),
    supplierId: order.supplierId,
    purchaseOrderId: order.id,
    billNumber: optionalText("billNumber", input.billNumber, 60),
    billDay,
    dueDay: dueDay(order.terms ?? usualTerms, facts) ?? billDay,
    currency: order.currency,
    amount: money.amount,
    expected: money.expected,
    paid: zero(order.currency),
    state: "open",
    overBy: money.over ? actor.personId : null,
    voidReason: null,
    registeredBy: actor.personId,
    createdAt: tx.now,
    version: 1,
    lines: [],
  };
}

async function refuseKnown(tx: Tx, order: PurchaseOrder, billNumber: string | null): Promise<never> {
  const known = billNumber === null ? null : await tx.payables.byBill(order.supplierId, billNumber);
  throw new Refusal("payable.billKnown", { bill: billNumber ?? "", number: known?.number ?? "" });
}

/** What the order's lines were billed; the order's own state does not change with it. */
export async function markBilled(tx: Tx, actor: Actor, order: PurchaseOrder, billed: readonly Billed[]): Promise<void> {
  const now = (line: PurchaseOrderLine) => total(billed.filter((each) => each.line.id === line.id).map((each) => each.quantity));
  const lines = order.lines.map((line) => ({ ...line, billed: plus(line.billed, now(line)) }));
  const changed = lines.filter((line, index) => line.billed !== order.lines[index]?.billed);
  const saved = await tx.purchaseOrders.save({ ...order, lines }, changed);
  auditChange(tx, actor, "purchaseOrder.bill", purchaseOrderRef(order), order, saved);
}
