import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { amount, compare, minus, negate, sum, zero, type Amount } from "../shared/money";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { dueDay, type DueFacts } from "./due-day";
import type { DueFrom } from "../shared/payment-terms";
import { entryOf, postEntries } from "./post-entries";
import type { Receivable } from "./receivable";

export interface StartDue {
  readonly source: SubjectRef;
  readonly day: CalendarDay;
  /**
   * For a part of the goods: the value of what moves now, and of all that had not moved before it.
   * Left out when this is all, or the rest.
   */
  readonly share?: { readonly now: Amount; readonly open: Amount };
}

/** Goods left: dates what counts from the shipment or from its month's end. */
export function dueFromShipment(tx: Tx, actor: Actor, input: StartDue): Promise<Receivable[]> {
  return startDue(tx, actor, input, ["shipment", "monthEnd"], { shipmentDay: input.day });
}

/** Goods arrived: dates what counts from delivery. */
export function dueFromDelivery(tx: Tx, actor: Actor, input: StartDue): Promise<Receivable[]> {
  return startDue(tx, actor, input, ["delivery"], { deliveryDay: input.day });
}

/** The invoice was issued: dates what counts from it. */
export function dueFromInvoice(tx: Tx, actor: Actor, input: StartDue): Promise<Receivable[]> {
  return startDue(tx, actor, input, ["invoice"], { invoiceDay: input.day });
}

/**
 * Gives the source's undated parts their due day and returns them. When only a share of the goods moved,
 * only that share becomes due: the receivable is split, and the rest stays undated under a new number.
 */
async function startDue(tx: Tx, actor: Actor, input: StartDue, starts: readonly DueFrom[], facts: DueFacts): Promise<Receivable[]> {
  const all = await tx.receivables.lockOfSource(input.source);
  const undated = all.filter((each) => each.dueDay === null && starts.includes(each.due.from));
  let lastPart = Math.max(0, ...all.map((each) => each.partNo));
  const dated: Receivable[] = [];
  for (const receivable of undated) {
    const due = dueDay(receivable.due, facts);
    if (due === null) continue;
    const rest = restAfter(receivable, input);
    if (compare(rest, "0") > 0) await splitOff(tx, actor, receivable, rest, ++lastPart, input);
    await tx.receivables.setDueDay(receivable.id, due, input.day);
    const subject = { kind: "receivable", id: receivable.id };
    const kept = minus(receivable.amount, rest, receivable.currency);
    tx.audit({
      actorId: actor.personId,
      messageId: actor.messageId,
      verb: "receivable.date",
      subject,
      before: { dueDay: null, amount: receivable.amount },
      after: { dueDay: due, amount: kept },
    });
    dated.push({ ...receivable, amount: kept, dueDay: due });
  }
  return dated;
}

/** What was dated is open again, because the goods did not leave. The parts that it was split into stay apart. */
export async function undoDue(tx: Tx, actor: Actor, ids: readonly Id[], reason: string): Promise<void> {
  const today = await todayOf(tx);
  for (const { id, dueDay: was } of await tx.receivables.lockMany(ids)) {
    await tx.receivables.setDueDay(id, null, today);
    tx.audit({
      actorId: actor.personId,
      messageId: actor.messageId,
      verb: "receivable.undate",
      subject: { kind: "receivable", id },
      before: { dueDay: was },
      after: { dueDay: null, reason },
    });
  }
}

/** What of a part is not due yet. What is already paid or credited stays with the dated part. */
function restAfter(receivable: Receivable, { share }: StartDue): Amount {
  const { currency } = receivable;
  if (!share || compare(share.now, share.open) >= 0) return zero(currency);
  const due = amount(new Dec(receivable.amount).times(share.now).dividedBy(share.open), currency);
  const closed = sum([receivable.settled, receivable.credited, receivable.writtenOff], currency);
  return minus(receivable.amount, compare(due, closed) >= 0 ? due : closed, currency);
}

async function splitOff(tx: Tx, actor: Actor, from: Receivable, rest: Amount, partNo: number, input: StartDue): Promise<void> {
  const none = zero(from.currency);
  const own: Receivable = {
    ...from,
    id: newId(),
    number: await tx.numbers.next("AR"),
    partNo,
    amount: rest,
    settled: none,
    credited: none,
    writtenOff: none,
    createdAt: tx.now,
    version: 1,
  };
  const common = { kind: "split" as const, source: input.source, day: input.day };
  await postEntries(tx, actor, [{ ...common, receivable: from, amount: negate(rest, from.currency) }]);
  await tx.receivables.add([own]);
  await tx.receivables.addEntries([entryOf(tx, actor, { ...common, receivable: own, amount: rest })]);
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "receivable.raise",
    subject: { kind: "receivable", id: own.id },
    before: null,
    after: { number: own.number, amount: rest, currency: own.currency, splitFrom: from.number },
  });
}
