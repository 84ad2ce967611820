import type { ApprovalReason, SubmittedContent } from "../approvals/approval";
import { routeFor, type PlannedRoute } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { Customer } from "../customers/customer";
import type { PriceBook } from "../quotes/price-version";
import type { QuoteVersion } from "../quotes/quote";
import type { Actor } from "../shared/actor";
import { inBase } from "../shared/exchange-rates";
import { auditCreated } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { creditHold, creditRoute, factsOfOrder } from "./credit-hold";
import { noteOrder } from "./move-order";
import type { SalesOrder } from "./order";
import { orderContent } from "./order-content";
import { orderMachine } from "./order.machine";
import { placeOrder } from "./place-order";

export interface CreatedOrder {
  readonly order: SalesOrder;
  /** Why somebody has to approve it first; empty: it is placed. */
  readonly reasons: readonly ApprovalReason[];
}

/**
 * Below the company's limits and the customer's credit a draft is placed at once; else it waits for its approvers.
 * `priced` is its content as an offer, for what it gives away. The caller holds the customer's lock. Refuses
 * `approval.noApprover` and what `placeOrder` refuses.
 */
export async function placeOrAsk(
  tx: Tx,
  actor: Actor,
  customer: Customer,
  draft: SalesOrder,
  priced: QuoteVersion,
  book: PriceBook,
  { isNew }: { readonly isNew: boolean },
): Promise<CreatedOrder> {
  const { currency, totalAmount } = draft;
  const content = orderContent(draft, priced, book.rates);
  const { discount, margin } = content;
  const worth = { amount: inBase(totalAmount, currency, book.rates), currency: book.rates.base };
  const facts = { ...factsOfOrder(draft), discount, margin };
  const subject = { kind: "salesOrder", id: draft.id };
  const hold = await creditHold(tx, customer, draft, await todayOf(tx));
  const route = await routeFor(tx, actor, { matter: "salesOrder", subject, ownerId: draft.ownerId, ...worth, facts });
  if (route.steps.length === 0 && !hold) return { order: await placeAsked(tx, actor, customer, draft, isNew), reasons: [] };
  const routes = [...(route.steps.length > 0 ? [route] : []), ...(hold ? [await creditRoute(tx, actor, draft, hold)] : [])];
  return askForOrder(tx, actor, draft, { content, routes, isNew });
}

/** A new order whose content was approved already: placed at once, or held until finance lets it over the credit limit. */
export async function placeOrHold(
  tx: Tx,
  actor: Actor,
  customer: Customer,
  draft: SalesOrder,
  contentAt: () => Promise<SubmittedContent>,
): Promise<CreatedOrder> {
  const hold = await creditHold(tx, customer, draft, await todayOf(tx));
  if (!hold) return { order: await placeAsked(tx, actor, customer, draft, true), reasons: [] };
  return askForOrder(tx, actor, draft, { content: await contentAt(), routes: [await creditRoute(tx, actor, draft, hold)], isNew: true });
}

async function placeAsked(tx: Tx, actor: Actor, customer: Customer, draft: SalesOrder, isNew: boolean): Promise<SalesOrder> {
  const verb = (prepaid: boolean) => (prepaid ? "awaitPayment" : "confirm");
  return (await placeOrder(tx, actor, customer, draft, { verb, isNew, credit: "asked" })).order;
}

interface Asking {
  readonly content: SubmittedContent;
  /** One after the other. */
  readonly routes: readonly PlannedRoute[];
  readonly isNew: boolean;
}

async function askForOrder(tx: Tx, actor: Actor, draft: SalesOrder, { content, routes, isNew }: Asking): Promise<CreatedOrder> {
  const moved = applyTransition(actor, orderMachine, "submit", draft, null);
  if (isNew) {
    await tx.orders.add(moved);
    auditCreated(tx, actor, "order.create", { kind: "salesOrder", id: moved.id }, moved);
  }
  const order = isNew ? moved : await tx.orders.save(moved);
  noteOrder(tx, actor, "submit", draft, order, { total: draft.totalAmount, currency: draft.currency });
  const reasons = routes.flatMap((route) => route.reasons);
  await submitForApproval(tx, actor, {
    flow: routes.find((route) => route.flow)?.flow ?? null,
    copyTo: [...new Set(routes.flatMap((route) => route.copyTo))],
    amount: routes[0]?.amount ?? null,
    subject: { kind: "salesOrder", id: order.id },
    number: order.number,
    hash: order.contentHash,
    content,
    editedBy: order.editedBy,
    steps: routes.flatMap((route) => route.steps),
    reasons,
  });
  return { order, reasons };
}
