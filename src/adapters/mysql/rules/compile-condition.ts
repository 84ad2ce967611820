import { addDays, calendarDay } from "../../../domain/shared/calendar-day";
import { isComparing, type Comparison, type Condition, type Operand, type Question, type Span } from "../../../domain/conditions/condition";
import { foldCase } from "../../../domain/conditions/fold-case";
import { earliestWithin, hoursLater, inHours, latestWithin, startOfDay, todayAt, type Moment } from "../../../domain/conditions/moment";
import type { FieldKind, RecordTypes } from "../../../domain/conditions/record-type";
import { condition as fragment, type Condition as Fragment } from "../conditions";
import { belongsNow, type ColumnsOfRecords, type RecordColumns } from "./record-columns";

/** What a statement is made of: what is declared, where it stands, and when the question is asked. */
export interface CompileContext {
  readonly types: RecordTypes;
  readonly columns: ColumnsOfRecords;
  readonly moment: Moment;
}

/**
 * The piece of a WHERE that a checked condition means for the records of `alias`; the other reading of the language is
 * `evaluate`. In a WHERE an unknown counts as no, so only what stands under a `not` is made certain by hand.
 * Throws for a question about a change: a table has no before.
 */
export function compileCondition(context: CompileContext, kind: string, condition: Condition, alias = "r"): Fragment {
  return compile(context, kind, condition, alias, false);
}

function compile(context: CompileContext, kind: string, condition: Condition, alias: string, certain: boolean): Fragment {
  const each = (parts: readonly Condition[], word: string, none: string): Fragment =>
    parts.length === 0
      ? fragment(none)
      : join(
          parts.map((part) => wrap("(", compile(context, kind, part, alias, certain), ")")),
          word,
        );
  if ("all" in condition) return each(condition.all, " AND ", "1 = 1");
  if ("any" in condition) return each(condition.any, " OR ", "1 = 0");
  if ("not" in condition) return wrap("NOT (", compile(context, kind, condition.not, alias, true), ")");
  if ("of" in condition) return compileRelated(context, kind, condition, alias);
  if (condition.is === "!=") {
    return wrap("NOT (", compile(context, kind, { ...condition, is: "=" }, alias, true), ")");
  }
  const leaf = compileQuestion(context, kind, condition, alias);
  return certain ? wrap("COALESCE(", leaf, ", 0)") : leaf;
}

function compileQuestion(context: CompileContext, kind: string, question: Question, alias: string): Fragment {
  const field = fieldKind(context, kind, question.field);
  const having = columnsOf(context, kind).having?.[question.field];
  if (having && !comparesWithField(question)) {
    if (question.is === "empty") return wrap("NOT (", having(alias, anything), ")");
    return having(alias, (value) => (question.is === "notEmpty" ? anything() : ask(context, kind, field, value, question, alias)));
  }
  const value = columnsOf(context, kind).fields[question.field]?.(alias);
  if (!value) throw new Error(`${kind}.${question.field} stands nowhere`);
  return ask(context, kind, field, value, question, alias);
}

const anything = (): Fragment => fragment("1 = 1");

function comparesWithField(question: Question): boolean {
  return isComparing(question) && typeof question.value === "object" && "field" in question.value;
}

function ask(context: CompileContext, kind: string, field: FieldKind, value: Fragment, question: Question, alias: string): Fragment {
  if (isComparing(question)) return compare(context, kind, field, value, question.is, question.value, alias);
  switch (question.is) {
    case "empty":
      return emptiness(field, value);
    case "notEmpty":
      return wrap("NOT (", emptiness(field, value), ")");
    case "olderThan":
    case "within":
    case "dueWithin":
      return inSpan(context.moment, field, value, question.is, question.span);
    case "changed":
      throw new Error("a change is asked about where it happens, not of a table");
  }
}

function emptiness(kind: FieldKind, value: Fragment): Fragment {
  const missing = wrap("", value, " IS NULL");
  if (kind === "words") return join([missing, wrap("JSON_LENGTH(", value, ") = 0")], " OR ");
  return kind === "text" ? join([missing, wrap("CHAR_LENGTH(", value, ") = 0")], " OR ") : missing;
}

function compare(
  context: CompileContext,
  kind: string,
  field: FieldKind,
  value: Fragment,
  is: Comparison,
  operand: Operand,
  alias: string,
): Fragment {
  switch (field) {
    case "text":
      return compareText(value, is, operand as string | readonly string[]);
    case "word":
    case "reference":
      if (!Array.isArray(operand)) return wrap("", value, " = ?", operand);
      return operand.length === 0 ? fragment("1 = 0") : wrap("", value, " IN (?)", operand);
    case "words":
      return wrap("JSON_CONTAINS(", value, ", JSON_QUOTE(?))", operand);
    case "yesNo":
      return wrap("", value, " = ?", operand === true ? 1 : 0);
    case "number":
    case "money":
      return wrap("", value, ` ${is} CAST(? AS DECIMAL(38, 12))`, operand);
    case "day":
      return join([value, dayMeant(context, kind, operand, alias)], ` ${is} `);
    case "instant": {
      const day = calendarDay(fixedDay(operand, context.moment));
      const edge = startOfDay(is === "<=" || is === ">" ? addDays(day, 1) : day, context.moment);
      return wrap("", value, is === "<" || is === "<=" ? " < ?" : " >= ?", edge);
    }
  }
}

function compareText(value: Fragment, is: Comparison, operand: string | readonly string[]): Fragment {
  // Codes stand in ascii columns, which know no other collation.
  const folded = wrap("LOWER(CONVERT(", value, " USING utf8mb4)) COLLATE utf8mb4_bin");
  if (typeof operand !== "string") {
    return operand.length === 0 ? fragment("1 = 0") : wrap("", folded, " IN (?)", operand.map(foldCase));
  }
  const sought = foldCase(operand);
  if (is === "contains") return { text: `LOCATE(?, ${folded.text}) > 0`, values: [sought, ...folded.values] };
  if (is === "startsWith") {
    return { text: `LEFT(${folded.text}, CHAR_LENGTH(?)) = ?`, values: [...folded.values, sought, sought] };
  }
  return wrap("", folded, " = ?", sought);
}

function dayMeant(context: CompileContext, kind: string, operand: Operand, alias: string): Fragment {
  if (typeof operand === "object" && "field" in operand) {
    const other = columnsOf(context, kind).fields[operand.field]?.(alias);
    if (!other) throw new Error(`${kind}.${operand.field} stands nowhere`);
    return wrap("DATE_ADD(", other, ", INTERVAL ? DAY)", operand.plusDays);
  }
  return fragment("?", fixedDay(operand, context.moment));
}

function fixedDay(operand: Operand, moment: Moment): string {
  if (typeof operand === "string") return operand;
  if (typeof operand === "object" && "today" in operand) return addDays(todayAt(moment), operand.today);
  throw new Error("no day");
}

function inSpan(moment: Moment, kind: FieldKind, value: Fragment, is: "olderThan" | "within" | "dueWithin", span: Span): Fragment {
  const today = todayAt(moment);
  if (inHours(span)) {
    const edge = hoursLater(moment.now, is === "dueWithin" ? span.hours : -span.hours);
    if (is === "olderThan") return wrap("", value, " < ?", edge);
    return wrap("", value, " BETWEEN ? AND ?", ...(is === "within" ? [edge, moment.now] : [moment.now, edge]));
  }
  if (is === "olderThan") {
    const edge = earliestWithin(span, moment);
    return wrap("", value, " < ?", kind === "day" ? edge : startOfDay(edge, moment));
  }
  const [first, last] = is === "within" ? [earliestWithin(span, moment), today] : [today, latestWithin(span, moment)];
  if (kind === "day") return wrap("", value, " BETWEEN ? AND ?", first, last);
  return join(
    [wrap("", value, " >= ?", startOfDay(first, moment)), wrap("", value, " < ?", startOfDay(addDays(last, 1), moment))],
    " AND ",
  );
}

function compileRelated(
  context: CompileContext,
  kind: string,
  { of, sum, where, is, value }: Extract<Condition, { readonly of: string }>,
  alias: string,
): Fragment {
  const other = `${alias}_${of}`;
  const relation = context.types[kind]?.relations[of];
  const declared = columnsOf(context, kind).relations[of];
  const belongs = declared && belongsNow(declared, alias, other);
  if (!relation || !belongs) throw new Error(`${kind} has no ${of}`);
  const theirs = columnsOf(context, relation.of);
  const total = sum === undefined ? fragment("COUNT(*)") : wrap("COALESCE(SUM(", theirs.fields[sum]?.(other) ?? fragment("NULL"), "), 0)");
  const conditions = [belongs, ...(where ? [compile(context, relation.of, where, other, false)] : [])];
  const found = join(
    conditions.map((each) => wrap("(", each, ")")),
    " AND ",
  );
  return {
    text: `(SELECT ${total.text} FROM ${theirs.table} AS ${other} WHERE ${found.text}) ${is} CAST(? AS DECIMAL(38, 12))`,
    values: [...total.values, ...found.values, value],
  };
}

function columnsOf(context: CompileContext, kind: string): RecordColumns {
  const columns = context.columns[kind];
  if (!columns) throw new Error(`records of kind ${kind} stand nowhere`);
  return columns;
}

function fieldKind(context: CompileContext, kind: string, name: string): FieldKind {
  const field = context.types[kind]?.fields[name];
  if (!field) throw new Error(`${kind} has no field ${name}`);
  return field.kind;
}

function wrap(before: string, inner: Fragment, after: string, ...values: readonly unknown[]): Fragment {
  return { text: `${before}${inner.text}${after}`, values: [...inner.values, ...values] };
}

function join(parts: readonly Fragment[], word: string): Fragment {
  return { text: parts.map(({ text }) => text).join(word), values: parts.flatMap(({ values }) => values) };
}
