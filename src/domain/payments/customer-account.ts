import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Customer } from "../customers/customer";
import { agingOf, type AgingRow, type OpenItem } from "../receivables/aging";
import { creditPosition, type CreditPosition } from "../receivables/credit-position";
import type { Receivable } from "../receivables/receivable";
import type { Actor } from "../shared/actor";
import { addDays, dayOf, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

export interface CustomerAccount {
  readonly customer: Customer;
  readonly position: CreditPosition;
  /** The oldest due first. */
  readonly open: readonly Receivable[];
}

/** What one customer owes, and may still owe. Throws `access.notAllowed`, then `customer.notFound` for one out of the actor's scope. */
export async function customerAccount(tx: Tx, actor: Actor, customerId: Id): Promise<CustomerAccount> {
  requirePermission(actor, "receivable.read");
  const customer = requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), customerId));
  // The customer is the actor's; what a colleague sold to it counts too, or the sums would not be what it owes.
  const open = await tx.receivables.find({ kind: "all" }, { customerId, open: true, limit: 200 });
  return { customer, position: await creditPosition(tx, customer), open };
}

export interface ListReceivables {
  readonly customerId?: Id;
  /** Late by more than so many days; 0: all that is overdue. Left out: all that is open. */
  readonly overdueMoreThanDays?: number;
  readonly limit?: number;
  /** Only what comes behind this one. */
  readonly after?: Id;
}

/** Open receivables of the actor's scope, the oldest due first. */
export async function listReceivables(tx: Tx, actor: Actor, input: ListReceivables): Promise<readonly Receivable[]> {
  requirePermission(actor, "receivable.read");
  const today = dayOf(tx.now, (await companyOf(tx)).timeZone);
  return tx.receivables.find(scopeOf(actor), {
    open: true,
    limit: Math.max(1, Math.min(200, input.limit ?? 50)),
    ...(input.after === undefined ? {} : { after: input.after }),
    ...(input.customerId === undefined ? {} : { customerId: input.customerId }),
    ...(input.overdueMoreThanDays === undefined ? {} : { dueBefore: addDays(today, -input.overdueMoreThanDays) }),
  });
}

/** Aging as of any day (today when left out), rebuilt from what was posted for it. */
export async function readAging(
  tx: Tx,
  actor: Actor,
  input: { readonly asOf?: CalendarDay; readonly customerId?: Id },
): Promise<{ readonly asOf: CalendarDay; readonly rows: readonly AgingRow[]; readonly items: readonly OpenItem[] }> {
  requirePermission(actor, "receivable.read");
  const asOf = input.asOf ?? dayOf(tx.now, (await companyOf(tx)).timeZone);
  const scope = scopeOf(actor);
  const items = await tx.receivables.openItemsAsOf(scope, asOf, input.customerId);
  const credits = await tx.receivables.creditAsOf(scope, asOf, input.customerId);
  return { asOf, rows: agingOf(items, credits, asOf), items };
}
