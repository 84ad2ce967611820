import { leftOf, openOf, total, type ModelAllocation, type ModelOrder, type ModelPart, type ModelPayment, type MoneyModel } from "./model";

/** The most that may be written off of one part, as the company begins with. */
const writeOffLimit = 10_00;

export function settle(model: MoneyModel, which: number, order: ModelOrder | null): boolean {
  const payment = model.payments[which];
  if (!payment || leftOf(payment) === 0) return false;
  const among = (order ? [order] : model.orders).flatMap(({ parts }) => parts);
  // The sort keeps the order in which they arose.
  let settled = false;
  for (const part of among.toSorted((one, other) => one.due - other.due)) {
    const amount = Math.min(openOf(part), leftOf(payment));
    if (amount === 0) continue;
    part.settled += amount;
    payment.allocated += amount;
    model.allocations.push({ payment, part, amount });
    settled = true;
  }
  return settled;
}

export function unsettle(model: MoneyModel, payment: ModelPayment | undefined): boolean {
  if (!payment || payment.voided || payment.allocated === 0) return false;
  for (const { part, amount } of model.allocations.filter((each) => each.payment === payment)) part.settled -= amount;
  model.allocations = model.allocations.filter((each) => each.payment !== payment);
  payment.allocated = 0;
  return true;
}

export function voidPayment(model: MoneyModel, payment: ModelPayment | undefined): boolean {
  if (!payment || payment.voided || payment.refunded > 0) return false;
  unsettle(model, payment);
  payment.voided = true;
  return true;
}

export function refund(payment: ModelPayment | undefined, cents: number): boolean {
  if (!payment || cents === 0 || leftOf(payment) < cents) return false;
  payment.refunded += cents;
  return true;
}

/** Back out of what the customer has to its credit, the newest payment first; all of it or nothing. */
export function payBack(model: MoneyModel, cents: number): boolean {
  if (total(model.payments.map(leftOf)) < cents) return false;
  let left = cents;
  for (const payment of model.payments.toReversed()) {
    const amount = Math.min(leftOf(payment), left);
    payment.refunded += amount;
    left -= amount;
  }
  return true;
}

export function writeOff(part: ModelPart | undefined, cents: number): boolean {
  if (!part || cents === 0 || cents > openOf(part) || part.writtenOff + cents > writeOffLimit) return false;
  part.writtenOff += cents;
  return true;
}

export const creditable = ({ parts }: ModelOrder) => total(parts.map((each) => each.amount - each.credited - each.writtenOff));

/** The last part first, what is not paid before what is; money that is set free is what was settled last. Returns how much was. */
export function credit(model: MoneyModel, order: ModelOrder, cents: number): number {
  const lastFirst = order.parts.toReversed();
  let left = cents;
  const unpaid = lastFirst.map((part) => {
    const amount = Math.min(openOf(part), left);
    left -= amount;
    return amount;
  });
  let released = 0;
  const remainders: ModelAllocation[] = [];
  for (const [index, part] of lastFirst.entries()) {
    const free = Math.min(part.settled, left);
    left -= free;
    released += free;
    part.credited += (unpaid[index] ?? 0) + free;
    remainders.push(...takeBack(model, part, free));
  }
  model.allocations.push(...remainders);
  return released;
}

function takeBack(model: MoneyModel, part: ModelPart, cents: number): ModelAllocation[] {
  const remainders: ModelAllocation[] = [];
  let left = cents;
  part.settled -= cents;
  for (const allocation of model.allocations.filter((each) => each.part === part).toReversed()) {
    if (left === 0) break;
    const back = Math.min(allocation.amount, left);
    left -= back;
    allocation.payment.allocated -= back;
    model.allocations = model.allocations.filter((each) => each !== allocation);
    if (allocation.amount > back) remainders.push({ ...allocation, amount: allocation.amount - back });
  }
  return remainders;
}
