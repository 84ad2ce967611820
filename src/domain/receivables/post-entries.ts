import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { Dec } from "../shared/decimal";
import type { SubjectRef } from "../shared/domain-event";
import { newId } from "../shared/id";
import { amount, negate, zero, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { EntryKind, Receivable } from "./receivable";
import type { SumsChange } from "./receivable-store";

export interface Posting {
  readonly receivable: Pick<Receivable, "id" | "number" | "customerId" | "currency">;
  readonly kind: EntryKind;
  /** Signed as it moves what is open: a settlement is negative. */
  readonly amount: Amount;
  readonly source: SubjectRef;
  readonly day: CalendarDay;
  readonly reason?: string;
}

/** Which of a receivable's sums an entry moves. What closes a receivable grows by as much as what is open shrinks. */
const sumOf: Readonly<Record<EntryKind, keyof SumsChange>> = {
  raised: "amount",
  split: "amount",
  settled: "settled",
  unsettled: "settled",
  credited: "credited",
  writtenOff: "writtenOff",
};

/**
 * The one way that entries come into the ledger: sums them per receivable, changes the rows in the order of
 * their ids with the check inside the UPDATE, and writes the lines. Throws `receivable.overSettled` when a
 * receivable would be closed by more than its amount, or opened by more than was closed, and `month.isClosed`.
 */
export async function postEntries(tx: Tx, actor: Actor, postings: readonly Posting[]): Promise<void> {
  for (const day of new Set(postings.map((each) => each.day))) await requireOpenDay(tx, day);
  const byReceivable = new Map<string, Posting[]>();
  for (const each of postings) byReceivable.set(each.receivable.id, [...(byReceivable.get(each.receivable.id) ?? []), each]);
  const inOrder = [...byReceivable.entries()].toSorted(([left], [right]) => (left < right ? -1 : 1));
  for (const [id, own] of inOrder) {
    const { receivable } = own[0] as Posting;
    if (!(await tx.receivables.move(id, changeOf(own, receivable.currency)))) {
      throw new Refusal("receivable.overSettled", { number: receivable.number });
    }
  }
  await tx.receivables.addEntries(postings.map((each) => entryOf(tx, actor, each)));
}

function changeOf(postings: readonly Posting[], currency: Currency): SumsChange {
  const none = zero(currency);
  const change: Record<keyof SumsChange, Amount> = { amount: none, settled: none, credited: none, writtenOff: none };
  for (const each of postings) {
    const name = sumOf[each.kind];
    const by = name === "amount" ? each.amount : negate(each.amount, currency);
    change[name] = amount(new Dec(change[name]).plus(by), currency);
  }
  return change;
}

/** The line for a posting, also for a new receivable whose row already carries its amount. */
export function entryOf(tx: Tx, actor: Actor, posting: Posting) {
  return {
    id: newId(),
    receivableId: posting.receivable.id,
    customerId: posting.receivable.customerId,
    kind: posting.kind,
    amount: posting.amount,
    effectiveDay: posting.day,
    source: posting.source,
    actorId: actor.personId,
    postedAt: tx.now,
    reason: posting.reason ?? null,
  };
}
