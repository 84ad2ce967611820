import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { zero, type Currency } from "../shared/money";
import type { Tx } from "../shared/tx";
import type { PlannedPart } from "./plan-receivables";
import { entryOf } from "./post-entries";
import type { Receivable } from "./receivable";

export interface RaiseReceivables {
  readonly source: SubjectRef;
  readonly customerId: Id;
  readonly ownerId: Id;
  readonly currency: Currency;
  readonly parts: readonly PlannedPart[];
  /** The day they count from in the books. */
  readonly day: CalendarDay;
  readonly reference?: string;
}

/**
 * Writes the parts that `planReceivables` made, in two statements. A source has each part once: a second
 * raising of the same source fails on its unique key, so that a cascade run twice cannot ask twice.
 */
export async function raiseReceivables(tx: Tx, actor: Actor, input: RaiseReceivables): Promise<Receivable[]> {
  await requireOpenDay(tx, input.day);
  const none = zero(input.currency);
  const receivables: Receivable[] = [];
  for (const part of input.parts) {
    receivables.push({
      id: newId(),
      number: await tx.numbers.next("AR"),
      customerId: input.customerId,
      ownerId: input.ownerId,
      source: input.source,
      partNo: part.partNo,
      amount: part.amount,
      currency: input.currency,
      settled: none,
      credited: none,
      writtenOff: none,
      due: part.due,
      dueDay: part.dueDay,
      reference: input.reference ?? null,
      createdAt: tx.now,
      version: 1,
    });
  }
  await tx.receivables.add(receivables);
  await tx.receivables.addEntries(
    receivables.map((receivable) =>
      entryOf(tx, actor, { receivable, kind: "raised", amount: receivable.amount, source: input.source, day: input.day }),
    ),
  );
  for (const each of receivables) {
    const subject = { kind: "receivable", id: each.id };
    const after = { number: each.number, amount: each.amount, currency: each.currency, dueDay: each.dueDay };
    tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "receivable.raise", subject, before: null, after });
    tx.emit({ type: "receivable.raised", subject, actorId: actor.personId, data: { ...after, source: input.source } });
  }
  return receivables;
}
