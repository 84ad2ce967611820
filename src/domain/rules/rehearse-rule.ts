import { DateTime } from "luxon";
import { evaluate } from "../conditions/evaluate";
import type { FieldValues } from "../conditions/record-type";
import { addDays, dayOf, daysBetween, type CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import { relationsIn } from "../conditions/relations-in";
import { momentOf } from "../conditions/moment-of";
import { recipientsOf } from "./recipients";
import type { Rule } from "./rule";
import type { RuleRun } from "./rule-store";
import { sayInRun } from "./say-in-run";
import { occasionOf, strikesOn } from "./sweep-rules";

export interface Occasion {
  readonly day: CalendarDay;
  readonly record: { readonly kind: string; readonly id: string };
}

export interface RehearsedFiring extends Occasion {
  readonly fields: FieldValues;
  readonly to: readonly Id[];
  readonly said: { readonly zh: string; readonly en: string } | null;
}

export interface Rehearsal {
  /** Every occasion, in the order of the days. */
  readonly firings: readonly Occasion[];
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly times: number;
  /** true: nothing was noted of these records' past that could be replayed; what holds now is counted. */
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
 * log and the follow-ups say they were on each day, events as they came, stock as it was noted. Nothing is written.
 */
export async function rehearseRule(tx: Tx, rule: Rule, from: CalendarDay, to: CalendarDay): Promise<Rehearsal> {
  const days = Math.min(daysBetween(from, to) + 1, longestDays);
  const last = addDays(from, days - 1);
  const { on } = rule.definition.trigger;
  const replayed =
    on === "daily"
      ? await dailyFirings(tx, rule, from, days)
      : on === "crosses"
        ? await crossingFirings(tx, rule, from, last)
        : await eventFirings(tx, rule, from, last);
  const firings = replayed ?? (await presentFirings(tx, rule, last));
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
    to: last,
    times: firings.length,
    firings: firings.map(({ day, record }) => ({ day, record })),
    presentOnly: replayed === null,
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
  }).filter(({ at }) => strikesOn(trigger, at));
  for await (const past of tx.records.pasts(trigger.record, strikes[0]?.at.toJSDate() ?? tx.now)) {
    for (const { day, at } of strikes) {
      const fields = past.at(at.toJSDate());
      if (!fields) continue;
      const moment = { now: at.toJSDate(), calendar };
      const related = relations.length > 0 ? ((await tx.records.readAt(past.record, relations, at.toJSDate()))?.related ?? {}) : {};
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
  const day = (at: Date) => dayOf(at, calendar.timeZone);
  const { start, end } = boundsOf(from, to, calendar.timeZone);
  const relations = relationsIn(condition);
  const found: Found[] = [];
  for (const event of await tx.records.happened(trigger.record, trigger.on === "event" ? trigger.event : null, start, end)) {
    const record = { kind: trigger.record, id: event.recordId };
    const then = await tx.records.readAt(record, relations, event.at);
    if (!then) continue;
    const { fields, related } = then;
    const before = { ...fields, ...(await tx.records.changedAt(record, event.at)) };
    if (trigger.on === "changed") {
      const moment = { now: event.at, calendar };
      const changed = { fields, before, related: {} };
      if (!evaluate(types, trigger.record, { field: trigger.field, is: "changed" }, changed, moment)) continue;
    }
    if (!evaluate(types, trigger.record, condition, { fields, before, related }, { now: event.at, calendar })) continue;
    found.push({ day: day(event.at), record, fields });
  }
  return found;
}

/**
 * As a rule goes that is switched on with the first of the days: it fires where the condition begins to hold. One that was
 * on before has seen what held before. null: nothing was noted up to the last of the days, so there is no past to replay.
 */
async function crossingFirings(tx: Tx, rule: Rule, from: CalendarDay, to: CalendarDay): Promise<readonly Found[] | null> {
  const { trigger, condition } = rule.definition;
  const { calendar } = await momentOf(tx);
  const { start, end } = boundsOf(from, to, calendar.timeZone);
  const noted = await tx.records.noted(trigger.record, start, end);
  if (noted === null || noted.length === 0) return null;
  const types = await tx.records.types();
  const ranBefore = rule.startedAt !== null && rule.startedAt < start;
  const holding = new Set<string>();
  const found: Found[] = [];
  for (const { kind, id, fields, at } of noted) {
    const holds = evaluate(types, kind, condition, { fields, before: null, related: {} }, { now: at, calendar });
    const began = holds && !holding.has(id);
    const past = at < start;
    if (!holds) holding.delete(id);
    else if (!past || ranBefore) holding.add(id);
    if (began && !past) found.push({ day: dayOf(at, calendar.timeZone), record: { kind, id }, fields });
  }
  return found;
}

function boundsOf(from: CalendarDay, to: CalendarDay, timeZone: string): { readonly start: Date; readonly end: Date } {
  return {
    start: DateTime.fromISO(from, { zone: timeZone }).toJSDate(),
    end: DateTime.fromISO(to, { zone: timeZone }).plus({ days: 1 }).toJSDate(),
  };
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
