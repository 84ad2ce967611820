import type { Actor } from "../shared/actor";
import { addDays, daysBetween, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { addWorkingMinutes, workingCalendarOf } from "../shared/working-calendar";
import type { Customer } from "../customers/customer";
import { openReceivables } from "../receivables/open-receivables";
import type { Receivable } from "../receivables/receivable";
import { judgePromise } from "./judge-promise";
import { collectionsSetting, reminderStage, type CollectionsSetting } from "./reminder-stage";
import { dueOf, stillOwed } from "./still-owed";

const all = { kind: "all" } as const;
/** Customers in one transaction. */
const batchSize = 50;

/**
 * A day's collecting: promises that were kept or broken, reminders that are due, customers to be told of upstairs. On a
 * day off nothing happens; what was reached then is reached on the next working day. "more": there are more customers.
 */
export async function collect(tx: Tx, actor: Actor, day: CalendarDay): Promise<"more" | "done"> {
  const calendar = await workingCalendarOf(tx, (await companyOf(tx)).timeZone);
  if (!calendar.isWorkingDay(day)) return "done";
  const promises = await tx.collections.promisesBefore(day, batchSize);
  for (const promise of promises) await judgePromise(tx, actor, promise);
  if (promises.length === batchSize) return "more";
  const setting = await collectionsSetting(tx);
  const looked = new Set<Id>();
  let told = 0;
  const dueBefore = addDays(lastDayLooked(day, setting), 1);
  for await (const page of openReceivables(tx, all, { dueBefore })) {
    const reached = await newlyReached(tx, page, day, setting);
    for (const customerId of new Set(reached.map(({ receivable }) => receivable.customerId))) {
      if (looked.has(customerId)) continue;
      if (told === batchSize) return "more";
      looked.add(customerId);
      if (await collectFrom(tx, actor, customerId, day, setting, addWorkingMinutes(calendar, tx.now, 0))) told++;
    }
  }
  return "done";
}

/** What is due after it has reached no stage yet. */
function lastDayLooked(day: CalendarDay, { stages }: CollectionsSetting): CalendarDay {
  return addDays(day, -Math.min(0, ...stages));
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
  { stages, escalateAfterDays }: CollectionsSetting,
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

/** false: there was nothing to claim. What the customer's credit pays is not told upstairs; it is once that credit went elsewhere. */
async function collectFrom(
  tx: Tx,
  actor: Actor,
  customerId: Customer["id"],
  day: CalendarDay,
  setting: CollectionsSetting,
  notBefore: Date,
): Promise<boolean> {
  const until = lastDayLooked(day, setting);
  const reached = await newlyReached(tx, await dueOf(tx, customerId, until), day, setting);
  const owed = new Set((await stillOwed(tx, customerId, until)).map(({ receivable }) => receivable.id));
  const claimed: Reached[] = [];
  for (const each of reached) {
    if (each.what === "escalation" && !owed.has(each.receivable.id)) continue;
    if (await tx.collections.claimOccasion(each.onceKey, customerId, tx.now)) claimed.push(each);
  }
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
  return claimed.length > 0;
}
