import { DateTime } from "luxon";
import { evaluate } from "../conditions/evaluate";
import type { FieldValues } from "../conditions/record-type";
import { addDays, daysBetween, type CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import { relationsIn } from "./check-rule";
import { momentOf } from "./fire-rule";
import { recipientsOf } from "./recipients";
import type { Rule } from "./rule";
import type { RuleRun } from "./rule-store";
import { sayInRun } from "./say-in-run";
import { occasionOf } from "./sweep-rules";

export interface RehearsedFiring {
  readonly day: CalendarDay;
  readonly record: { readonly kind: string; readonly id: string };
  readonly fields: FieldValues;
  readonly to: readonly Id[];
  readonly said: { readonly zh: string; readonly en: string } | null;
}

export interface Rehearsal {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly times: number;
  /** true: levels have no past that could be replayed; what holds now is counted. */
  readonly presentOnly: boolean;
  readonly people: ReadonlyMap<Id, number>;
  /** The first of them. */
  readonly examples: readonly RehearsedFiring[];
}

const mostExamples = 10;
/** More days than that are not looked at in one go. */
const longestDays = 366;

/**
 * What a rule would have done in the days from `from` up to and with `to`, on what really happened: fields as the audit
 * log and the follow-ups say they were on each day, events as they came. Nothing is written. What it counts or sums
 * over related records is counted as it is now.
 */
export async function rehearseRule(tx: Tx, rule: Rule, from: CalendarDay, to: CalendarDay): Promise<Rehearsal> {
  const days = Math.min(daysBetween(from, to) + 1, longestDays);
  const firings =
    rule.definition.trigger.on === "daily"
      ? await dailyFirings(tx, rule, from, days)
      : rule.definition.trigger.on === "crosses"
        ? await presentFirings(tx, rule, to)
        : await eventFirings(tx, rule, from, addDays(from, days - 1));
  const people = new Map<Id, number>();
  const examples: RehearsedFiring[] = [];
  for (const firing of firings) {
    const run = runOf(rule, firing);
    const told: Id[] = [];
    let said: RehearsedFiring["said"] = null;
    for (const action of rule.definition.actions) {
      if (!("to" in action) || action.to === "customer") continue;
      told.push(...(await recipientsOf(tx, rule, run, action.to)));
      if (examples.length < mostExamples) said ??= await sayInRun(tx, run, action.do === "todo" ? action.title : action.text);
    }
    for (const person of new Set(told)) people.set(person, (people.get(person) ?? 0) + 1);
    if (examples.length < mostExamples) examples.push({ ...firing, to: [...new Set(told)], said });
  }
  return {
    from,
    to: addDays(from, days - 1),
    times: firings.length,
    presentOnly: rule.definition.trigger.on === "crosses",
    people,
    examples,
  };
}

type Found = Pick<RehearsedFiring, "day" | "record" | "fields">;

async function dailyFirings(tx: Tx, rule: Rule, from: CalendarDay, days: number): Promise<readonly Found[]> {
  const { trigger, condition } = rule.definition;
  if (trigger.on !== "daily") return [];
  const types = await tx.records.types();
  const { calendar } = await momentOf(tx);
  const relations = relationsIn(condition);
  const found: Found[] = [];
  const had = new Set<string>();
  const strikes = Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index);
    return { day, at: DateTime.fromISO(`${day}T${trigger.at}`, { zone: calendar.timeZone }) };
  }).filter(({ at }) => !trigger.weekdays || trigger.weekdays.includes(at.weekday));
  for await (const past of tx.records.pasts(trigger.record, strikes[0]?.at.toJSDate() ?? tx.now)) {
    const related = relations.length > 0 ? ((await tx.records.read(past.record, relations))?.related ?? {}) : {};
    for (const { day, at } of strikes) {
      const fields = past.at(at.toJSDate());
      if (!fields) continue;
      const moment = { now: at.toJSDate(), calendar };
      if (!evaluate(types, trigger.record, condition, { fields, before: null, related }, moment)) continue;
      const key = `${past.record.id} ${occasionOf(types, rule, { ...past.record, fields }, day)}`;
      if (had.has(key)) continue;
      had.add(key);
      found.push({ day, record: past.record, fields });
    }
  }
  return found.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
}

async function eventFirings(tx: Tx, rule: Rule, from: CalendarDay, to: CalendarDay): Promise<readonly Found[]> {
  const { trigger, condition } = rule.definition;
  if (trigger.on !== "event" && trigger.on !== "changed") return [];
  const types = await tx.records.types();
  const { calendar } = await momentOf(tx);
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: calendar.timeZone }).toISODate() as CalendarDay;
  const start = DateTime.fromISO(from, { zone: calendar.timeZone }).toJSDate();
  const end = DateTime.fromISO(to, { zone: calendar.timeZone }).plus({ days: 1 }).toJSDate();
  const relations = relationsIn(condition);
  const found: Found[] = [];
  for (const event of await tx.records.happened(trigger.record, trigger.on === "event" ? trigger.event : null, start, end)) {
    const record = { kind: trigger.record, id: event.recordId };
    const past = await tx.records.past(record);
    const fields = past?.at(event.at);
    if (!fields) continue;
    const before = { ...fields, ...(await tx.records.changedAt(record, event.at)) };
    if (trigger.on === "changed") {
      const moment = { now: event.at, calendar };
      const changed = { fields, before, related: {} };
      if (!evaluate(types, trigger.record, { field: trigger.field, is: "changed" }, changed, moment)) continue;
    }
    const related = relations.length > 0 ? ((await tx.records.read(record, relations))?.related ?? {}) : {};
    if (!evaluate(types, trigger.record, condition, { fields, before, related }, { now: event.at, calendar })) continue;
    found.push({ day: day(event.at), record, fields });
  }
  return found;
}

async function presentFirings(tx: Tx, rule: Rule, day: CalendarDay): Promise<readonly Found[]> {
  const { trigger, condition } = rule.definition;
  const found = await tx.records.matching(trigger.record, condition, await momentOf(tx), null, 1000);
  return found.map(({ kind, id, fields }) => ({ day, record: { kind, id }, fields }));
}

function runOf(rule: Rule, { record, fields }: Found): RuleRun {
  return {
    id: newId(),
    ruleId: rule.id,
    edition: rule.edition,
    record,
    occasion: "rehearsal",
    state: "shadow",
    inputs: fields,
    effects: [],
    chain: [],
    firedAt: new Date(0),
    problem: null,
  };
}
