import { Dec } from "./decimal";
import type { Percent } from "./money";
import { Refusal } from "./refusal";

/**
 * What a due date is counted from. "prepaid" is owed from the day of the order and before anything ships;
 * "delivery" is due when the goods have arrived; "monthEnd" counts from the end of the month they shipped in.
 */
export const dueFromWords = ["prepaid", "delivery", "order", "shipment", "invoice", "monthEnd"] as const;
export type DueFrom = (typeof dueFromWords)[number];

/** "30 days from shipment": one due rule for one sum. */
export interface DueRule {
  readonly days: number;
  readonly from: DueFrom;
  /** Before the days, and on the start's own day of month: 31 January + 1, + 2 are 28 February, 31 March. */
  readonly months?: number;
  /** Moved on to the end of the month that the day falls in. */
  readonly thenMonthEnd?: boolean;
}

export interface Instalment extends DueRule {
  /** Share of the total; all shares make 100. */
  readonly percent: Percent;
}

/** One rule for the whole sum, or instalments in per cent. Kept as JSON as it stands here. */
export type PaymentTerms = DueRule | { readonly from: "instalments"; readonly parts: readonly Instalment[] };

export const prepaid: PaymentTerms = { days: 0, from: "prepaid" };

/** Every part of the terms with its share; a single rule is one part of 100 %. */
export function instalmentsOf(terms: PaymentTerms): readonly Instalment[] {
  return terms.from === "instalments" ? terms.parts : [{ ...terms, percent: "100" as Percent }];
}

/** True when something must be paid before the goods leave. */
export function asksPrepayment(terms: PaymentTerms): boolean {
  return instalmentsOf(terms).some((part) => part.from === "prepaid");
}

/** Refuses `terms.days` for days that are not 0–365 whole ones and `terms.notWhole` for shares that do not make 100. */
export function checkTerms(terms: PaymentTerms): PaymentTerms {
  const parts = instalmentsOf(terms);
  for (const part of parts) {
    if (!Number.isInteger(part.days) || part.days < 0 || part.days > 365) throw new Refusal("terms.days", { days: part.days });
    if (new Dec(part.percent).lessThanOrEqualTo(0)) throw new Refusal("terms.notWhole", { percent: part.percent });
  }
  const whole = parts.reduce((all, part) => all.plus(part.percent), new Dec(0));
  if (!whole.equals(100)) throw new Refusal("terms.notWhole", { percent: whole.toFixed() });
  return terms;
}
