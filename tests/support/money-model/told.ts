import type { Id } from "../../../src/domain/shared/id";
import type { Tx } from "../../../src/domain/shared/tx";
import { creditedOf, totalOf, type ModelPayment, type MoneyModel } from "./model";

/** The documents made in one run, by the model's index. */
export interface MoneyRun {
  readonly customerId: Id;
  readonly orders: Id[];
  readonly payments: Id[];
  readonly invoices: Id[];
  readonly returns: Id[];
}

/** The same facts of a model and of the database, as text to compare. */
export function toldByModel(model: MoneyModel, done: readonly boolean[]): string {
  return JSON.stringify({
    orders: model.orders.map(({ state, lines, parts }) => [
      state,
      ...lines.map((line) => [line.net, line.tax, line.shipped, line.cancelled, line.returned, line.invoiced].join("/")),
      ...parts.map((part) => [part.amount, part.settled, part.credited, part.writtenOff].join("/")),
    ]),
    payments: model.payments.map((each) => [stateInModel(each), each.allocated, each.refunded]),
    invoices: model.invoices.map((each) => [each.state, totalOf(each), creditedOf(each)]),
    returns: model.returns.map((each) => [each.state, each.received, each.credited, each.released, each.refunded]),
    done,
  });
}

function stateInModel({ amount, allocated, refunded, voided }: ModelPayment): string {
  if (voided) return "voided";
  if (allocated + refunded === 0) return "registered";
  return allocated + refunded === amount ? "settled" : "partlySettled";
}

const cents = (amount: string | undefined) => Math.round(Number(amount) * 100);

export async function toldByDatabase(tx: Tx, run: MoneyRun, done: readonly boolean[]): Promise<string> {
  const all = { kind: "all" } as const;
  const orders: unknown[] = [];
  for (const id of run.orders) {
    const order = await tx.orders.find(all, id);
    const parts = (await tx.receivables.ofSource({ kind: "salesOrder", id })).toSorted((one, other) => one.partNo - other.partNo);
    orders.push([
      order?.state,
      ...(order?.lines ?? []).map((line) =>
        [cents(line.netAmount), cents(line.taxAmount), line.shipped, line.cancelled, line.returned, line.invoiced].join("/"),
      ),
      ...parts.map((part) => [part.amount, part.settled, part.credited, part.writtenOff].map(cents).join("/")),
    ]);
  }
  const payments: unknown[] = [];
  for (const id of run.payments) {
    const payment = await tx.payments.find(all, id);
    payments.push([payment?.state, cents(payment?.allocated), cents(payment?.refunded)]);
  }
  const invoices: unknown[] = [];
  for (const id of run.invoices) {
    const invoice = await tx.invoices.find(all, id);
    invoices.push([invoice?.state, cents(invoice?.totalAmount), cents(invoice?.creditedAmount)]);
  }
  const returns: unknown[] = [];
  for (const id of run.returns) {
    const given = await tx.returns.find(all, id);
    const sums = [given?.creditedAmount, given?.releasedAmount, given?.refundedAmount].map(cents);
    returns.push([given?.state, Number(given?.lines[0]?.received), ...sums]);
  }
  return JSON.stringify({ orders, payments, invoices, returns, done });
}
