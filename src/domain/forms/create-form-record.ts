import type { ConditionRecord } from "../conditions/record-type";
import { momentOf } from "../conditions/moment-of";
import { fieldsInUse, fillFields, type Sheet } from "../fields/fill-fields";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { formKindOf } from "../shared/form-kind";
import { newId, type Id } from "../shared/id";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { firstState, type FormDefinition } from "./form-definition";
import { formRecordRef, type FormRecord } from "./form-record";
import { formOf, mayCreate } from "./form-rights";

export interface NewFormRecord {
  readonly formId: Id;
  /** By the field's name, as forms carry them; the form's own initial values stand where nothing is said. */
  readonly answers: Readonly<Record<string, string | null>>;
  /** Left out: who makes it. null: nobody's yet. */
  readonly ownerId?: Id | null;
  /** false: what is required may be filled in later, before it leaves its first state. Left out: true. */
  readonly complete?: boolean;
  /** The record that it was made from. */
  readonly source?: SubjectRef | null;
}

/**
 * A record in its form's first state. Refuses `form.notFound`, `form.archived`,
 * `form.mayNotCreate`, and what `fillFields` refuses of a whole form.
 */
export async function createFormRecord(tx: Tx, actor: Actor, input: NewFormRecord): Promise<FormRecord> {
  const form = await formOf(tx, input.formId);
  requireMayCreate(form, actor);
  const record: FormRecord = {
    id: newId(),
    formId: form.id,
    number: await tx.numbers.next(`form:${form.prefix}`),
    ownerId: input.ownerId === undefined ? actor.personId : input.ownerId,
    state: firstState(form),
    stateSince: tx.now,
    approval: "none",
    approvedHash: null,
    editedBy: actor.personId,
    sourceKind: input.source?.kind ?? null,
    sourceId: input.source?.id ?? null,
    createdBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.formRecords.add(record);
  const subject = formRecordRef(form, record);
  auditCreated(tx, actor, "formRecord.create", subject, record);
  const answers = { ...(await initialAnswers(tx, form)), ...input.answers };
  if ((await fieldsInUse(tx, subject.kind)).length > 0) {
    await fillFields(tx, actor, { record: subject, answers, whole: input.complete ?? true, making: true });
  }
  const data = { number: record.number, formId: form.id, ownerId: record.ownerId };
  tx.emit({ type: "formRecord.created", subject, actorId: actor.personId, data });
  return record;
}

/** Refuses `form.archived`, `form.mayNotCreate`. */
export function requireMayCreate(form: FormDefinition, actor: Actor): void {
  const name = form.label[actor.language];
  if (form.state === "archived") throw new Refusal("form.archived", { form: name });
  if (!mayCreate(form, actor)) throw new Refusal("form.mayNotCreate", { form: name });
}

async function initialAnswers(tx: Tx, form: FormDefinition): Promise<Readonly<Record<string, string>>> {
  const fields = await fieldsInUse(tx, formKindOf(form.prefix));
  return Object.fromEntries(fields.flatMap(({ name, settings: { initial } }) => (initial === null ? [] : [[name, initial]])));
}

/** The sheet of a record that is not there yet: what a form for it shows. */
export async function blankSheet(tx: Tx, actor: Actor, form: FormDefinition): Promise<Sheet> {
  const kind = formKindOf(form.prefix);
  const built = { number: null, owner: actor.personId, state: firstState(form), approval: "none", since: tx.now, created: tx.now };
  const found: ConditionRecord = { fields: { ...built, ...(await initialAnswers(tx, form)) }, before: null, related: {} };
  return {
    record: { kind, id: "" },
    found,
    types: await tx.records.types(),
    moment: await momentOf(tx),
    fields: await fieldsInUse(tx, kind),
  };
}
