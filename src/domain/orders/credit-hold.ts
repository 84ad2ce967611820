import type { ApprovalReason } from "../approvals/approval";
import { routeFor, type PlannedRoute } from "../approvals/route";
import type { FieldValues } from "../conditions/record-type";
import type { Customer } from "../customers/customer";
import { creditWith } from "../receivables/credit-position";
import { planReceivables, type PlannedPart } from "../receivables/plan-receivables";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { compare, isZero, sum, type Amount } from "../shared/money";
import type { Tx } from "../shared/tx";
import { worthInBase } from "../shared/worth-in-base";
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
export async function creditHold(
  tx: Tx,
  customer: Customer,
  draft: Pick<SalesOrder, "currency" | "terms" | "totalAmount">,
  today: CalendarDay,
): Promise<ApprovalReason | null> {
  const { currency, terms, totalAmount } = draft;
  const amount = onCredit(planReceivables(terms, totalAmount, currency, { orderDay: today }), draft);
  if (isZero(amount)) return null;
  const { position, exposureWith } = await creditWith(tx, customer, { amount, currency });
  if (compare(exposureWith, position.limit) <= 0) return null;
  return { code: "credit", value: exposureWith, limit: position.limit, currency: position.currency };
}

/** What a flow may ask of an order that is not kept yet. */
export function factsOfOrder({ customerId, ownerId, totalAmount, currency, deliverBy }: SalesOrder): FieldValues {
  return { customer: customerId, owner: ownerId, total: totalAmount, currency, deliverBy };
}

/** Who lets an order go over the limit: finance, unless the company's own flow says otherwise. Nobody is never enough. */
export async function creditRoute(tx: Tx, actor: Actor, draft: SalesOrder, hold: ApprovalReason): Promise<PlannedRoute> {
  const worth = await worthInBase(tx, draft.totalAmount, draft.currency);
  const overLimit = new Dec(hold.value ?? "0").minus(hold.limit ?? "0").toFixed();
  const facts = { ...factsOfOrder(draft), overLimit };
  const subject = { kind: "salesOrder", id: draft.id };
  const route = await routeFor(tx, actor, { matter: "creditRelease", subject, ownerId: draft.ownerId, ...worth, facts });
  const steps = route.steps.length > 0 ? route.steps : [{ anyOf: await financePeople(tx) }];
  // The hold stays among the reasons: what it measured is what is released.
  return { ...route, steps, reasons: [hold, ...(route.flow ? route.reasons : [])] };
}

async function financePeople(tx: Tx): Promise<readonly Id[]> {
  return (await tx.people.activeWithRole("finance")).map(({ id }) => id);
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
