import { isComparing, type Condition, type Operand } from "../../domain/conditions/condition";
import type { FieldDeclaration, RecordType, RecordTypes } from "../../domain/conditions/record-type";
import { conditionWords } from "../texts/conditions";

export interface SentenceContext {
  readonly types: RecordTypes;
  readonly language: "zh" | "en";
  /** What a record is called that a reference field points at: 李雷, A100. */
  readonly nameOf: (kind: string, id: string) => string;
}

/** Reads a checked condition back as one sentence, as its author would say it. */
export function conditionSentence(context: SentenceContext, kind: string, condition: Condition): string {
  const words = conditionWords[context.language];
  const type = context.types[kind];
  if (!type) throw new Error(`no record type ${kind}`);
  const say = (each: Condition, inner: boolean): string => {
    if ("all" in each) return several(each.all, words.and, words.always, inner);
    if ("any" in each) return several(each.any, words.or, words.never, inner);
    if ("not" in each) return words.not(say(each.not, false));
    if ("of" in each) return sayRelated(context, type, each);
    const field = declared(type, each.field);
    const label = field.label[context.language];
    if (isComparing(each)) {
      if (typeof each.value === "boolean") return words.flag(label, each.value);
      const isDay = field.kind === "day" || field.kind === "instant";
      return words[isDay ? "compareDay" : "compare"](label, each.is, sayOperand(context, type, field, each.value));
    }
    switch (each.is) {
      case "empty":
        return words.empty(label);
      case "notEmpty":
        return words.notEmpty(label);
      case "olderThan":
      case "within":
      case "dueWithin":
        return words[each.is](label, words.span(each.span));
      case "changed": {
        const [from, to] = [each.from, each.to].map((value) => (value === undefined ? null : written(context, field, value)));
        return words.changed(label, from ?? null, to ?? null);
      }
    }
  };
  const several = (parts: readonly Condition[], word: string, none: string, inner: boolean): string => {
    if (parts.length === 0) return none;
    const [first] = parts;
    if (parts.length === 1 && first) return say(first, inner);
    const joined = parts.map((each) => say(each, true)).join(word);
    return inner ? (context.language === "zh" ? `（${joined}）` : `(${joined})`) : joined;
  };
  return say(condition, false);
}

function sayRelated(context: SentenceContext, type: RecordType, question: Extract<Condition, { readonly of: string }>): string {
  const words = conditionWords[context.language];
  const relation = type.relations[question.of];
  const related = relation && context.types[relation.of];
  if (!relation || !related) throw new Error(`${type.kind} has no ${question.of}`);
  const where = question.where ? conditionSentence(context, related.kind, question.where) : null;
  const label = relation.label[context.language];
  if (question.sum === undefined) return words.count(label, where, question.is, question.value);
  return words.sum(label, declared(related, question.sum).label[context.language], where, question.is, question.value);
}

function sayOperand(context: SentenceContext, type: RecordType, field: FieldDeclaration, operand: Operand): string {
  const words = conditionWords[context.language];
  if (typeof operand === "string") return written(context, field, operand);
  if (typeof operand === "boolean") return String(operand);
  if ("today" in operand) return words.today(operand.today);
  if ("field" in operand) return words.after(declared(type, operand.field).label[context.language], operand.plusDays);
  return operand.map((each) => written(context, field, each)).join(words.list);
}

function written(context: SentenceContext, field: FieldDeclaration, value: string): string {
  if (field.options) return field.options[value]?.[context.language] ?? value;
  if (field.kind === "reference" && field.to) return context.nameOf(field.to, value);
  return field.kind === "text" ? (context.language === "zh" ? `“${value}”` : `"${value}"`) : value;
}

function declared(type: RecordType, name: string): FieldDeclaration {
  const field = type.fields[name];
  if (!field) throw new Error(`${type.kind} has no field ${name}`);
  return field;
}
