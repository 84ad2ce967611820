import { includes } from "../access/scope";
import { scopeWith } from "../fields/record-access";
import type { Actor, Scope } from "../shared/actor";
import { formKindOf } from "../shared/form-kind";
import type { Id } from "../shared/id";
import { requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { FormDefinition } from "./form-definition";
import type { FormRecord } from "./form-record";
import { formOf, maySeeRecords } from "./form-rights";

export interface FormAndRecord {
  readonly form: FormDefinition;
  readonly record: FormRecord;
}

export interface FormRecordAsked {
  readonly id: Id;
  /** The version that was looked at. */
  readonly version?: number;
}

/** Whose records of the form somebody sees. */
export async function scopeIn(tx: Tx, actor: Actor, form: FormDefinition): Promise<Scope> {
  return scopeWith(await tx.records.types(), formKindOf(form.prefix), actor);
}

/** A record with its form, as far as the actor may see it; null: it does not exist for them. */
export async function findFormRecord(tx: Tx, actor: Actor, id: Id): Promise<FormAndRecord | null> {
  const record = await tx.formRecords.find({ kind: "all" }, id);
  return record && inSight(tx, actor, record);
}

/** The same, locked. Refuses `formRecord.notFound`, `formRecord.stale`. */
export async function lockFormRecord(tx: Tx, actor: Actor, { id, version }: FormRecordAsked): Promise<FormAndRecord> {
  const record = await tx.formRecords.lock(id);
  const found = record && (await inSight(tx, actor, record));
  if (!found) throw new Refusal("formRecord.notFound");
  requireVersion("formRecord", found.record, version);
  return found;
}

async function inSight(tx: Tx, actor: Actor, record: FormRecord): Promise<FormAndRecord | null> {
  const form = await formOf(tx, record.formId);
  return maySeeRecords(form, actor) && includes(await scopeIn(tx, actor, form), record.ownerId) ? { form, record } : null;
}
