import type { ApprovalReason, ApprovalStep } from "../approvals/approval";
import type { Customer } from "../customers/customer";
import { creditWith } from "../receivables/credit-position";
import { planReceivables, type PlannedPart } from "../receivables/plan-receivables";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { compare, isZero, sum, type Amount } from "../shared/money";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "./order";

/** What of an order is owed after the goods have left: the rest is prepaid and nobody's risk. */
export function onCredit(parts: readonly PlannedPart[], { currency }: Pick<SalesOrder, "currency">): Amount {
  const later = parts.filter((part) => part.due.from !== "prepaid");
  return sum(
    later.map((part) => part.amount),
    currency,
  );
}

/**
 * Why the order is held: what the customer would owe with it, over the limit. null: within it. The caller holds the
 * customer's lock.
 */
export async function creditHold(tx: Tx, customer: Customer, draft: SalesOrder, today: CalendarDay): Promise<ApprovalReason | null> {
  const { currency, terms, totalAmount } = draft;
  const amount = onCredit(planReceivables(terms, totalAmount, currency, { orderDay: today }), draft);
  if (isZero(amount)) return null;
  const { position, exposureWith } = await creditWith(tx, customer, { amount, currency });
  if (compare(exposureWith, position.limit) <= 0) return null;
  return { code: "credit", value: exposureWith, limit: position.limit, currency: position.currency };
}

/** Any one of finance lets an order go over the limit. */
export async function creditStep(tx: Tx): Promise<ApprovalStep> {
  return { anyOf: (await tx.people.activeWithRole("finance")).map(({ id }) => id) };
}

/**
 * Up to what exposure the order was let go, in the customer's currency; null where nobody had to. It holds for what the
 * customer owed by then: when more is owed meanwhile, credit is asked again.
 */
export async function creditReleased(tx: Tx, orderId: Id): Promise<Amount | null> {
  const runs = await tx.approvals.of({ kind: "salesOrder", id: orderId });
  const released = runs.find(({ request }) => request.state === "approved")?.request.reasons.find(({ code }) => code === "credit");
  return (released?.value as Amount | undefined) ?? null;
}
