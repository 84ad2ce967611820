import { DateTime } from "luxon";
import type { FoundRecord } from "../conditions/record-reader";
import type { FieldValue, RecordTypes } from "../conditions/record-type";
import { addDays, calendarDay, dayOf, type CalendarDay } from "../shared/calendar-day";
import { companyOf } from "../shared/settings";
import { modulesOf } from "../shared/modules";
import type { Tx } from "../shared/tx";
import { relationsIn } from "../conditions/relations-in";
import { datesIn } from "./check-rule";
import { fireRule } from "./fire-rule";
import { momentOf } from "../conditions/moment-of";
import type { DailyTrigger, Rule } from "./rule";
import { isRuleInUse } from "./rule-in-use";

/** Records in one transaction; a crash in the middle of a sweep loses none and repeats none. */
const pageSize = 200;

/** Farther back than the last time that any rule's hour struck. */
const longestPause = 62;

/**
 * One page of the sweep of one daily rule whose day has come; false when none is left to do now. A day that was missed
 * is caught up once, by the latest day alone: what was due then and still is, still fires.
 */
export async function sweepNext(tx: Tx): Promise<boolean> {
  const { timeZone } = await companyOf(tx);
  const modules = await modulesOf(tx);
  for (const listed of await tx.rules.running("daily")) {
    if (!isRuleInUse(modules, listed) || latestDay(listed, tx.now, timeZone) === null) continue;
    // Locked, so that two processes do not sweep the same page.
    const rule = await tx.rules.lock(listed.id);
    if (!rule || (rule.state !== "on" && rule.state !== "shadow")) continue;
    const day = latestDay(rule, tx.now, timeZone);
    const sweep = await tx.rules.sweepOf(rule.id, rule.edition);
    if (day === null || (sweep && sweep.finished && sweep.day >= day)) continue;
    const after = sweep && !sweep.finished && sweep.day === day ? sweep.after : null;
    await sweepPage(tx, rule, day, after);
    return true;
  }
  return false;
}

async function sweepPage(tx: Tx, rule: Rule, day: CalendarDay, after: string | null): Promise<void> {
  const { condition, trigger } = rule.definition;
  const moment = await momentOf(tx);
  const page = await tx.records.matching(trigger.record, condition, moment, after, pageSize);
  const relations = relationsIn(condition);
  const types = await tx.records.types();
  for (const { kind, id, fields } of page) {
    const found = relations.length > 0 ? await tx.records.read({ kind, id }, relations) : { fields, before: null, related: {} };
    if (found)
      await fireRule(tx, rule, moment, {
        record: { kind, id },
        found,
        occasion: occasionOf(types, rule, { kind, id, fields }, day),
        chain: [],
      });
  }
  const last = page.at(-1);
  await tx.rules.saveSweep(rule.id, rule.edition, { day, after: last?.id ?? null, finished: page.length < pageSize });
}

/**
 * What makes a daily firing a new one: the dates that the condition asks of. While nobody follows up, the same silence
 * fires once; a contract fires once for each end date. A condition without a date fires once a day.
 */
export function occasionOf(types: RecordTypes, rule: Rule, record: FoundRecord, day: CalendarDay): string {
  const dates = [...new Set(datesIn(types, rule.definition.trigger.record, rule.definition.condition))].toSorted();
  return dates.length === 0 ? `day ${day}` : dates.map((field) => `${field} ${said(record.fields[field] ?? null)}`).join(", ");
}

function said(value: FieldValue): string {
  return value instanceof Date ? value.toISOString() : String(value ?? "none");
}

/** Whether the rule's hour strikes on the day; the 31st is the last of a shorter month, and the 31st again in the next. */
export function strikesOn({ weekdays, monthDay }: DailyTrigger, day: DateTime): boolean {
  if (weekdays && !weekdays.includes(day.weekday)) return false;
  return monthDay === undefined || day.day === Math.min(monthDay, day.daysInMonth ?? monthDay);
}

/** The latest day on which the rule's hour has struck; null before its first one since it was switched on. */
export function latestDay(rule: Rule, now: Date, timeZone: string): CalendarDay | null {
  const trigger = rule.definition.trigger as DailyTrigger;
  for (let day = dayOf(now, timeZone), back = 0; back < longestPause; day = addDays(day, -1), back += 1) {
    const strikes = DateTime.fromISO(`${day}T${trigger.at}`, { zone: timeZone });
    if (strikes.toMillis() > now.getTime()) continue;
    if (!strikesOn(trigger, strikes)) continue;
    return rule.startedAt && strikes.toJSDate() < rule.startedAt ? null : calendarDay(day);
  }
  return null;
}
