import { dayBegins, dayOf, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Rule } from "./rule";
import { ruleRef } from "./write-rule";

/** How long the author's word waits, so that it can say of how many records it is true. */
export const alarmMinutes = 2;

/** The company's day that an instant is of, and when it began. */
export async function dayOfAlarm(tx: Tx, instant: Date): Promise<{ readonly day: CalendarDay; readonly began: Date }> {
  const { timeZone } = await companyOf(tx);
  const day = dayOf(instant, timeZone);
  return { day, began: dayBegins(day, timeZone) };
}

/** The rule's author hears of what goes wrong with it: once a day of the same, however many records it is of. */
export async function alarmAuthor(
  tx: Tx,
  rule: Rule,
  actorId: Id,
  { type, what, data }: { readonly type: string; readonly what: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { day } = await dayOfAlarm(tx, tx.now);
  if (!(await tx.rules.alarm(rule.id, day, what))) return;
  const notBefore = new Date(tx.now.getTime() + alarmMinutes * 60_000);
  tx.emit({ type, subject: ruleRef(rule), actorId, data, notBefore });
}
