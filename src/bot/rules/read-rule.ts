import type { Condition } from "../../domain/conditions/condition";
import type { RecordTypes } from "../../domain/conditions/record-type";
import { recordTypes } from "../../domain/rules/record-types";
import { formRecordMade, formTrigger } from "./read-form-rule";
import { fieldThatChanges, readWordConditions } from "./read-field-changes";
import { ownFieldThatChanges, readOwnConditions } from "./read-own-conditions";
import type { DailyTrigger, RuleDefinition, Trigger } from "../../domain/rules/rule";
import { Refusal } from "../../domain/shared/refusal";
import type { LexiconMatch } from "../conversation/lexicon";
import { plainNumber } from "../conversation/plain-number";
import { clockOf } from "./change-numbers";
import { readActions } from "./read-actions";
import { givesAway, readTextFields } from "./read-record-work";
import {
  belowSafety,
  belowWords,
  dailyWords,
  dueEn,
  dueZh,
  eventWords,
  hourWords,
  monthDayIn,
  overdueWords,
  overWords,
  plainHour,
  silenceEn,
  silenceZh,
  unansweredWords,
  weekdayWords,
} from "./trigger-words";

/** How much a rule may do a day when nobody says otherwise. */
const usualMost = 200;

/**
 * A rule in the words of whoever wants it: "A100 低于 50 提醒我". What is read is shown back as a sentence and runs only
 * when somebody switches it on, so it is read boldly. `known` are the records that the words may name.
 * Refuses `rule.whenUnclear` and `rule.whatUnclear`: the half that was not understood, with how to say it; `rule.noSuchWord`.
 */
export function readRule(text: string, known: readonly LexiconMatch[], types: RecordTypes = recordTypes): RuleDefinition {
  const whole = text.normalize("NFKC").toLowerCase();
  const made = formRecordMade(whole, types);
  // What is to be made says nothing of when.
  const said = made?.rest ?? whole;
  const { trigger, conditions } = readWhen(said, known, types);
  const about = [...readAbout(said, trigger, known, types), ...readTextFields(said, trigger, types)];
  const all = [...conditions, ...about];
  const [only] = all;
  return {
    trigger,
    condition: all.length === 1 && only ? only : { all },
    actions: readActions({ text, said: withoutWatched(said, trigger, types), trigger, known, types, made: made ? [made.action] : [] }),
    inWorkingHours: false,
    mostADay: usualMost,
  };
}

/** The owner who changes is not whom to tell. */
function withoutWatched(said: string, trigger: Trigger, types: RecordTypes): string {
  if (trigger.on !== "changed") return said;
  const { label } = types[trigger.record]?.fields[trigger.field] ?? {};
  return [label?.zh, label?.en.toLowerCase()].reduce<string>((rest, word) => (word === undefined ? rest : rest.replace(word, " ")), said);
}

interface When {
  readonly trigger: Trigger;
  readonly conditions: readonly Condition[];
}

function readWhen(said: string, known: readonly LexiconMatch[], types: RecordTypes): When {
  const changes = ownFieldThatChanges(said, types);
  if (changes) return { trigger: { on: "changed", ...changes }, conditions: [] };
  const ofForm = formTrigger(said, types, (record) => dailyTrigger(said, record));
  if (ofForm) return ofForm;
  const ofField = fieldThatChanges(said, types);
  if (ofField) return ofField;
  const daily = (record: string, ...conditions: readonly Condition[]): When => ({ trigger: dailyTrigger(said, record), conditions });
  const silence = silenceZh.exec(said) ?? silenceEn.exec(said);
  if (silence) {
    const record = /线索|\bleads?\b/.test(said) ? "lead" : /商机|\bdeals?\b/.test(said) ? "opportunity" : "customer";
    return daily(record, { field: "lastFollowUp", is: "olderThan", span: { days: Number(silence[1]) } });
  }
  const unanswered = numberIn(unansweredWords.exec(said));
  if (unanswered !== null) {
    return daily("quote", { field: "state", is: "=", value: "sent" }, { field: "sent", is: "olderThan", span: { days: unanswered } });
  }
  const due = numberIn(dueZh.exec(said) ?? dueEn.exec(said));
  if (due !== null && /合同|contract/.test(said)) {
    return daily("contract", { field: "state", is: "=", value: "signed" }, { field: "endDay", is: "dueWithin", span: { days: due } });
  }
  if (due !== null && /应收|款|receivable|invoice/.test(said)) {
    return daily("receivable", { field: "outstanding", is: ">", value: "0" }, { field: "dueDay", is: "dueWithin", span: { days: due } });
  }
  const overdue = numberIn(overdueWords.exec(said));
  if (overdue !== null) {
    return daily(
      "receivable",
      { field: "outstanding", is: ">", value: "0" },
      { field: "dueDay", is: "olderThan", span: { days: overdue } },
    );
  }
  const happened = eventWords.find((each) => each.said.test(said));
  if (happened) return { trigger: { on: "event", record: happened.record, event: happened.event }, conditions: [] };
  const crosses = { on: "crosses", record: "stockLevel" } as const;
  if (belowSafety.test(said)) return { trigger: crosses, conditions: [{ field: "gap", is: ">", value: "0" }] };
  const below = belowWords.exec(said);
  if (below?.[2] && known.some(({ kind }) => kind === "product")) {
    return { trigger: crosses, conditions: [{ field: "available", is: "<", value: plainNumber(below[2], undefined) }] };
  }
  if (dailyWords.test(said) && /强意向|意向强|strong|潜在|prospect/.test(said)) return daily("customer");
  if (givesAway.test(said)) return { trigger: { on: "event", record: "lead", event: "lead.created" }, conditions: [] };
  throw new Refusal("rule.whenUnclear");
}

/** Whether a text says on which days a rule looks. */
export function saysDays(said: string): boolean {
  return dailyWords.test(said) || weekdayWords.some((each) => each.said.test(said)) || monthDayIn(said) !== null;
}

/** On which days and from which hour on, as far as it is said. */
export function dailyTrigger(said: string, record: string): DailyTrigger {
  const weekdays = weekdayWords.filter((each) => each.said.test(said)).map(({ weekday }) => weekday);
  const monthDay = weekdays.length > 0 ? null : monthDayIn(said);
  const hour = saysDays(said) ? (hourWords.exec(said) ?? plainHour.exec(said)) : null;
  const at = hour ? clockOf(hour) : "09:00";
  return { on: "daily", record, at, ...(weekdays.length > 0 ? { weekdays } : {}), ...(monthDay === null ? {} : { monthDay }) };
}

/** Which of the records: how big, how keen, whose, which product. */
export function readAbout(said: string, trigger: Trigger, known: readonly LexiconMatch[], types: RecordTypes): readonly Condition[] {
  const fields = types[trigger.record]?.fields ?? {};
  const found: Condition[] = [];
  const sum = ["amount", "total"].find((name) => Object.hasOwn(fields, name));
  for (const over of said.matchAll(overWords)) {
    if (over[4] || !over[2] || !sum) continue;
    found.push({ field: sum, is: ">", value: plainNumber(over[2], over[3]) });
  }
  if (Object.hasOwn(fields, "intent") && !(trigger.on === "changed" && trigger.field === "intent") && /强意向|意向强|strong/.test(said))
    found.push({ field: "intent", is: "=", value: "strong" });
  if (
    trigger.record === "ticket" &&
    /(?:紧急|加急)的?(?:工单|投诉)|urgent (?:ticket|complaint)|high[- ]priority (?:ticket|complaint)/.test(said)
  )
    found.push({ field: "priority", is: "=", value: "high" });
  if (Object.hasOwn(fields, "prospect") && /潜在客户|prospect/.test(said)) found.push({ field: "prospect", is: "=", value: true });
  if (trigger.record === "customer" && trigger.on === "daily") found.push({ field: "owner", is: "notEmpty" });
  const asked = new Set(found.flatMap((each) => ("field" in each ? [each.field] : [])));
  const changing = trigger.on === "changed" ? trigger.field : null;
  for (const each of readWordConditions(said, types[trigger.record])) {
    if ("field" in each && each.field !== changing && !asked.has(each.field)) found.push(each);
  }
  if (trigger.on !== "changed") found.push(...readOwnConditions(said, types[trigger.record]));
  for (const [kind, field] of [
    ["product", "product"],
    ["warehouse", "warehouse"],
    ["customer", "customer"],
  ] as const) {
    if (!Object.hasOwn(fields, field)) continue;
    const ids = [...new Set(known.filter((match) => match.kind === kind).map(({ id }) => id))];
    const [only] = ids;
    if (only !== undefined) found.push(ids.length === 1 ? { field, is: "=", value: only } : { field, is: "in", value: ids });
  }
  return found;
}

function numberIn(match: RegExpExecArray | null): number | null {
  const digits = match?.slice(1).find((group) => group !== undefined && /^\d+$/.test(group));
  return digits === undefined ? null : Number(digits);
}
