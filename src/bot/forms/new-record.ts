import { scopeOf } from "../../domain/access/scope";
import { blankSheet, requireMayCreate } from "../../domain/forms/create-form-record";
import type { FormDefinition } from "../../domain/forms/form-definition";
import { missingIn, mayEdit, type Sheet } from "../../domain/fields/fill-fields";
import type { FieldDefinition } from "../../domain/fields/field-definition";
import { readFieldValue } from "../../domain/fields/field-value";
import { askFor } from "../actions/answers";
import type { CommandContext } from "../commands/define-command";
import { findReferences } from "../conversation/references";
import { newRecordForm } from "../fields/fill-form";
import { readValue } from "../fields/read-value";
import type { ChatReply } from "../pipeline/chat-reply";
import { saidFieldsIn } from "./said-fields";

export interface SaidRecord {
  /** As forms carry them, by the field's name. */
  readonly answers: Readonly<Record<string, string | null>>;
  /** The form with what was said, where more has to be; null: enough was said. */
  readonly form: ChatReply | null;
}

/** What a message says of a record that is to be made. What stands behind no label is the customer, product or colleague that it names, else its first text. */
export async function saidRecord(context: CommandContext, form: FormDefinition, text: string): Promise<SaidRecord> {
  const { tx, actor } = context;
  requireMayCreate(form, actor);
  const sheet = await blankSheet(tx, actor, form);
  const open = sheet.fields.filter((field) => mayEdit(field, actor));
  const { values, rest } = saidFieldsIn(text, open);
  const said = new Map(values);
  if (rest !== "") {
    const first = await fieldFor(
      context,
      rest,
      open.filter((field) => !said.has(field)),
    );
    if (first) said.set(first, rest);
  }
  const answers: Record<string, string | null> = {};
  const written: Record<string, ReturnType<typeof readFieldValue>> = {};
  for (const [field, words] of said) {
    answers[field.name] = await readValue(context, field, words);
    written[field.name] = readFieldValue(field, answers[field.name] ?? null, actor.language);
  }
  const filled: Sheet = { ...sheet, found: { ...sheet.found, fields: { ...sheet.found.fields, ...written } } };
  const enough = missingIn(filled, actor, filled.found).length === 0 && (said.size > 0 || open.length === 0);
  return { answers, form: enough ? null : await recordForm(context, form, filled) };
}

/** A form for a new record, with the values that the sheet has. */
export async function recordForm(context: CommandContext, form: FormDefinition, sheet: Sheet): Promise<ChatReply> {
  const { tx, actor } = context;
  const name = form.label[actor.language];
  return askFor(
    context,
    { id: form.id, version: form.version, values: {} },
    { form: "newFormRecord", action: "formRecord.create", number: name, about: "", fields: await newRecordForm(tx, actor, sheet) },
  );
}

async function fieldFor(
  { tx, actor }: CommandContext,
  rest: string,
  open: readonly FieldDefinition[],
): Promise<FieldDefinition | undefined> {
  const asked = open.filter(({ kind }) => kind === "customer" || kind === "product" || kind === "person");
  const references = asked.length > 0 ? await findReferences(rest.normalize("NFKC"), tx.lexicon, scopeOf(actor)) : [];
  const named = references.filter(({ rank }) => rank <= 2).map(({ kind }) => kind as string);
  return asked.find(({ kind }) => named.includes(kind)) ?? open.find(({ kind }) => kind === "text" || kind === "longText");
}
