import { requirePermission } from "../access/scope";
import type { Label } from "../conditions/record-type";
import type { Actor } from "../shared/actor";
import { codeForLabel, unusedName } from "../shared/code-for-label";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { withOwnFields } from "./custom-record-types";
import { checkSettings, neededBy } from "./check-settings";
import { fieldRef, noSettings, type FieldDefinition, type FieldKind, type FieldOption, type FieldSettings } from "./field-definition";
import { takesFields } from "./record-access";
import { rulesThatAsk } from "./rules-that-ask";

/** Fields in use on one kind of record; more than that nobody fills in. */
export const mostFields = 60;

/** Said in one language, it serves in both until somebody says the other. */
export type Said = string | Label;

export type SettingsGiven = Partial<Omit<FieldSettings, "options">> & { readonly options?: readonly Said[] };

export interface NewField {
  readonly recordKind: string;
  readonly label: Said;
  readonly kind: FieldKind;
  readonly settings?: SettingsGiven;
}

/**
 * Gives a kind of record a field of the company's own. Refuses `field.noRecord`, `field.tooMany`, `field.nameLength`,
 * `field.nameTaken` and what `checkSettings` refuses.
 */
export async function defineField(tx: Tx, actor: Actor, input: NewField): Promise<FieldDefinition> {
  requirePermission(actor, "field.manage");
  const types = await tx.records.types();
  if (!takesFields(types, input.recordKind)) throw new Refusal("field.noRecord", { record: input.recordKind });
  const all = await tx.fields.list();
  const ofRecord = all.filter(({ recordKind }) => recordKind === input.recordKind);
  const used = ofRecord.filter(({ state }) => state === "on");
  if (used.length >= mostFields) throw new Refusal("field.tooMany", { most: mostFields });
  const label = inBoth(input.label);
  await requireFreeLabel(tx, actor, input.recordKind, label, null);
  const { options, ...settings } = input.settings ?? {};
  const field = checkSettings(
    {
      id: newId(),
      recordKind: input.recordKind,
      name: freeName(label, Object.keys(types[input.recordKind]?.fields ?? {})),
      label,
      kind: input.kind,
      settings: { ...noSettings, ...settings, options: optionsFrom(options ?? [], []) },
      state: "on",
      position: Math.max(0, ...ofRecord.map(({ position }) => position)) + 1,
      createdAt: tx.now,
      version: 1,
    },
    { types, others: all, language: actor.language },
  );
  await tx.fields.add(field);
  auditCreated(tx, actor, "field.define", fieldRef(field), field);
  told(tx, actor, "field.defined", field);
  return field;
}

export interface FieldChange {
  readonly fieldId: Id;
  /** The version that was looked at. */
  readonly version?: number;
}

/** Another label, place or other settings; never another kind. Refuses what `defineField` refuses, `field.optionInUse` and `field.uniqueTooLate`. */
export async function changeField(
  tx: Tx,
  actor: Actor,
  input: FieldChange & { readonly label?: Said; readonly position?: number; readonly settings?: SettingsGiven },
): Promise<FieldDefinition> {
  const field = await lockField(tx, actor, input);
  const label = input.label === undefined ? field.label : inBoth(input.label);
  if (input.label !== undefined) await requireFreeLabel(tx, actor, field.recordKind, label, field.id);
  const { options, ...settings } = input.settings ?? {};
  const wanted = {
    ...field,
    label,
    position: input.position ?? field.position,
    settings: {
      ...field.settings,
      ...settings,
      ...(options && { options: optionsFrom(options, field.settings.options) }),
    },
  };
  const others = (await tx.fields.list()).filter(({ id }) => id !== field.id);
  const types = withOwnFields(await tx.records.types(), [wanted]);
  const after = checkSettings(wanted, { types, others, language: actor.language });
  await requireKept(tx, actor, field, after);
  return keep(tx, actor, "field.change", field, after);
}

/** Out of forms, cards and lists; its values stay. Refuses `field.inUse`, naming the rules and fields that need it. */
export async function archiveField(tx: Tx, actor: Actor, input: FieldChange): Promise<FieldDefinition> {
  const field = await lockField(tx, actor, input);
  if (field.state === "archived") throw new Refusal("field.archived", { field: field.label[actor.language] });
  const needing = [
    ...neededBy(field, await tx.fields.list()).map(({ label }) => label[actor.language]),
    ...(await rulesThatAsk(tx, field)).map(({ number }) => number),
  ];
  if (needing.length > 0) throw new Refusal("field.inUse", { field: field.label[actor.language], by: needing.slice(0, 10) });
  return keep(tx, actor, "field.archive", field, { ...field, state: "archived" });
}

export async function restoreField(tx: Tx, actor: Actor, input: FieldChange): Promise<FieldDefinition> {
  const field = await lockField(tx, actor, input);
  if (field.state === "on") throw new Refusal("field.notArchived", { field: field.label[actor.language] });
  await requireFreeLabel(tx, actor, field.recordKind, field.label, field.id);
  return keep(tx, actor, "field.restore", field, { ...field, state: "on" });
}

export function inBoth(said: Said): Label {
  return typeof said === "string" ? { zh: said.trim(), en: said.trim() } : { zh: said.zh.trim(), en: said.en.trim() };
}

/** Options that were there keep their codes; new ones get one of their own. */
function optionsFrom(said: readonly Said[], before: readonly FieldOption[]): readonly FieldOption[] {
  const codes = new Set(before.map(({ code }) => code));
  return said.map((each) => {
    const label = inBoth(each);
    const had = before.find(({ label: old }) => old.zh === label.zh || old.en === label.en);
    if (had) return { code: had.code, label: typeof each === "string" ? had.label : label };
    const code = unusedName(codeForLabel(label, "option"), codes);
    codes.add(code);
    return { code, label };
  });
}

function freeName(label: Label, taken: readonly string[]): string {
  return unusedName(`f_${codeForLabel(label, "field")}`, new Set(taken));
}

/** Refuses `field.nameLength` and `field.nameTaken`. */
export async function requireFreeLabel(tx: Tx, actor: Actor, recordKind: string, label: Label, except: Id | null): Promise<void> {
  for (const each of [label.zh, label.en]) {
    if (each.length < 2 || each.length > 40 || /[\n,，;；:：=()（）]/.test(each))
      throw new Refusal("field.nameLength", { field: each.slice(0, 40) });
  }
  const fields = Object.values((await tx.records.types())[recordKind]?.fields ?? {});
  const said = [label.zh.toLowerCase(), label.en.toLowerCase()];
  const other = fields.find(
    (field) =>
      !field.archived &&
      (field.own === undefined || field.own !== except) &&
      [field.label.zh, field.label.en].some((word) => said.includes(word.toLowerCase())),
  );
  if (other) throw new Refusal("field.nameTaken", { field: label[actor.language] });
}

/** What records hold already must go on making sense. */
export async function requireKept(tx: Tx, actor: Actor, before: FieldDefinition, after: FieldDefinition): Promise<void> {
  const field = before.label[actor.language];
  if (after.settings.unique && !before.settings.unique && (await tx.fields.filledIn(before)) > 0)
    throw new Refusal("field.uniqueTooLate", { field });
  const kept = new Set(after.settings.options.map(({ code }) => code));
  for (const option of before.settings.options) {
    if (kept.has(option.code)) continue;
    const count = await tx.fields.filledIn(before, option.code);
    if (count > 0) throw new Refusal("field.optionInUse", { field, option: option.label[actor.language], count });
  }
}

async function lockField(tx: Tx, actor: Actor, input: FieldChange): Promise<FieldDefinition> {
  requirePermission(actor, "field.manage");
  const field = await tx.fields.lock(input.fieldId);
  if (!field) throw new Refusal("field.notFound", { field: "" });
  if (input.version !== undefined && input.version !== field.version)
    throw new Refusal("field.stale", { field: field.label[actor.language] });
  return field;
}

async function keep(tx: Tx, actor: Actor, verb: string, before: FieldDefinition, wanted: FieldDefinition): Promise<FieldDefinition> {
  const after = await tx.fields.save(wanted);
  auditChange(tx, actor, verb, fieldRef(after), before, after);
  told(tx, actor, "field.changed", after);
  return after;
}

function told(tx: Tx, actor: Actor, type: string, field: FieldDefinition): void {
  tx.emit({ type, subject: fieldRef(field), actorId: actor.personId, data: { record: field.recordKind, field: field.name } });
}
