import { checkCondition } from "../conditions/check-condition";
import type { Condition } from "../conditions/condition";
import type { RecordTypes } from "../conditions/record-type";
import { calendarDay } from "../shared/calendar-day";
import { isPlainDecimal } from "../shared/decimal";
import { Refusal } from "../shared/refusal";
import { formulaOf, namesToRead } from "./custom-record-types";
import type { FieldDefinition, FieldKind } from "./field-definition";
import { readFieldValue } from "./field-value";
import { checkPattern } from "./pattern";
import { largest, readFormula, writtenFormula, type FormulaName } from "./formula";

/** So that every platform's pick-list can show them all. */
export const mostOptions = 100;
/** Ten to this power is more than any field without a greatest value holds: own fields have 12 digits, built-in sums 13. */
const usualSize = 13;
const largestResult = 45;
/** All the parts of a computed field once the computed fields in it are written out. */
const mostParts = 200;

const withRange: readonly FieldKind[] = ["number", "money", "date"];
const withPattern: readonly FieldKind[] = ["text", "phone", "email", "link", "file"];
const withUnique: readonly FieldKind[] = ["text", "number", "money", "date", "phone", "email", "link", "file"];

export interface Surroundings {
  readonly types: RecordTypes;
  /** The other fields of the company, this one not among them. */
  readonly others: readonly FieldDefinition[];
  readonly language: "zh" | "en";
}

/**
 * Holds a field's settings to its kind and to what is there to ask of and reckon with; gives them as they are kept.
 * Refuses `field.optionsMissing`, `field.tooManyOptions`, `field.optionTwice`, `field.ruleMisfit`, `field.patternUnsafe`,
 * `field.rangeTurned`, `field.formulaMissing`, `field.formulaCircle`, `field.formulaTooBig`, `field.asksItself` and what
 * conditions, formulas and values refuse.
 */
export function checkSettings(field: FieldDefinition, around: Surroundings): FieldDefinition {
  const { kind, settings } = field;
  const name = field.label[around.language];
  checkOptions(field, name);
  const misfit = (rule: string): never => {
    throw new Refusal("field.ruleMisfit", { field: name, rule });
  };
  if ((settings.least !== null || settings.most !== null) && !withRange.includes(kind)) misfit("range");
  if (settings.pattern !== null) {
    if (!withPattern.includes(kind)) misfit("pattern");
    checkPattern(settings.pattern);
  }
  if (settings.unique && !withUnique.includes(kind)) misfit("unique");
  if (kind === "computed" && (settings.required || settings.requiredWhen || settings.initial !== null)) misfit("required");
  if (kind !== "computed" && settings.formula !== null) misfit("formula");
  checkRange(field, name);
  if (settings.initial !== null) readFieldValue(field, settings.initial, around.language);
  for (const condition of [settings.visibleWhen, settings.requiredWhen]) if (condition) checkAsked(field, condition, around);
  return kind === "computed" ? { ...field, settings: { ...settings, formula: checkFormula(field, around) } } : field;
}

function checkOptions({ kind, settings: { options } }: FieldDefinition, field: string): void {
  const chosen = kind === "oneOf" || kind === "manyOf";
  if (chosen && options.length === 0) throw new Refusal("field.optionsMissing", { field });
  if (!chosen && options.length > 0) throw new Refusal("field.ruleMisfit", { field, rule: "options" });
  if (options.length > mostOptions) throw new Refusal("field.tooManyOptions", { field, most: mostOptions, count: options.length });
  const said = options.flatMap(({ code, label }) => [...new Set([code, label.zh.toLowerCase(), label.en.toLowerCase()])]);
  const twice = said.find((word, index) => said.indexOf(word) !== index);
  if (twice !== undefined) throw new Refusal("field.optionTwice", { field, option: twice });
}

function checkRange({ kind, settings: { least, most } }: FieldDefinition, field: string): void {
  for (const edge of [least, most]) {
    if (edge === null) continue;
    if (kind === "date") calendarDay(edge);
    else if (!isPlainDecimal(edge)) throw new Refusal("field.ruleMisfit", { field, rule: "range" });
  }
  if (least === null || most === null) return;
  if (kind === "date" ? least > most : Number(least) > Number(most)) throw new Refusal("field.rangeTurned", { field, least, most });
}

function checkAsked(field: FieldDefinition, condition: Condition, { types, language }: Surroundings): void {
  checkCondition(types, field.recordKind, condition, { changes: false });
  if (asksOf(condition, field.name)) throw new Refusal("field.asksItself", { field: field.label[language] });
}

/** Whether a condition asks of a field of its own record; what it asks of related records is theirs. */
export function asksOf(condition: Condition, name: string): boolean {
  if ("all" in condition) return condition.all.some((each) => asksOf(each, name));
  if ("any" in condition) return condition.any.some((each) => asksOf(each, name));
  if ("not" in condition) return asksOf(condition.not, name);
  if ("of" in condition) return false;
  if (condition.field === name) return true;
  return "value" in condition && typeof condition.value === "object" && "field" in condition.value && condition.value.field === name;
}

function checkFormula(field: FieldDefinition, around: Surroundings): string {
  const { formula } = field.settings;
  const title = field.label[around.language];
  if (formula === null || formula.trim() === "") throw new Refusal("field.formulaMissing", { field: title });
  const read = readFormula(formula, reckonable(field, around));
  const kept = writtenFormula(read);
  const fields = [
    ...around.others.filter(({ recordKind }) => recordKind === field.recordKind),
    { ...field, settings: { ...field.settings, formula: kept } },
  ];
  requireBounded(field.name, fields, title);
  const whole = formulaOf(field.name, fields);
  if (whole && largest(whole, (name) => sizeOf(name, fields)) > largestResult) throw new Refusal("field.formulaTooBig", { field: title });
  return kept;
}

/** Number and money fields of the record, by their labels in both languages. */
function reckonable({ recordKind, name }: FieldDefinition, { types }: Surroundings): readonly FormulaName[] {
  return Object.entries(types[recordKind]?.fields ?? {})
    .filter(([other, { kind, archived }]) => other !== name && !archived && (kind === "number" || kind === "money"))
    .map(([other, { label }]) => ({ name: other, words: [label.zh, label.en] }));
}

function sizeOf(name: string, fields: readonly FieldDefinition[]): number {
  const most = fields.find((each) => each.name === name)?.settings.most;
  return most === undefined ? usualSize : most === null ? 12 : (most.replace("-", "").split(".")[0]?.length ?? 12);
}

/** Follows computed fields into each other, and stops before it has written more than a formula may hold. */
function requireBounded(start: string, fields: readonly FieldDefinition[], field: string): void {
  let parts = 0;
  const follow = (name: string, path: readonly string[]): void => {
    const formula = fields.find((each) => each.name === name)?.settings.formula ?? null;
    parts += 1;
    if (parts > mostParts) throw new Refusal("field.formulaTooBig", { field });
    if (formula === null) return;
    if (path.includes(name)) throw new Refusal("field.formulaCircle", { field });
    for (const word of formula.match(/[A-Za-z]\w*|\d+(?:\.\d+)?/g) ?? []) follow(word, [...path, name]);
  };
  follow(start, []);
}

/** The fields whose own conditions or sums need this one. */
export function neededBy(field: FieldDefinition, others: readonly FieldDefinition[]): readonly FieldDefinition[] {
  return others.filter(({ id, state, recordKind, settings }) => {
    if (id === field.id || state === "archived" || recordKind !== field.recordKind) return false;
    const asked = [settings.visibleWhen, settings.requiredWhen].some((condition) => condition && asksOf(condition, field.name));
    return asked || (settings.formula !== null && namesToRead(settings.formula).includes(field.name));
  });
}
