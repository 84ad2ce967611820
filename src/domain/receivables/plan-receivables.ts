import type { CalendarDay } from "../shared/calendar-day";
import { allocate, isNegative, isZero, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { dueDay, type DueFacts } from "./due-day";
import { checkTerms, instalmentsOf, type DueRule, type Instalment, type PaymentTerms } from "../shared/payment-terms";

export interface PlannedPart {
  readonly partNo: number;
  readonly amount: Amount;
  readonly due: DueRule;
  readonly dueDay: CalendarDay | null;
}

/**
 * A total as the parts its terms make, in their order; the residual cent goes to the last, and a part
 * that comes to nothing is left out. Pure. Throws what `checkTerms` throws, and `receivable.negativeTotal`.
 */
export function planReceivables(terms: PaymentTerms, total: Amount, currency: Currency, facts: DueFacts): PlannedPart[] {
  if (isNegative(total)) throw new Refusal("receivable.negativeTotal", { amount: total, currency });
  const instalments = instalmentsOf(checkTerms(terms));
  return allocate(
    total,
    instalments.map((part) => part.percent),
    currency,
  )
    .map((amount, index) => ({ amount, due: ruleOf(instalments[index] as Instalment) }))
    .filter((part) => !isZero(part.amount))
    .map((part, index) => ({ ...part, partNo: index + 1, dueDay: dueDay(part.due, facts) }));
}

function ruleOf({ days, from, months, thenMonthEnd }: Instalment): DueRule {
  return { days, from, ...(months === undefined ? {} : { months }), ...(thenMonthEnd === undefined ? {} : { thenMonthEnd }) };
}
