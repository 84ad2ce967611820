import type { Sheet } from "../../domain/fields/fill-fields";
import { asWritten, isRequired, isVisible, mayEdit } from "../../domain/fields/fill-fields";
import type { FieldDefinition } from "../../domain/fields/field-definition";
import type { Actor, Language } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import type { AskedField } from "../actions/answers";
import { fieldTexts } from "../texts/fields";
import { valueInWords } from "./field-in-words";

/** More than this no platform's form holds well; the rest is filled in by sentences. */
const mostInForm = 40;

/** The fields of a form in which somebody fills in a record's own fields: those that have their place on it, with what is there. */
export async function fillForm(tx: Tx, actor: Actor, sheet: Sheet): Promise<readonly AskedField[]> {
  return asked(
    tx,
    actor,
    sheet,
    sheet.fields.filter((field) => mayEdit(field, actor) && isVisible(sheet, field, sheet.found)),
  );
}

/** The same for a record that is to be made: what a field's place depends on is answered in the form itself, so that none is left out. */
export async function newRecordForm(tx: Tx, actor: Actor, sheet: Sheet): Promise<readonly AskedField[]> {
  return asked(
    tx,
    actor,
    sheet,
    sheet.fields.filter((field) => mayEdit(field, actor)),
  );
}

async function asked(tx: Tx, actor: Actor, sheet: Sheet, all: readonly FieldDefinition[]): Promise<readonly AskedField[]> {
  const fields = all.slice(0, mostInForm);
  const inputs: AskedField[] = [];
  for (const field of fields) {
    const value = await valueForForm(tx, field, sheet, actor.language);
    inputs.push(inputOf(field, value, isRequired(sheet, field, sheet.found), actor.language));
  }
  return inputs;
}

async function valueForForm(tx: Tx, field: FieldDefinition, { found }: Sheet, language: Language): Promise<string | undefined> {
  const value = found.fields[field.name] ?? null;
  if (value === null) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (field.kind === "manyOf" || field.kind === "person" || field.kind === "customer" || field.kind === "product") {
    return valueInWords(tx, field, value, language);
  }
  return asWritten(value) ?? undefined;
}

function inputOf(field: FieldDefinition, value: string | undefined, required: boolean, language: Language): AskedField {
  const say = fieldTexts[language];
  const label = field.label[language];
  const rest = { name: inputName(field), required, ...(value !== undefined && { value }) };
  const options = field.settings.options.map((option) => ({ value: option.code, label: option.label[language] }));
  const hinted = (hint: string) => (language === "zh" ? `${label}（${hint}）` : `${label} (${hint})`);
  switch (field.kind) {
    case "longText":
      return { ...rest, input: "text", lines: "many", maxLength: 3000, label };
    case "number":
    case "money":
      return { ...rest, input: "number", label };
    case "date":
      return { ...rest, input: "day", label };
    case "yesNo":
      return { ...rest, input: "yesNo", label };
    case "oneOf":
      return { ...rest, input: "choice", options, label };
    case "manyOf":
      return { ...rest, input: "text", maxLength: 500, label: hinted(say.several) };
    case "person":
    case "customer":
    case "product":
      return { ...rest, input: "text", maxLength: 200, label: hinted(say.byName) };
    case "time":
      return { ...rest, input: "text", maxLength: 5, label: hinted(say.clock) };
    case "text":
    case "file":
    case "phone":
    case "email":
    case "link":
    case "computed":
      return { ...rest, input: "text", maxLength: 500, label };
  }
}

/** Form fields are named by letters and digits alone. */
export function inputName({ id }: FieldDefinition): string {
  return `f${id}`;
}
