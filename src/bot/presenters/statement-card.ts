import { statementCard } from "../../../cards/receivables/statement.card";
import type { Card } from "../../../cards/kit/nodes";
import type { Statement } from "../../domain/payments/customer-statement";
import type { AccountLine } from "../../domain/receivables/account-line";
import type { Actor } from "../../domain/shared/actor";
import { calendarDay, type CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { isZero, sum } from "../../domain/shared/money";
import { Refusal } from "../../domain/shared/refusal";
import { customerName, sumOf } from "./wording";

/** As many moves as a card shows; the files have all. */
const shownLines = 20;

/** The facts of a statement that was read. */
export function statementFacts(statement: Statement, viewer: Actor): Card {
  const { customer, from, to, parts } = statement;
  return statementCard.render(
    {
      id: statementKey(customer.id, from, to),
      customer: { number: customer.number, name: customerName(customer, viewer) },
      from,
      to,
      parts: parts.map((part) => {
        const { currency, aging } = part;
        const { days1to30, days31to60, days61to90, over90 } = aging.buckets;
        const late = sum([days1to30, days31to60, days61to90, over90], currency);
        return {
          opening: sumOf(part.opening, currency),
          charged: sumOf(part.charged, currency),
          paid: sumOf(part.paid, currency),
          credited: sumOf(part.credited, currency),
          closing: sumOf(part.closing, currency),
          overdue: isZero(late) ? null : sumOf(late, currency),
          lines: part.lines.slice(-shownLines).map((line) => ({
            day: line.day,
            kind: line.kind,
            number: numberOf(line),
            amount: sumOf(line.amount, currency),
            balance: sumOf(line.balance, currency),
          })),
          earlier: Math.max(0, part.lines.length - shownLines),
        };
      }),
    },
    viewer.language,
  );
}

/** What the customer knows it by, beside our number: "INV-86 (AR-86)", "AR-87 · SO-12". */
export function numberOf({ number, reference, orderNumber }: AccountLine): string {
  if (reference !== null) return `${reference} (${number})`;
  return orderNumber === null ? number : `${number} · ${orderNumber}`;
}

/** Which statement a button means: whose, of which days. */
export function statementKey(customerId: Id, from: CalendarDay, to: CalendarDay): string {
  return [customerId, from, to].join(".");
}

/** Refuses `action.unknown` for a key that is none of ours. */
export function readStatementKey(key: string): { readonly customerId: Id; readonly from: CalendarDay; readonly to: CalendarDay } {
  const [customerId, from, to] = key.split(".");
  if (customerId === undefined || from === undefined || to === undefined) throw new Refusal("action.unknown", { action: key.slice(0, 40) });
  try {
    return { customerId, from: calendarDay(from), to: calendarDay(to) };
  } catch {
    throw new Refusal("action.unknown", { action: key.slice(0, 40) });
  }
}
