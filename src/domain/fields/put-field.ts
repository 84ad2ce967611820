import { requirePermission } from "../access/scope";
import type { Label } from "../conditions/record-type";
import type { Actor } from "../shared/actor";
import { newId } from "../shared/id";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { checkSettings } from "./check-settings";
import { withOwnFields } from "./custom-record-types";
import { archiveField, mostFields, requireFreeLabel, requireKept } from "./define-field";
import { fieldRef, fieldSettingsSchema, type FieldDefinition, type FieldKind } from "./field-definition";
import { takesFields } from "./record-access";

/** What a configuration says of a field; its record and name tell which one it is. */
export interface FieldGiven {
  readonly record: string;
  readonly name: string;
  readonly label: Label;
  readonly kind: FieldKind;
  readonly settings: unknown;
  readonly position: number;
}

/**
 * The field as a configuration has it: one that is there becomes it, an archived one comes back with its values. Refuses what
 * `defineField` and `changeField` refuse, `field.otherKind`, `field.settingsMalformed`.
 */
export async function putField(tx: Tx, actor: Actor, given: FieldGiven): Promise<FieldDefinition> {
  requirePermission(actor, "field.manage");
  const settings = fieldSettingsSchema.safeParse(given.settings);
  const field = given.label[actor.language];
  if (!settings.success) throw new Refusal("field.settingsMalformed", { field, where: settings.error.issues[0]?.path.join(".") ?? "" });
  const types = await tx.records.types();
  if (!takesFields(types, given.record)) throw new Refusal("field.noRecord", { record: given.record });
  const all = await tx.fields.list();
  const of = all.filter(({ recordKind }) => recordKind === given.record);
  const found = of.find(({ name }) => name === given.name);
  const known = found && (await tx.fields.lock(found.id));
  if (known && known.kind !== given.kind) throw new Refusal("field.otherKind", { field });
  if (!known && Object.hasOwn(types[given.record]?.fields ?? {}, given.name)) throw new Refusal("field.nameTaken", { field });
  if (known?.state !== "on" && of.filter(({ state }) => state === "on").length >= mostFields)
    throw new Refusal("field.tooMany", { most: mostFields });
  await requireFreeLabel(tx, actor, given.record, given.label, known?.id ?? null);
  const wanted: FieldDefinition = {
    id: known?.id ?? newId(),
    recordKind: given.record,
    name: given.name,
    label: given.label,
    kind: given.kind,
    settings: settings.data,
    state: "on",
    position: given.position,
    createdAt: known?.createdAt ?? tx.now,
    version: known?.version ?? 1,
  };
  const others = all.filter(({ id }) => id !== wanted.id);
  const checked = checkSettings(wanted, { types: withOwnFields(types, [wanted]), others, language: actor.language });
  if (!known) {
    await tx.fields.add(checked);
    auditCreated(tx, actor, "field.define", fieldRef(checked), checked);
  } else {
    await requireKept(tx, actor, known, checked);
    auditChange(tx, actor, "field.change", fieldRef(checked), known, await tx.fields.save(checked));
  }
  const data = { record: checked.recordKind, field: checked.name };
  tx.emit({ type: known ? "field.changed" : "field.defined", subject: fieldRef(checked), actorId: actor.personId, data });
  return checked;
}

/** Out of forms, cards and lists, for a configuration that has it no more; its values stay. */
export async function dropField(tx: Tx, actor: Actor, record: string, name: string): Promise<void> {
  const field = (await tx.fields.list()).find((each) => each.recordKind === record && each.name === name);
  if (!field) throw new Refusal("field.notFound", { field: name });
  await archiveField(tx, actor, { fieldId: field.id });
}
