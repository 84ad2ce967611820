import { includes } from "../access/scope";
import { evaluate } from "../conditions/evaluate";
import { isEmpty, type ConditionRecord, type FieldValue, type RecordTypes } from "../conditions/record-type";
import type { Moment } from "../conditions/moment";
import { relationsIn } from "../conditions/relations-in";
import { momentOf } from "../conditions/moment-of";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { askedAs, type FieldDefinition } from "./field-definition";
import type { RecordKey } from "./field-store";
import { readFieldValue } from "./field-value";
import { reckoner } from "./custom-record-types";
import { requireMayWith, scopeWith } from "./record-access";

/** A record with its own fields, as somebody may deal with them. */
export interface Sheet {
  readonly record: RecordKey;
  readonly found: ConditionRecord;
  readonly types: RecordTypes;
  readonly moment: Moment;
  /** Those in use, in their order. */
  readonly fields: readonly FieldDefinition[];
}

/**
 * The record's sheet of own fields. Refuses `record.notFound` for a record that is not there or out of the actor's sight,
 * `access.notAllowed` and `form.mayNot`.
 */
export async function sheetOf(tx: Tx, actor: Actor, record: RecordKey, want: "see" | "edit"): Promise<Sheet> {
  const types = await tx.records.types();
  requireMayWith(types, record.kind, actor, want);
  const fields = await fieldsInUse(tx, record.kind);
  const found = await tx.records.read(record, relationsAskedBy(fields));
  const owned = found !== null && Object.hasOwn(types[record.kind]?.fields ?? {}, "owner");
  if (!found || (owned && !includes(scopeWith(types, record.kind, actor), (found.fields["owner"] as Id | null) ?? null)))
    throw new Refusal("record.notFound");
  return { record, found, types, moment: await momentOf(tx), fields };
}

/** The own fields of a kind of record that are in use, in their order. */
export async function fieldsInUse(tx: Tx, recordKind: string): Promise<readonly FieldDefinition[]> {
  return (await tx.fields.list()).filter((field) => field.recordKind === recordKind && field.state === "on");
}

/** The relations that say which of the fields are shown and which required. */
export function relationsAskedBy(fields: readonly FieldDefinition[]): readonly string[] {
  const asked = fields.flatMap(({ settings }) => [settings.visibleWhen, settings.requiredWhen].filter((each) => each !== null));
  return [...new Set(asked.flatMap(relationsIn))];
}

/** Whether the field has its place on the record as it stands; a hidden field is never required. */
export function isVisible({ types, record, moment }: Sheet, field: FieldDefinition, found: ConditionRecord): boolean {
  const { visibleWhen } = field.settings;
  return visibleWhen === null || evaluate(types, record.kind, visibleWhen, found, moment);
}

export function isRequired(sheet: Sheet, field: FieldDefinition, found: ConditionRecord): boolean {
  const { required, requiredWhen } = field.settings;
  if (field.kind === "computed" || !isVisible(sheet, field, found)) return false;
  return required || (requiredWhen !== null && evaluate(sheet.types, sheet.record.kind, requiredWhen, found, sheet.moment));
}

/** What is required of the record and empty, as far as the actor may fill it in. */
export function missingIn(sheet: Sheet, actor: Actor, found: ConditionRecord): readonly FieldDefinition[] {
  return sheet.fields.filter((field) => mayEdit(field, actor) && isRequired(sheet, field, found) && isEmpty(found.fields[field.name]));
}

export function maySee({ settings: { seenBy } }: FieldDefinition, actor: Actor): boolean {
  return seenBy === null || actor.kind === "system" || actor.roles.some((role) => seenBy.includes(role));
}

export function mayEdit(field: FieldDefinition, actor: Actor): boolean {
  const { editedBy } = field.settings;
  return (
    field.kind !== "computed" &&
    maySee(field, actor) &&
    (editedBy === null || actor.kind === "system" || actor.roles.some((role) => editedBy.includes(role)))
  );
}

export interface Filling {
  readonly record: RecordKey;
  /** By the field's name; null takes the value away. */
  readonly answers: Readonly<Record<string, string | null>>;
  /** How often the record's own fields had been changed when they were looked at. */
  readonly version?: number;
  /**
   * true: a whole form, of which no required field may be left empty, and in which answers to fields that turn out hidden
   * do not count. false: a field by itself.
   */
  readonly whole: boolean;
  /** The record is made in this transaction, and what is written belongs to its making: nothing of it has changed. */
  readonly making?: true;
}

export interface Filled {
  readonly version: number;
  /** What was there before, as it is written. */
  readonly before: Readonly<Record<string, string | null>>;
  /** Required and still empty. */
  readonly missing: readonly FieldDefinition[];
}

/**
 * Fills in a record's own fields: all of the answers or none. Refuses `field.notFound`, `field.notYours`, `field.hidden`,
 * `field.required`, `field.valueTaken`, `field.sheetStale`, `field.nothingNew`, and what values refuse.
 */
export async function fillFields(tx: Tx, actor: Actor, { record, answers, version, whole, making }: Filling): Promise<Filled> {
  await sheetOf(tx, actor, record, "edit");
  const seen = await tx.fields.lockSheet(record);
  if (version !== undefined && version !== seen) throw new Refusal("field.sheetStale");
  // Read again behind the lock: what somebody else has just filled in counts.
  const sheet = await sheetOf(tx, actor, record, "edit");
  const given = readAnswers(sheet, actor, answers);
  const after = {
    ...sheet.found,
    fields: reckoner(sheet.fields)({
      ...sheet.found.fields,
      ...Object.fromEntries([...given].map(([field, value]) => [field.name, value])),
    }),
  };
  const changes: [FieldDefinition, FieldValue][] = [];
  for (const [field, value] of given) {
    const hidden = !isVisible(sheet, field, after);
    if (hidden && !whole) throw new Refusal("field.hidden", { field: field.label[actor.language] });
    if (!hidden && asWritten(value) !== asWritten(sheet.found.fields[field.name] ?? null)) changes.push([field, value]);
  }
  const missing = missingIn(sheet, actor, after);
  const refused = whole ? missing : missing.filter((field) => given.has(field));
  if (refused.length > 0) throw new Refusal("field.required", { fields: refused.map(({ label }) => label[actor.language]) });
  if (changes.length === 0) return { version: seen, before: {}, missing };
  for (const [field, value] of changes) {
    if (askedAs[field.kind] === "reference" && typeof value === "string") await requireThere(tx, actor, field, value);
    await tx.fields.put(field, record.id, value, field.label[actor.language]);
  }
  await tx.fields.turnSheet(record, seen + 1);
  const before = Object.fromEntries(changes.map(([{ name }]) => [name, sheet.found.fields[name] ?? null]));
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "field.fill",
    subject: record,
    before: making ? null : before,
    after: Object.fromEntries(changes.map(([{ name }, value]) => [name, value])),
  });
  if (!making)
    tx.emit({ type: "record.filledIn", subject: record, actorId: actor.personId, data: { fields: changes.map(([{ name }]) => name) } });
  return {
    version: seen + 1,
    before: Object.fromEntries(Object.entries(before).map(([name, value]) => [name, asWritten(value)])),
    missing,
  };
}

function readAnswers(sheet: Sheet, actor: Actor, answers: Filling["answers"]): ReadonlyMap<FieldDefinition, FieldValue> {
  const given = new Map<FieldDefinition, FieldValue>();
  for (const [name, written] of Object.entries(answers)) {
    const field = sheet.fields.find((each) => each.name === name);
    if (!field || !maySee(field, actor)) throw new Refusal("field.notFound", { field: name.slice(0, 40) });
    if (field.kind !== "computed" && !mayEdit(field, actor)) throw new Refusal("field.notYours", { field: field.label[actor.language] });
    given.set(field, readFieldValue(field, written, actor.language));
  }
  return given;
}

/** A value as a form would carry it; null when it is empty. */
export function asWritten(value: FieldValue): string | null {
  if (isEmpty(value)) return null;
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "boolean" ? String(value) : value.join(",");
}

async function requireThere(tx: Tx, actor: Actor, field: FieldDefinition, id: string): Promise<void> {
  const names = await tx.records.namesOf(field.kind, [id], actor.language);
  if (!names.has(id)) throw new Refusal("field.badReference", { field: field.label[actor.language], value: id });
}
