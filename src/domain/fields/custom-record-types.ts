import type { FieldDeclaration, FieldValues, RecordType, RecordTypes } from "../conditions/record-type";
import { askedAs, type FieldDefinition } from "./field-definition";
import { computed, expanded, readFormula, type Formula } from "./formula";

/** A field as conditions see it. */
export function declarationOf({ kind, label, settings, id, state }: FieldDefinition): FieldDeclaration {
  return {
    kind: askedAs[kind],
    label,
    own: id,
    ...(state === "archived" && { archived: true }),
    ...((kind === "oneOf" || kind === "manyOf") && {
      options: Object.fromEntries(settings.options.map((option) => [option.code, option.label])),
    }),
    ...(askedAs[kind] === "reference" && { to: kind }),
  };
}

/** The built-in kinds of record with the company's own fields among theirs; archived ones stay, so that what asks of them still has its answer. */
export function withOwnFields(types: RecordTypes, fields: readonly FieldDefinition[]): RecordTypes {
  if (fields.length === 0) return types;
  const byKind = new Map<string, Record<string, FieldDeclaration>>();
  for (const field of fields) {
    const own = byKind.get(field.recordKind) ?? {};
    own[field.name] = declarationOf(field);
    byKind.set(field.recordKind, own);
  }
  return Object.fromEntries(
    Object.entries(types).map(([kind, type]): [string, RecordType] => [
      kind,
      byKind.has(kind) ? { ...type, fields: { ...type.fields, ...byKind.get(kind) } } : type,
    ]),
  );
}

/** What a computed field is made of in the end: no field in it is computed. null for a field that is not computed. */
export function formulaOf(name: string, fields: readonly FieldDefinition[]): Formula | null {
  const field = fields.find((each) => each.name === name);
  const { formula } = field?.settings ?? { formula: null };
  if (formula === null) return null;
  const read = readFormula(
    formula,
    namesToRead(formula).map((each) => ({ name: each, words: [] })),
  );
  return expanded(read, (inner) => formulaOf(inner, fields));
}

/** Lays over a record's values those of its computed fields, as they come out of them. The fields are of one kind of record. */
export function reckoner(fields: readonly FieldDefinition[]): (values: FieldValues) => FieldValues {
  const formulas = fields.flatMap(({ name }) => {
    const formula = formulaOf(name, fields);
    return formula ? [[name, formula] as const] : [];
  });
  if (formulas.length === 0) return (values) => values;
  return (values) => ({
    ...values,
    ...Object.fromEntries(formulas.map(([name, formula]) => [name, computed(formula, (of) => values[of] ?? null)])),
  });
}

/** The names in a kept formula, which holds no other words. */
export function namesToRead(formula: string): readonly string[] {
  return [...new Set(formula.match(/[A-Za-z]\w*/g))].filter((word) => !["round", "min", "max"].includes(word));
}
