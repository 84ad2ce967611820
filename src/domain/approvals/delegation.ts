import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

/** Somebody decides for somebody else: for some days, up to some amount. */
export interface Delegation {
  readonly id: Id;
  readonly personId: Id;
  readonly toId: Id;
  /** Both days included. */
  readonly fromDay: CalendarDay;
  readonly untilDay: CalendarDay;
  /** In the base currency; null: whatever the amount. */
  readonly limitAmount: Amount | null;
  readonly currency: Currency;
  /** Taken back before its last day. */
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What is decided on, as far as a stand-in is concerned. */
export interface Weighed {
  readonly amount: Amount | null;
  readonly submittedBy: Id;
}

/** Up to its limit; what nobody can put a value on is over every limit. */
export function covers({ limitAmount }: Delegation, { amount }: Pick<Weighed, "amount">): boolean {
  return limitAmount === null || (amount !== null && new Dec(amount).lessThanOrEqualTo(limitAmount));
}

/**
 * Who may decide in somebody's place, beside that person: stand-ins and their stand-ins, each within every limit on the
 * way; never the submitter, whom a chain may lead to but not through. Delegations in a circle end.
 */
export function standInsOf(personId: Id, delegations: readonly Delegation[], weighed: Weighed): readonly Id[] {
  const found: Id[] = [];
  const seen = new Set<Id>([personId, weighed.submittedBy]);
  let reached: readonly Id[] = [personId];
  while (reached.length > 0) {
    const next: Id[] = [];
    for (const each of delegations) {
      if (!reached.includes(each.personId) || seen.has(each.toId) || !covers(each, weighed)) continue;
      seen.add(each.toId);
      next.push(each.toId);
    }
    found.push(...next);
    reached = next;
  }
  return found;
}

/** For whom somebody may stand in on these delegations, whatever the amount: whose turns are to be looked through. */
export function principalsOf(personId: Id, delegations: readonly Delegation[]): readonly Id[] {
  const seen = new Set<Id>([personId]);
  for (let size = 0; size < seen.size;) {
    size = seen.size;
    for (const each of delegations) if (seen.has(each.toId)) seen.add(each.personId);
  }
  seen.delete(personId);
  return [...seen];
}
