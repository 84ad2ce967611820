import { grouped } from "../../../cards/kit/format";
import type { FieldValue, RecordTypes } from "../../domain/conditions/record-type";
import type { FieldDefinition, FieldKind } from "../../domain/fields/field-definition";
import { formulaOf } from "../../domain/fields/custom-record-types";
import { writtenFormula } from "../../domain/fields/formula";
import type { Language } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { conditionSentence } from "../presenters/condition-sentence";
import { fieldTexts, kindNames } from "../texts/fields";
import { ruleWords } from "../texts/rules";

export function kindInWords(kind: FieldKind, language: Language): string {
  return kindNames[kind][language];
}

/** What holds of a field besides its kind, one sentence each. */
export function rulesInWords(field: FieldDefinition, types: RecordTypes, language: Language): readonly string[] {
  const say = fieldTexts[language];
  const { settings } = field;
  const asked = { types, language, nameOf: (_: string, id: string) => id };
  const roles = (names: readonly string[]) => names.map((name) => ruleWords[language].roles[name] ?? name).join(say.list);
  const formula = formulaOf(field.name, [field]);
  const range = settings.least !== null || settings.most !== null;
  return [
    settings.options.length > 0 && settings.options.map(({ label }) => label[language]).join(" / "),
    formula && `= ${writtenFormula(formula, (name) => types[field.recordKind]?.fields[name]?.label[language] ?? name)}`,
    settings.required && say.required,
    settings.requiredWhen && say.requiredWhen(conditionSentence(asked, field.recordKind, settings.requiredWhen)),
    settings.visibleWhen && say.visibleWhen(conditionSentence(asked, field.recordKind, settings.visibleWhen)),
    settings.unique && say.unique,
    range && say.range(settings.least, settings.most),
    settings.pattern !== null && say.pattern(settings.pattern),
    settings.initial !== null && say.initial(settings.initial),
    settings.seenBy && say.seenBy(roles(settings.seenBy)),
    settings.editedBy && say.editedBy(roles(settings.editedBy)),
    settings.group && say.group(settings.group[language]),
  ].filter((each): each is string => typeof each === "string");
}

/** A value as people read it; "" when empty. */
export async function valueInWords(tx: Tx, field: FieldDefinition, value: FieldValue, language: Language): Promise<string> {
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return fieldTexts[language][value ? "yes" : "no"];
  const option = (code: string) => field.settings.options.find((each) => each.code === code)?.label[language] ?? code;
  if (typeof value !== "string") return value instanceof Date ? value.toISOString() : value.map(option).join(fieldTexts[language].list);
  switch (field.kind) {
    case "oneOf":
      return option(value);
    case "number":
    case "money":
    case "computed":
      return grouped(value);
    case "person":
    case "customer":
    case "product":
      return (await tx.records.namesOf(field.kind, [value], language)).get(value) ?? value;
    case "text":
    case "longText":
    case "date":
    case "time":
    case "yesNo":
    case "manyOf":
    case "file":
    case "phone":
    case "email":
    case "link":
      return value;
  }
}
