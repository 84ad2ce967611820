import { requirePermission } from "../access/scope";
import type { Label } from "../conditions/record-type";
import type { Actor } from "../shared/actor";
import { newId } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { checkForm } from "./check-form";
import { addForm, archiveForm, keepForm, requireFreeName, requireFreePrefix, requireRoom, requireStatesFree } from "./define-form";
import { formSettingsSchema, type FormDefinition } from "./form-definition";

/** What a configuration says of a form; its prefix tells which one it is. */
export interface FormGiven {
  readonly prefix: string;
  readonly label: Label;
  readonly settings: unknown;
}

/**
 * The form as a configuration has it: one that is there becomes it, an archived one comes back with its records. Refuses what
 * `defineForm` and `changeForm` refuse, and `form.settingsMalformed`.
 */
export async function putForm(tx: Tx, actor: Actor, given: FormGiven): Promise<FormDefinition> {
  requirePermission(actor, "form.manage");
  const settings = formSettingsSchema.safeParse(given.settings);
  const name = given.label[actor.language];
  if (!settings.success) throw new Refusal("form.settingsMalformed", { form: name, where: settings.error.issues[0]?.path.join(".") ?? "" });
  const found = (await tx.forms.list()).find(({ prefix }) => prefix === given.prefix);
  const known = found && (await tx.forms.lock(found.id));
  requireFreeName(await tx.forms.list(), given.label, known?.id ?? null);
  if (known) {
    const after = checkForm({ ...known, label: given.label, settings: settings.data, state: "on" }, actor.language);
    await requireStatesFree(tx, actor, known, after);
    return keepForm(tx, actor, known.state === "on" ? "form.change" : "form.restore", known, after);
  }
  await requireRoom(tx);
  await requireFreePrefix(tx, actor, given.prefix);
  const form: FormDefinition = {
    id: newId(),
    prefix: given.prefix,
    label: given.label,
    settings: settings.data,
    state: "on",
    edition: 1,
    createdBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  return addForm(tx, actor, checkForm(form, actor.language));
}

/** Out of use, for a configuration that has it no more; its records stay. */
export async function dropForm(tx: Tx, actor: Actor, prefix: string): Promise<void> {
  const form = (await tx.forms.list()).find((each) => each.prefix === prefix);
  if (!form) throw new Refusal("form.notFound");
  await archiveForm(tx, actor, { id: form.id });
}
