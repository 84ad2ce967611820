import { randomBytes } from "node:crypto";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { moveLeadForm } from "./change-lead-form";
import type { LeadForm } from "./lead-form";

/** What a configuration says of an open lead form; its number tells which one it is. Its address and its secret are nobody's to say. */
export interface LeadFormGiven {
  readonly number: string;
  readonly name: string;
  readonly source: string;
  readonly ownerId: Id | null;
}

/** The form as a configuration has it: one that is there becomes it, a closed one is open again. */
export async function putLeadForm(tx: Tx, actor: Actor, given: LeadFormGiven): Promise<LeadForm> {
  requirePermission(actor, "leadForm.manage");
  const says = { name: requireText("name", given.name, 100), source: requireText("source", given.source, 100), ownerId: given.ownerId };
  const found = await tx.leadForms.byNumber(given.number);
  const known = found && (await tx.leadForms.lock(found.id));
  if (known) {
    const saved = await tx.leadForms.save({ ...known, ...says, state: "open" });
    const subject = { kind: "leadForm", id: saved.id };
    auditChange(tx, actor, "leadForm.put", subject, { ...known, secret: "" }, { ...saved, secret: "" });
    tx.emit({ type: "leadForm.reopened", subject, actorId: actor.personId, data: { number: saved.number } });
    return saved;
  }
  const form: LeadForm = {
    id: newId(),
    number: given.number,
    code: randomBytes(9).toString("base64url"),
    secret: randomBytes(32).toString("hex"),
    ...says,
    state: "open",
    createdBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.leadForms.add(form);
  const subject = { kind: "leadForm", id: form.id };
  auditCreated(tx, actor, "leadForm.create", subject, { ...form, secret: "" });
  tx.emit({ type: "leadForm.created", subject, actorId: actor.personId, data: { number: form.number } });
  return form;
}

/** Closed, for a configuration that has it no more. */
export async function dropLeadForm(tx: Tx, actor: Actor, number: string): Promise<void> {
  const form = await tx.leadForms.byNumber(number);
  if (!form) throw new Refusal("leadForm.notFound");
  await moveLeadForm(tx, actor, "close", { id: form.id });
}
