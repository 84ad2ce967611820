import { addDays, calendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { isComparing, type Comparison, type Condition, type Operand, type Order, type Span } from "./condition";
import { foldCase } from "./fold-case";
import { earliestWithin, hoursLater, inHours, latestWithin, startOfDay, todayAt, type Moment } from "./moment";
import { isEmpty, type ConditionRecord, type FieldKind, type FieldValue, type RecordType, type RecordTypes } from "./record-type";

/**
 * Answers a checked condition about a record in memory. The other reading of the same language is the SQL that
 * `src/adapters/mysql/conditions` makes of it; a property test holds the two equal.
 */
export function evaluate(types: RecordTypes, kind: string, condition: Condition, record: ConditionRecord, moment: Moment): boolean {
  const type = types[kind];
  if (!type) throw new Error(`no record type ${kind}`);
  const ask = (each: Condition): boolean => evaluate(types, kind, each, record, moment);
  if ("all" in condition) return condition.all.every(ask);
  if ("any" in condition) return condition.any.some(ask);
  if ("not" in condition) return !ask(condition.not);
  if ("of" in condition) {
    const of = type.relations[condition.of]?.of ?? "";
    const related = (record.related[condition.of] ?? []).filter(
      (each) => !condition.where || evaluate(types, of, condition.where, each, moment),
    );
    const { sum } = condition;
    const total =
      sum === undefined ? new Dec(related.length) : related.reduce((left, { fields }) => left.plus(decimalOf(fields[sum])), new Dec(0));
    return compares(total.comparedTo(condition.value), condition.is);
  }
  const field = kindOf(type, condition.field);
  const value = record.fields[condition.field] ?? null;
  if (isComparing(condition)) {
    if (condition.is === "!=") return !compare(field, value, "=", condition.value, record, moment);
    return compare(field, value, condition.is, condition.value, record, moment);
  }
  switch (condition.is) {
    case "empty":
      return isEmpty(value);
    case "notEmpty":
      return !isEmpty(value);
    case "olderThan":
    case "within":
    case "dueWithin":
      return !isEmpty(value) && inSpan(field, value, condition.is, condition.span, moment);
    case "changed":
      return hasChanged(field, record, condition);
  }
}

function compare(kind: FieldKind, value: FieldValue, is: Comparison, operand: Operand, record: ConditionRecord, moment: Moment): boolean {
  if (isEmpty(value)) return false;
  if (Array.isArray(operand)) return operand.some((each) => compare(kind, value, "=", each as string, record, moment));
  switch (kind) {
    case "text": {
      const [text, sought] = [foldCase(value as string), foldCase(operand as string)];
      if (is === "contains") return text.includes(sought);
      if (is === "startsWith") return text.startsWith(sought);
      return text === sought;
    }
    case "word":
    case "reference":
      return value === operand;
    case "words":
      return (value as readonly string[]).includes(operand as string);
    case "yesNo":
      return value === operand;
    case "number":
    case "money":
      return compares(decimalOf(value).comparedTo(operand as string), is as Order);
    case "day": {
      const day = dayMeant(operand, record, moment);
      return day !== null && compares(order(value as string, day), is as Order);
    }
    case "instant": {
      // An instant is before a day when it comes before its beginning, after it when the day is over.
      const day = calendarDay(dayMeant(operand, record, moment) as string);
      const edge = startOfDay(is === "<=" || is === ">" ? addDays(day, 1) : day, moment).getTime();
      return is === "<" || is === "<=" ? (value as Date).getTime() < edge : (value as Date).getTime() >= edge;
    }
  }
}

function dayMeant(operand: Operand, record: ConditionRecord, moment: Moment): string | null {
  if (typeof operand === "string") return operand;
  if (typeof operand === "object" && "today" in operand) return addDays(todayAt(moment), operand.today);
  if (typeof operand === "object" && "field" in operand) {
    const other = record.fields[operand.field];
    return isEmpty(other) ? null : addDays(calendarDay(other as string), operand.plusDays);
  }
  throw new Error("no day");
}

function inSpan(kind: FieldKind, value: FieldValue, is: "olderThan" | "within" | "dueWithin", span: Span, moment: Moment): boolean {
  if (inHours(span)) {
    const at = (value as Date).getTime();
    if (is === "dueWithin") return at >= moment.now.getTime() && at <= hoursLater(moment.now, span.hours).getTime();
    const edge = hoursLater(moment.now, -span.hours).getTime();
    return is === "olderThan" ? at < edge : at >= edge && at <= moment.now.getTime();
  }
  const today = todayAt(moment);
  const [first, last] =
    is === "olderThan"
      ? [null, addDays(earliestWithin(span, moment), -1)]
      : is === "within"
        ? [earliestWithin(span, moment), today]
        : [today, latestWithin(span, moment)];
  if (kind === "day") return (first === null || (value as string) >= first) && (value as string) <= last;
  const at = (value as Date).getTime();
  return (first === null || at >= startOfDay(first, moment).getTime()) && at < startOfDay(addDays(last, 1), moment).getTime();
}

function hasChanged(
  kind: FieldKind,
  { fields, before }: ConditionRecord,
  question: { field: string; from?: string; to?: string },
): boolean {
  if (before === null) return false;
  const [was, is] = [before[question.field] ?? null, fields[question.field] ?? null].map((value) => written(kind, value));
  return (
    was !== is &&
    (question.from === undefined || was === standard(kind, question.from)) &&
    (question.to === undefined || is === standard(kind, question.to))
  );
}

/** One text for one value, so that 5 and 5.00 are no change. */
function written(kind: FieldKind, value: FieldValue): string {
  if (isEmpty(value)) return "";
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value)
    ? value.toSorted((left: string, right: string) => order(left, right)).join("\n")
    : standard(kind, String(value));
}

function standard(kind: FieldKind, text: string): string {
  return kind === "number" || kind === "money" ? new Dec(text).toFixed() : text;
}

function decimalOf(value: FieldValue | undefined): Dec {
  return isEmpty(value) ? new Dec(0) : new Dec(value as string);
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compares(side: number, is: Order): boolean {
  switch (is) {
    case "=":
      return side === 0;
    case "<":
      return side < 0;
    case "<=":
      return side <= 0;
    case ">":
      return side > 0;
    case ">=":
      return side >= 0;
  }
}

function kindOf(type: RecordType, name: string): FieldKind {
  const field = type.fields[name];
  if (!field) throw new Error(`${type.kind} has no field ${name}`);
  return field.kind;
}
