import { randomBytes } from "node:crypto";
import { requirePermission } from "../access/scope";
import { fieldsInUse } from "../fields/fill-fields";
import type { Actor } from "../shared/actor";
import { formKindOf } from "../shared/form-kind";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { formRef } from "./form-definition";
import { isPublic, type FormPage } from "./form-page";
import { formOf } from "./form-rights";

/**
 * Puts a form on the web, under the address that it had before if it had one. Refuses `form.notFound`, `form.archived`,
 * `form.nothingPublic` (it has no field that strangers may be asked for), `form.pageSo`.
 */
export async function openFormPage(tx: Tx, actor: Actor, formId: Id): Promise<FormPage> {
  requirePermission(actor, "form.manage");
  const form = await formOf(tx, formId);
  const name = form.label[actor.language];
  if (form.state === "archived") throw new Refusal("form.archived", { form: name });
  if (!(await fieldsInUse(tx, formKindOf(form.prefix))).some(isPublic)) throw new Refusal("form.nothingPublic", { form: name });
  const known = await tx.formPages.lock(formId);
  if (known) return turn(tx, actor, known, "open", name);
  const page: FormPage = {
    id: newId(),
    formId,
    code: randomBytes(9).toString("base64url"),
    secret: randomBytes(32).toString("hex"),
    ownerId: actor.personId,
    state: "open",
    createdAt: tx.now,
    version: 1,
  };
  await tx.formPages.add(page);
  auditCreated(tx, actor, "form.openPage", formRef(form), { code: page.code, ownerId: page.ownerId });
  told(tx, actor, formId);
  return page;
}

/** It says so to its visitors and takes nothing. Refuses `form.pageSo`. */
export async function closeFormPage(tx: Tx, actor: Actor, formId: Id): Promise<FormPage> {
  requirePermission(actor, "form.manage");
  const form = await formOf(tx, formId);
  const page = await tx.formPages.lock(formId);
  if (!page) throw new Refusal("form.pageSo", { form: form.label[actor.language] });
  return turn(tx, actor, page, "closed", form.label[actor.language]);
}

async function turn(tx: Tx, actor: Actor, page: FormPage, state: FormPage["state"], form: string): Promise<FormPage> {
  if (page.state === state) throw new Refusal("form.pageSo", { form });
  const after = await tx.formPages.save({ ...page, state, ...(state === "open" && { ownerId: actor.personId }) });
  const { secret: _before, ...was } = page;
  const { secret: _after, ...is } = after;
  auditChange(tx, actor, state === "open" ? "form.openPage" : "form.closePage", formRef({ id: page.formId }), was, is);
  told(tx, actor, page.formId);
  return after;
}

function told(tx: Tx, actor: Actor, formId: Id): void {
  tx.emit({ type: "form.pageTurned", subject: formRef({ id: formId }), actorId: actor.personId, data: {} });
}
