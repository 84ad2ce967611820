import { missingIn, sheetOf } from "../fields/fill-fields";
import type { Actor } from "../shared/actor";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { labelOf, labels } from "./check-form";
import { lockFormRecord, type FormAndRecord, type FormRecordAsked } from "./find-form-record";
import { movesOf, type FormDefinition, type FormMove } from "./form-definition";
import { formRecordRef, type FormRecord } from "./form-record";
import { mayMove } from "./form-rights";
import { requireApproved } from "./submit-form-record";

export interface MoveFormRecord extends FormRecordAsked {
  /** The state's code. */
  readonly to: string;
}

/** The moves that somebody may make with a record as it stands. */
export function movesFor({ form, record }: FormAndRecord, actor: Actor): readonly FormMove[] {
  if (record.approval === "pending" || !mayMove(form, actor)) return [];
  return movesOf(form, record.state).filter((move) => mayMove(form, actor, move));
}

/**
 * Into another state of the form. Refuses `formRecord.notFound`, `formRecord.stale`, `formRecord.noState`, `form.mayNotMove`,
 * `formRecord.sameState`, `formRecord.noMove`, `formRecord.pending`, `formRecord.notApproved`, `field.required` (as it would be
 * in that state).
 */
export async function moveFormRecord(tx: Tx, actor: Actor, input: MoveFormRecord): Promise<FormRecord> {
  const found = await lockFormRecord(tx, actor, input);
  const { form, record } = found;
  requireLegal(found, actor, input.to);
  await requireApproved(tx, actor, found);
  const subject = formRecordRef(form, record);
  const sheet = await sheetOf(tx, actor, subject, "see");
  const missing = missingIn(sheet, actor, { ...sheet.found, fields: { ...sheet.found.fields, state: input.to } });
  if (missing.length > 0) throw new Refusal("field.required", { fields: missing.map(({ label }) => label[actor.language]) });
  return put(tx, actor, "formRecord.move", found, input.to);
}

/** Back where it was before somebody's own move, whatever moves the form knows. Refuses as a move does. */
export async function takeBackMove(tx: Tx, actor: Actor, input: MoveFormRecord): Promise<FormRecord> {
  const found = await lockFormRecord(tx, actor, input);
  requireState(found.form, actor, input.to);
  if (!mayMove(found.form, actor)) throw new Refusal("form.mayNotMove", { form: found.form.label[actor.language] });
  return put(tx, actor, "formRecord.takeBack", found, input.to);
}

async function put(tx: Tx, actor: Actor, verb: string, { form, record }: FormAndRecord, to: string): Promise<FormRecord> {
  const moved = await tx.formRecords.save({ ...record, state: to, stateSince: tx.now });
  const subject = formRecordRef(form, record);
  auditChange(tx, actor, verb, subject, record, moved);
  const data = { number: record.number, formId: form.id, from: record.state, to, ownerId: record.ownerId };
  tx.emit({ type: "formRecord.moved", subject, actorId: actor.personId, data });
  return moved;
}

function requireState(form: FormDefinition, { language }: Actor, to: string): void {
  if (form.settings.states.some(({ code }) => code === to)) return;
  throw new Refusal("formRecord.noState", { form: form.label[language], states: labels(form, language) });
}

function requireLegal({ form, record }: FormAndRecord, actor: Actor, to: string): void {
  const { language } = actor;
  const { number, state } = record;
  requireState(form, actor, to);
  if (!mayMove(form, actor)) throw new Refusal("form.mayNotMove", { form: form.label[language] });
  if (record.approval === "pending") throw new Refusal("formRecord.pending", { number });
  const said = { number, from: labelOf(form, state, language), to: labelOf(form, to, language) };
  if (to === state) throw new Refusal("formRecord.sameState", said);
  const move = movesOf(form, state).find((each) => each.to === to);
  if (move && mayMove(form, actor, move)) return;
  const open = movesFor({ form, record }, actor).map((each) => labelOf(form, each.to, language));
  if (open.length === 0) throw new Refusal("formRecord.noMoveLeft", said);
  throw new Refusal(move ? "formRecord.notYourMove" : "formRecord.noMove", { ...said, allowed: open });
}
