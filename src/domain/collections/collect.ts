import type { Actor } from "../shared/actor";
import { addDays, daysBetween, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { addWorkingMinutes, workingCalendarOf } from "../shared/working-calendar";
import type { Receivable } from "../receivables/receivable";
import { closePromise } from "./note-promise";
import { collectionsSetting, reminderStage } from "./reminder-stage";

const all = { kind: "all" } as const;
/** Customers in one transaction. */
const batchSize = 50;
const mostLooked = 5_000;

/**
 * A day's collecting: promises that were kept or broken, reminders that are due, customers to be told of upstairs. On a
 * day off nothing happens; what was reached then is reached on the next working day. "more": there are more customers.
 */
export async function collect(tx: Tx, actor: Actor, day: CalendarDay): Promise<"more" | "done"> {
  const calendar = await workingCalendarOf(tx, (await companyOf(tx)).timeZone);
  if (!calendar.isWorkingDay(day)) return "done";
  const promises = await tx.collections.promisesBefore(day, batchSize);
  for (const promise of promises) {
    const late = await dueOf(tx, promise.customerId, promise.promisedDay);
    await closePromise(tx, actor, promise, late.some((each) => each.currency === promise.currency) ? "broken" : "kept");
  }
  if (promises.length === batchSize) return "more";
  const { stages, escalateAfterDays } = await collectionsSetting(tx);
  const latest = addDays(day, 1 - Math.min(0, ...stages));
  const due = await tx.receivables.find(all, { open: true, dueBefore: latest, limit: mostLooked });
  const reached = await newlyReached(tx, due, day, stages, escalateAfterDays);
  const customers = [...new Set(reached.map(({ receivable }) => receivable.customerId))].toSorted();
  for (const customerId of customers.slice(0, batchSize)) {
    const own = reached.filter(({ receivable }) => receivable.customerId === customerId);
    await collectFrom(tx, actor, customerId, own, addWorkingMinutes(calendar, tx.now, 0));
  }
  return customers.length > batchSize ? "more" : "done";
}

/** What the customer should have paid by a day and has not. */
export async function dueOf(tx: Tx, customerId: Id, day: CalendarDay): Promise<Receivable[]> {
  return tx.receivables.find(all, { customerId, open: true, dueBefore: addDays(day, 1), limit: 200 });
}

interface Reached {
  readonly receivable: Receivable;
  readonly onceKey: string;
  readonly what: "reminder" | "escalation";
}

async function newlyReached(
  tx: Tx,
  due: readonly Receivable[],
  day: CalendarDay,
  stages: readonly number[],
  escalateAfterDays: number,
): Promise<Reached[]> {
  const reached = due.flatMap((receivable): Reached[] => {
    const { id, dueDay } = receivable;
    if (dueDay === null) return [];
    const stage = reminderStage(dueDay, day, stages);
    const late = daysBetween(dueDay, day) >= escalateAfterDays;
    return [
      ...(stage === null ? [] : [{ receivable, onceKey: `${id}/${dueDay}/${stage}`, what: "reminder" as const }]),
      ...(late ? [{ receivable, onceKey: `${id}/${dueDay}/escalated`, what: "escalation" as const }] : []),
    ];
  });
  const happened = await tx.collections.happened(reached.map(({ onceKey }) => onceKey));
  return reached.filter(({ onceKey }) => !happened.has(onceKey));
}

async function collectFrom(tx: Tx, actor: Actor, customerId: Id, reached: readonly Reached[], notBefore: Date): Promise<void> {
  const claimed: Reached[] = [];
  for (const each of reached) if (await tx.collections.claimOccasion(each.onceKey, customerId, tx.now)) claimed.push(each);
  const subject = { kind: "customer", id: customerId };
  const numbers = (what: Reached["what"]) => claimed.filter((each) => each.what === what).map(({ receivable }) => receivable.number);
  const [reminded, escalated] = [numbers("reminder"), numbers("escalation")];
  const promised = await tx.collections.openPromiseOf(customerId);
  if (reminded.length > 0 && !promised) {
    const data = { customerId, receivables: reminded };
    tx.emit({ type: "customer.reminderDue", subject, actorId: actor.personId, data, notBefore });
  }
  if (escalated.length > 0) {
    const data = { customerId, receivables: escalated };
    tx.emit({ type: "customer.escalated", subject, actorId: actor.personId, data, notBefore });
  }
}
