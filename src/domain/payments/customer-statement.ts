import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Customer } from "../customers/customer";
import type { AccountLine } from "../receivables/account-line";
import { agingOf, type AgingRow, type OpenItem } from "../receivables/aging";
import type { Actor } from "../shared/actor";
import { addDays, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { compare, sum, zero, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** One currency of a customer's account over some days. Opening, charged, paid and credited, each signed, sum to closing. */
export interface StatementPart {
  readonly currency: Currency;
  /** The balance at the end of the day before; what we owe the customer is negative. */
  readonly opening: Amount;
  /** Oldest first, each with the balance after it. */
  readonly lines: readonly (AccountLine & { readonly balance: Amount })[];
  /** What orders raised. */
  readonly charged: Amount;
  /** Payments in, less what was paid back, voided or used for another currency; negative where money came. */
  readonly paid: Amount;
  /** Credits and write-offs; negative. */
  readonly credited: Amount;
  readonly closing: Amount;
  /** What makes the closing balance: open items by age less credit. */
  readonly aging: AgingRow;
  readonly open: readonly OpenItem[];
}

export interface Statement {
  readonly customer: Customer;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** One at least: the customer's own currency, also where nothing moved. */
  readonly parts: readonly StatementPart[];
}

export interface ReadStatement {
  readonly customerId: Id;
  readonly from: CalendarDay;
  /** Cut at today. */
  readonly to: CalendarDay;
}

/**
 * A customer's account from day to day, rebuilt from the ledger as of its last day; all that colleagues sold counts too.
 * Throws `access.notAllowed`, `customer.notFound` out of the actor's scope, and `statement.notYet` for days to come.
 */
export async function readStatement(tx: Tx, actor: Actor, input: ReadStatement): Promise<Statement> {
  requirePermission(actor, "receivable.read");
  const customer = requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), input.customerId));
  const today = await todayOf(tx);
  const { from } = input;
  const to = input.to > today ? today : input.to;
  if (from > to) throw new Refusal("statement.notYet", { from, to: input.to });
  const before = addDays(from, -1);
  const opening = await balancesOn(tx, customer.id, before);
  const closing = await balancesOn(tx, customer.id, to);
  const lines = await tx.receivables.linesOfAccount(customer.id, from, to);
  const all = [...opening.rows, ...closing.rows, ...lines].map(({ currency }) => currency);
  const currencies = [customer.currency, ...new Set(all.filter((each) => each !== customer.currency).toSorted())];
  const parts = currencies.map((currency) =>
    partOf(currency, {
      opening: opening.rows.find((row) => row.currency === currency)?.balance ?? zero(currency),
      lines: lines.filter((line) => line.currency === currency),
      aging: closing.rows.find((row) => row.currency === currency) ?? nothingOwed(customer.id, currency, to),
      open: closing.items.filter((item) => item.currency === currency),
    }),
  );
  return { customer, from, to, parts };
}

async function balancesOn(
  tx: Tx,
  customerId: Id,
  day: CalendarDay,
): Promise<{ readonly rows: readonly AgingRow[]; readonly items: readonly OpenItem[] }> {
  const items = await tx.receivables.openItemsAsOf({ kind: "all" }, day, customerId);
  return { rows: agingOf(items, await tx.receivables.creditAsOf({ kind: "all" }, day, customerId), day), items };
}

function nothingOwed(customerId: Id, currency: Currency, day: CalendarDay): AgingRow {
  const [row] = agingOf([], [{ customerId, currency, amount: zero(currency) }], day);
  if (!row) throw new Error("a credit of nothing makes a row");
  return row;
}

interface PartFacts {
  readonly opening: Amount;
  readonly lines: readonly AccountLine[];
  readonly aging: AgingRow;
  readonly open: readonly OpenItem[];
}

/** Throws where opening and lines do not come to what the ledger says for the last day: no statement is better than a wrong one. */
function partOf(currency: Currency, { opening, lines, aging, open }: PartFacts): StatementPart {
  let balance = opening;
  const running = lines.map((line) => {
    balance = sum([balance, line.amount], currency);
    return { ...line, balance };
  });
  if (compare(balance, aging.balance) !== 0) {
    throw new Error(`a statement comes to ${balance} ${currency} and its ledger to ${aging.balance}`);
  }
  const of = (...kinds: readonly AccountLine["kind"][]) =>
    sum(
      lines.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount),
      currency,
    );
  return {
    currency,
    opening,
    lines: running,
    charged: of("raised"),
    paid: of("payment", "refunded", "voided", "exchanged"),
    credited: of("credited", "writtenOff"),
    closing: balance,
    aging,
    open,
  };
}
