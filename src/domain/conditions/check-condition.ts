import { calendarDay } from "../shared/calendar-day";
import { isPlainDecimal } from "../shared/decimal";
import { Refusal } from "../shared/refusal";
import { conditionSchema, isComparing, type Comparison, type Condition, type Operand, type Question } from "./condition";
import { inBothLanguages, type FieldDeclaration, type FieldKind, type RecordType, type RecordTypes } from "./record-type";

const mostQuestions = 100;
const deepest = 8;

/** Which comparison makes sense of which kind of field. */
export const comparisonsOf: Readonly<Record<FieldKind, readonly Comparison[]>> = {
  text: ["=", "!=", "in", "contains", "startsWith"],
  word: ["=", "!=", "in"],
  words: ["has"],
  number: ["=", "!=", "<", "<=", ">", ">="],
  money: ["=", "!=", "<", "<=", ">", ">="],
  day: ["=", "!=", "<", "<=", ">", ">="],
  instant: ["<", "<=", ">", ">="],
  yesNo: ["="],
  reference: ["=", "!=", "in"],
};

export interface CheckOptions {
  /** A change can be asked about where one is being looked at; a daily sweep looks at none. */
  readonly changes: boolean;
}

/**
 * Holds an unknown value to the language and to what the record type declares.
 * Refuses `condition.malformed`, `condition.tooLarge`, `condition.noField`, `condition.fieldArchived`, `condition.noRelation`, `condition.misfit`
 * (this comparison or value does not fit the field) and `condition.noChange`, each naming the field.
 */
export function checkCondition(types: RecordTypes, kind: string, given: unknown, options: CheckOptions): Condition {
  let questions = 0;
  requireShallow(given, deepest * 2);
  const parsed = conditionSchema.safeParse(given);
  if (!parsed.success) throw new Refusal("condition.malformed", { where: parsed.error.issues[0]?.path.join(".") ?? "" });

  function check(type: RecordType, condition: Condition, depth: number, changes: boolean): void {
    questions += 1;
    if (questions > mostQuestions || depth > deepest) throw new Refusal("condition.tooLarge", { most: mostQuestions, deepest });
    if ("all" in condition) for (const each of condition.all) check(type, each, depth + 1, changes);
    else if ("any" in condition) for (const each of condition.any) check(type, each, depth + 1, changes);
    else if ("not" in condition) check(type, condition.not, depth + 1, changes);
    else if ("of" in condition) {
      const relation = own(type.relations, condition.of);
      const related = relation && types[relation.of];
      if (!related) throw new Refusal("condition.noRelation", { field: condition.of, record: type.kind });
      if (condition.sum !== undefined && !["number", "money"].includes(fieldOf(related, condition.sum).kind)) misfit(condition.sum);
      if (!isPlainDecimal(condition.value)) misfit(condition.of);
      if (condition.where) check(related, condition.where, depth + 1, false);
    } else checkQuestion(type, condition, changes);
  }

  const root = own(types, kind);
  if (!root) throw new Refusal("condition.noRelation", { field: kind, record: kind });
  check(root, parsed.data, 1, options.changes);
  return parsed.data;
}

function checkQuestion(type: RecordType, question: Question, changes: boolean): void {
  const field = fieldOf(type, question.field);
  if (isComparing(question)) {
    if (!comparisonsOf[field.kind].includes(question.is)) misfit(question.field);
    return checkOperand(type, question.field, field, question.is, question.value);
  }
  switch (question.is) {
    case "empty":
    case "notEmpty":
      return;
    case "olderThan":
    case "within":
    case "dueWithin":
      if (field.kind !== "day" && field.kind !== "instant") misfit(question.field);
      if ("hours" in question.span && field.kind !== "instant") misfit(question.field);
      return;
    case "changed":
      if (!changes) throw new Refusal("condition.noChange", { field: question.field });
      for (const each of [question.from, question.to]) if (each !== undefined) checkWritten(question.field, field, each);
  }
}

function checkOperand(type: RecordType, name: string, field: FieldDeclaration, is: Comparison, value: Operand): void {
  if (typeof value === "boolean") {
    if (field.kind !== "yesNo") misfit(name);
  } else if (typeof value === "string") {
    if (is === "in" || field.kind === "yesNo") misfit(name);
    checkWritten(name, field, value);
  } else if ("today" in value) {
    if (field.kind !== "day" && field.kind !== "instant") misfit(name);
  } else if ("field" in value) {
    if (field.kind !== "day" || fieldOf(type, value.field).kind !== "day") misfit(name);
  } else {
    if (is !== "in") misfit(name);
    for (const each of value) checkWritten(name, field, each);
  }
}

/** A value as it is written in a condition: of the field's kind, and one of its options where it has some. */
function checkWritten(name: string, field: FieldDeclaration, value: string): void {
  const fits = {
    text: () => value.trim() !== "",
    word: () => own(field.options ?? {}, value) !== undefined,
    words: () => own(field.options ?? {}, value) !== undefined,
    number: () => isPlainDecimal(value),
    money: () => isPlainDecimal(value),
    day: () => isDay(value),
    instant: () => isDay(value),
    yesNo: () => value === "true" || value === "false",
    reference: () => /^[0-9A-Za-z]{1,40}$/.test(value),
  };
  if (!fits[field.kind]()) misfit(name);
}

function fieldOf(type: RecordType, name: string): FieldDeclaration {
  const field = own(type.fields, name);
  if (!field) throw new Refusal("condition.noField", { field: name, record: type.kind });
  if (field.archived) throw new Refusal("condition.fieldArchived", { field: inBothLanguages(field.label) });
  return field;
}

function own<Value>(from: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

function isDay(text: string): boolean {
  try {
    return calendarDay(text) === text;
  } catch {
    return false;
  }
}

function misfit(field: string): never {
  throw new Refusal("condition.misfit", { field });
}

/** Before anything walks it by recursion: a tree of ten thousand levels is turned away, not tried. */
function requireShallow(given: unknown, levels: number): void {
  let level: unknown[] = [given];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels || level.length > 20_000) throw new Refusal("condition.tooLarge", { most: mostQuestions, deepest });
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
}
